"""What a credit note takes back, line by line, beside what was open on its invoice.

credit_table(t, snapshot, note)         394.23 credited of 5,125.00: 4,730.77 stays
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.language import Language
from budget.money import ZERO
from budget.pages.markup import Html, joined, paragraph, small, table
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.names import amount
from procurement.matching.case import Case
from procurement.matching.cover import Cover, is_pieces, pieces_of
from procurement.matching.crediting import lowered_by
from procurement.matching.video_ranges import ranges
from procurement.pages.invoices_match import WRAPPED, wide
from procurement.snapshot import Snapshot

Open = dict[str | None, Decimal]


def credit_table(t: Language, snapshot: Snapshot, note: Invoice) -> Html:
    """Per line what it takes back, what was open before it, and what stays; excl. VAT."""
    case = Case(invoice=note, snapshot=snapshot)
    if case.bill is None:
        number = note.preceding.strip() or t("(no number)")
        return paragraph(t("Invoice {number} was not taken in, so nothing is open.", number=number))
    heads = (
        t("Line"),
        t("What it credits"),
        t("Open on {number}", number=case.bill.number.strip()),
        t("Credited"),
        t("Stays open"),
    )
    lines = _lines(t, case, dict(case.stands.of(case.bill)))
    return wide(table(t("Match per line"), heads, lines, figures=3), WRAPPED)


def _lines(t: Language, case: Case, open_: Open) -> Iterator[tuple[str, ...]]:
    for cover in case.covers:
        before = _open(cover, open_)
        lowered_by(open_, cover.nets)
        yield (
            joined((cover.line.number, small(cover.line.text))),
            _credited(t, cover),
            t.money(before),
            amount(t, case.invoice, -cover.net),
            t.money(before - sum(cover.nets.values(), ZERO)),
        )


def _open(cover: Cover, open_: Open) -> Decimal:
    """What is open of the videos that the line names, else of the whole invoice."""
    named = cover.line.video
    return sum(open_.values(), ZERO) if named is None else open_.get(named, ZERO)


def _credited(t: Language, cover: Cover) -> str:
    if cover.line.video is not None:
        return cover.line.video
    pieces = pieces_of(cover.line) if is_pieces(cover.line) else 0
    videos = t.plural("{n} video", "{n} videos", pieces) if pieces else ""
    spread = t("spread over {videos}", videos=ranges(cover.videos)) if cover.videos else ""
    return joined((videos, small(spread))) or t("No video")
