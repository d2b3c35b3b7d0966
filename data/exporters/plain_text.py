"""The ledger as a plain-text accounting journal, so that an independent program can add it up.

    plain_text([books], t)        hledger -f kijkgeld.journal balance

The accounts of a half are `budget:2021-W14:granted` (what was granted, as a minus), `…:free`, and
per stage and video `…:committed:V01` or `…:committed:without video`. Amounts are excl. VAT; the
VAT that an invoice stated is a tag of its posting.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from budget.books import Books, BudgetVersion, Decision
from budget.language import Language
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO
from budget.words import Words, say
from data.exporters.hledger import COMMODITY, Deed, Line, declared, part, transaction

GRANTED, FREE = "granted", "free"
WITHOUT_VIDEO = "without video"  # the space keeps it apart: the part of a video's name has none
DECIDED: Mapping[Decision, Words] = {
    Decision.PROPOSED: say("Budget proposed"),
    Decision.GRANTED: say("Budget granted"),
    Decision.DECLINED: say("Budget declined"),
}


def plain_text(halves: Sequence[Books], t: Language) -> str:
    """The journal of these halves by day; equal books give equal text.

    Granted is a minus on its account, so that a half's accounts together are 0.00: that is the
    identity granted = free + all stages. A proposal and a declined one move nothing and are
    remarks.
    """
    deeds = [deed for books in halves for deed in (*_budget(books, t), *_moves(books))]
    lines = [f"; {sentence}" for sentence in _head(halves, t)]
    lines += ["", COMMODITY, *(line for books in halves for line in _accounts(books))]
    for deed in sorted(deeds, key=lambda deed: deed.day):
        lines += ["", *transaction(deed)]
    return "\n".join(lines) + "\n"


def _head(halves: Sequence[Books], t: Language) -> Iterator[str]:
    yield t("The ledger of {halves}, excl. VAT.", halves=" ".join(b.half.id for b in halves))
    for day in sorted({books.on for books in halves} - {date.max}):
        yield t("Nothing later than {day} is in it.", day=day)
    if any(books.example for books in halves):
        yield t("EXAMPLE - simulated data")


def _accounts(books: Books) -> Iterator[str]:
    titles = {video.id: video.title for video in books.videos}
    yield from (declared(_account(books, name), {}) for name in (GRANTED, FREE))
    for stage in MoneyStage:
        used = {entry.video for entry in books.entries if entry.stage is stage}
        for video in sorted(used, key=lambda name: name or ""):
            tags = {} if video is None else {"video": video, "title": titles.get(video, "")}
            yield declared(_held(books, stage, video), tags)


def _budget(books: Books, t: Language) -> Iterator[Deed]:
    granted = ZERO
    for version in books.versions:
        lines: tuple[Line, ...] = ()
        if version.decision is Decision.GRANTED:
            raised, granted = version.amount - granted, version.amount
            lines = (
                Line(account=_account(books, GRANTED), amount=-raised, tags={}),
                Line(account=_account(books, FREE), amount=raised, tags={}),
            )
        what = f"{books.half.id} {t.say(DECIDED[version.decision])}"
        yield Deed(day=version.day, what=what, tags=_why(version), lines=lines)


def _why(version: BudgetVersion) -> Mapping[str, str]:
    answers = {} if version.answers is None else {"answers": str(version.answers)}
    return {
        "version": str(version.version),
        **answers,
        "amount": f"{version.amount:.2f}",
        "approximate": "yes" if version.approximate else "no",
        "videos": str(version.videos),
        "by": version.by,
        "reason": version.reason,
        "evidence": version.evidence.title,
    }


def _moves(books: Books) -> Iterator[Deed]:
    """One deed per day, act and document; what leaves free or comes back to it balances each."""
    deeds: dict[tuple[date, str, str], list[Entry]] = {}
    for entry in books.entries:
        deeds.setdefault((entry.day, entry.act, entry.document), []).append(entry)
    for (day, act, document), entries in deeds.items():
        lines = [
            Line(account=_held(books, e.stage, e.video), amount=e.amount, tags=_numbers(e))
            for e in entries
        ]
        freed = -sum((entry.amount for entry in entries), ZERO)
        if freed:
            lines.append(Line(account=_account(books, FREE), amount=freed, tags={}))
        what = f"{books.half.id} {act} {document}"
        yield Deed(day=day, what=what, tags={"act": act, "document": document}, lines=lines)


def _numbers(entry: Entry) -> Mapping[str, str]:
    vat = {} if entry.vat is None else {"vat": f"{entry.vat:.2f}"}
    return {"entry": str(entry.number), **vat}


def _held(books: Books, stage: MoneyStage, video: str | None) -> str:
    return f"{_account(books, stage.value)}:{WITHOUT_VIDEO if video is None else part(video)}"


def _account(books: Books, name: str) -> str:
    return f"budget:{books.half.id}:{name}"
