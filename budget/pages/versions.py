"""The budget's history: every version, which is in force, and the memos that rest on it.

kit.block(versions(t, books, basis))
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from budget.books import Books, Decision
from budget.language import Language
from budget.names import DECISIONS, function
from budget.pages import kit
from budget.pages.address import Choice
from budget.pages.markup import Html, heading, html, joined, paragraph, small, strong, table, tag
from budget.position import Basis
from budget.version_words import amount_words, change_words
from budget.versions import Chapter, Span, history


def versions(t: Language, books: Books, basis: Basis) -> Html:
    """The history, newest first; a sentence where there is none."""
    title = t("Budget versions")
    chapters = history(books)
    if not chapters:
        return heading(title) + paragraph(t("Nothing was proposed or granted by this day."))
    heads = (t("Version"), t("Amount"), t("Decision"), t("Memos that rest on it"))
    rows = [
        (
            _version(t, chapter),
            _amount(t, chapter, books, basis),
            _decision(t, chapter),
            _memos(t, chapter, books, basis),
        )
        for chapter in reversed(chapters)
    ]
    return heading(title) + table(title, heads, rows, look="kg-table kg-stacked kg-versions")


def _version(t: Language, chapter: Chapter) -> Html:
    version = chapter.version
    name = t("Version {number}", number=str(version.version))
    return joined((strong(name), _mark(t, chapter), small(t.day(version.day))))


def _mark(t: Language, chapter: Chapter) -> str:
    if chapter.in_force:
        return tag("span", t("in force"), class_="kg-met")
    return tag("span", t("waits for a decision"), class_="kg-unclear") if chapter.waits else ""


def _amount(t: Language, chapter: Chapter, books: Books, basis: Basis) -> Html:
    amount = t.say(amount_words(chapter, books.vat_rate, basis))
    change = t.say(change_words(chapter, books.vat_rate, basis))
    return joined((amount, small(f"{change}.")))


def _decision(t: Language, chapter: Chapter) -> Html:
    version = chapter.version
    said = (t.say(DECISIONS[version.decision]), t("by {name}", name=function(version.by)))
    answered = (
        t("on version {number}", number=str(version.answers)) if version.answers is not None else ""
    )
    reason = f"{version.reason.rstrip('.')}." if version.reason else ""
    where = small(kit.source(t, version.evidence))
    return joined((strong(" ".join((*said, answered)).strip() + "."), reason, where))


def _memos(t: Language, chapter: Chapter, books: Books, basis: Basis) -> Html:
    if chapter.version.decision is Decision.DECLINED:
        return html(t("None: the budget stayed as it was."))
    return joined(_spanning(t, chapter, books, basis)) or html(t("None."))


def _spanning(t: Language, chapter: Chapter, books: Books, basis: Basis) -> Iterator[Html]:
    for first, last in chapter.spans:
        words = t("From {first} to {last}:", first=first, last=last)
        yield joined((words, _link(t, (first, last), books, basis)))


def _link(t: Language, span: Span, books: Books, basis: Basis) -> Html:
    address = Choice(half=books.half, day=span[1], basis=basis).address(t.code)
    said = t("memo of {day}", day=span[1])
    return tag("a", said, href=f"memo?{urlencode(address)}", target="_self")
