"""What a sheet of payments would do, before anything is written: totals, and row by row.

    preview_words(t, sheet)     "ing.csv (ING): 1 row pays a document, together €119.26; …"

Only rows about documents of this half-year are shown; of the others only how many there are.
"""

from collections.abc import Iterator, Mapping

from budget.language import Language
from budget.pages.markup import Html, heading, joined, paragraph, table, tag
from budget.words import Words, say, say_n
from procurement.paying.payments import Fit, Proposal
from procurement.paying.statement_desk import Sheet

STACKED = "kg-table kg-stacked"
MOST_ROWS = 200
"""Rows of one kind that are shown; the others are counted."""

SHOWN = (Fit.MATCHED, Fit.DOUBTFUL, Fit.RECORDED)
FITS: Mapping[Fit, Words] = {
    Fit.MATCHED: say("✓ Pays"),
    Fit.DOUBTFUL: say("? Look first"),
    Fit.RECORDED: say("– Before"),
}
LOOKS = {Fit.MATCHED: "kg-met", Fit.DOUBTFUL: "kg-unclear", Fit.RECORDED: "kg-not_applicable"}


def preview_words(t: Language, sheet: Sheet) -> Html:
    """What the sheet would do: the totals first, then the rows that concern this half-year."""
    shown = [proposal for fit in SHOWN for proposal in sheet.of(fit)[:MOST_ROWS]]
    parts = [paragraph(*map(t.say, _totals(sheet)))]
    if max(len(sheet.of(fit)) for fit in SHOWN) > MOST_ROWS:
        parts.append(paragraph(t("Of each outcome the first {n} rows are shown.", n=MOST_ROWS)))
    if shown:
        heads = (t("Row"), t("Date"), t("Outcome"), t("Why"), t("Incl. VAT"))
        title = t("Rows about documents of this half-year")
        parts += [heading(title), table(title, heads, (_row(t, p) for p in shown), 1, STACKED)]
    if sheet.faults:
        title = t("Rows that cannot be read")
        faults = ((t.number(f.line), t.say(f.words)) for f in sheet.faults[:MOST_ROWS])
        parts += [heading(title), table(title, (t("Row"), t("Why")), faults)]
    return joined(parts)


def _totals(sheet: Sheet) -> Iterator[Words]:
    n = {fit: len(sheet.of(fit)) for fit in Fit}
    yield _paying(sheet, n[Fit.MATCHED])
    yield say(
        "To look at: {doubtful}; recorded before: {recorded}; about something else, and not "
        "shown: {other}; cannot be read: {faults}.",
        doubtful=n[Fit.DOUBTFUL],
        recorded=n[Fit.RECORDED],
        other=n[Fit.NO_INVOICE],
        faults=len(sheet.faults),
    )


def _paying(sheet: Sheet, n: int) -> Words:
    """What can be confirmed, or that there is nothing to confirm."""
    if not n:
        return say(
            "{file} ({form}): no row pays a document as it stands; there is nothing to confirm.",
            file=sheet.name,
            form=sheet.form,
        )
    return say(
        "{file} ({form}): {pays}, together {paid}; nothing is written until you confirm.",
        file=sheet.name,
        form=sheet.form,
        pays=say_n("{n} row pays a document", "{n} rows pay a document", n),
        paid=sheet.paid,
    )


def _row(t: Language, proposal: Proposal) -> tuple[str, ...]:
    row, fit = proposal.row, proposal.fit
    return (
        t.number(row.line),
        t.day(row.day, "medium"),
        tag("span", t.say(FITS[fit]), class_=LOOKS[fit]),
        t.say(proposal.words),
        t.money(row.gross),
    )
