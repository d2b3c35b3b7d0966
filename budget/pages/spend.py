"""Spend (Uitputting): what is used of the budget, what is left, and how the half-year will end.

show(t, view(t, books, open_points), files)

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from budget.books import Books
from budget.figures import burn_figure, burn_words
from budget.headline import spend_headline
from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO, with_vat
from budget.names import STAGES
from budget.pages import kit
from budget.pages.markup import Html, figures, heading, joined, paragraph, small
from budget.pages.per_video import Files, PerVideo, per_video
from budget.position import position, spend_per_video, without_video
from budget.words import Bilingual, say


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; no chart where nothing is granted."""

    top: Html
    burn: kit.Chart | None
    videos: PerVideo


def view(t: Language, books: Books, open_points: Sequence[Bilingual]) -> View:
    """The view of a day; `open_points` are the open questions and assumptions about the budget."""
    granted = books.granted is not None
    below = _position(t, books) if granted else _known(t, books, open_points)
    return View(
        top=kit.answer(t, spend_headline(books)) + below,
        burn=_burn(t, books) if granted else None,
        videos=PerVideo(
            file_name=f"uitputting-{books.half.id}-{books.on}",
            spends=spend_per_video(books),
            other=sum(without_video(books).values(), ZERO),
        ),
    )


def show(t: Language, view: View, files: Files) -> None:
    """The page."""
    kit.block(view.top)
    if view.burn is not None:
        kit.chart(view.burn)
    if view.videos.spends:
        per_video(t, view.videos, files)


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


def _burn(t: Language, books: Books) -> kit.Chart:
    return kit.Chart(figure=burn_figure(books, t), alt=t.say(burn_words(books)), key="burn")


def _position(t: Language, books: Books) -> Html:
    stands = position(books)
    named = [(say("Granted"), stands.granted)]
    named += [(STAGES[stage], stands.stages[stage]) for stage in MoneyStage]
    named += [(say("Free"), stands.free)]
    basis = t(
        "Amounts excl. VAT; granted incl. VAT: {gross}. Granted = the five stages + free.",
        gross=with_vat(stands.granted, books.vat_rate),
    )
    shown = figures((t.say(name), t.money(amount)) for name, amount in named)
    return joined(
        (shown, paragraph(small(basis)), heading(t("Spent by week, against the linear plan")))
    )
