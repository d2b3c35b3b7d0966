"""Spend (Uitputting): what is used of the budget, what is left, and how the half-year will end.

show(t, view(t, books, told), files, desk)

The view is all that the page says about one day in one language on one basis; it is made once and
kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from budget.books import Books
from budget.desk import BudgetDesk
from budget.details import detail
from budget.figures import burn_figure, burn_words
from budget.frames import apart
from budget.headline import spend_headline
from budget.language import Language
from budget.late import Late, late
from budget.names import BASES, SIDES
from budget.pages import kit
from budget.pages.basis import basis_switch
from budget.pages.budget_forms import budget_forms
from budget.pages.details import Details, details
from budget.pages.markup import Html, bullets, heading, joined, paragraph, small, strong
from budget.pages.per_video import Files, PerVideo
from budget.pages.standing import standing
from budget.pages.versions import versions
from budget.portfolio import Paid
from budget.position import Basis, spend_per_video
from budget.production import Side
from budget.words import Bilingual


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the page is told beside the books.

    `open_points` are open questions and assumptions about the budget, `late` is what invoices wait
    for, and `paid` reads what all half-years together paid by calendar year.
    """

    open_points: Sequence[Bilingual] = ()
    late: Callable[[Basis], Sequence[Late]] = lambda _basis: ()
    paid: Callable[[], Mapping[int, Paid]] = dict


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; no chart where nothing is granted."""

    books: Books
    basis: Basis
    top: Html
    below: Html
    burn: kit.Chart | None
    details: Details
    versions: Html


def view(t: Language, books: Books, told: Told, basis: Basis = Basis.EXCL) -> View:
    """The view of a day."""
    granted = books.granted is not None
    spends = spend_per_video(books, basis)
    name = f"uitputting-{books.half.id}-{books.on}-{basis}-btw"
    return View(
        books=books,
        basis=basis,
        top=kit.answer(t, spend_headline(books, basis)),
        below=_below(t, books, basis, told) if granted else _known(t, books, told.open_points),
        burn=_burn(t, books, basis) if granted else None,
        details=Details(
            file_name=name,
            videos=PerVideo(file_name=name, spends=spends, basis=basis, other=apart(books, basis)),
            grids=cache(lambda by: detail(by, books, basis, t, told.paid)),
        ),
        versions=versions(t, books, basis),
    )


def show(t: Language, view: View, files: Files, desk: BudgetDesk) -> None:
    """The page."""
    kit.block(view.top)
    basis_switch(t, view.basis)
    kit.block(view.below)
    if view.burn is not None:
        kit.chart(view.burn)
    if view.details.videos.spends:
        details(t, view.details, files, partial(_versions, t, view, desk))
    else:
        _versions(t, view, desk)


def _versions(t: Language, view: View, desk: BudgetDesk) -> None:
    kit.block(view.versions)
    budget_forms(t, view.books, desk)


def _below(t: Language, books: Books, basis: Basis, told: Told) -> Html:
    weeks = t("Spent by week, against the linear plan, {basis}", basis=BASES[basis])
    found = sorted((*late(books, basis), *told.late(basis)), key=_side)
    return standing(t, books, basis) + _late(t, found) + heading(weeks)


def _side(one: Late) -> int:
    return list(Side).index(one.side)


def _known(t: Language, books: Books, open_points: Sequence[Bilingual]) -> Html:
    proposed = books.proposed
    source = t("Proposal: {source}", source=kit.source(t, proposed.evidence)) if proposed else ""
    return joined(
        (
            heading(t("What is known")),
            paragraph(source),
            heading(t("Open questions and assumptions")),
            kit.notes(t, open_points),
        )
    )


def _burn(t: Language, books: Books, basis: Basis) -> kit.Chart:
    figure, alt = burn_figure(books, t, basis), t.say(burn_words(books, basis))
    return kit.Chart(figure=figure, alt=alt, key="burn")


def _late(t: Language, found: Sequence[Late]) -> Html:
    title = heading(t("What is late, and whose move it is"))
    if not found:
        return title + paragraph(t("Nothing is late."))
    lines = (joined((strong(f"{t.say(SIDES[one.side])}:"), t.say(one.words))) for one in found)
    marks = {t.say(one.mark): None for one in found if one.mark}
    return title + bullets(lines) + joined(paragraph(small(mark)) for mark in marks)
