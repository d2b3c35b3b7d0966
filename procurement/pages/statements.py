"""Payments from a bank or ledger: a sheet is read and shown, and written only when confirmed.

    statements(t, desk)

Only rows about documents of this half-year are shown; of the others only how many there are.
"""

from collections.abc import Iterator, Mapping

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from budget.language import Language
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.markup import Html, heading, joined, paragraph, table, tag
from budget.refused import Refused
from budget.words import Words, say, say_n
from procurement.pages.invoices_acts import RECORDING, TOLD
from procurement.payments import Fit, Proposal
from procurement.statement_desk import Sheet, StatementDesk

ROUND, READ = "sheet_round", "sheet_read"
STACKED = "kg-table kg-stacked"
KINDS = ("csv", "txt", "xml", "xlsx")
MOST_MEGABYTES = 10
MOST_ROWS = 200
"""Rows of one kind that are shown; the others are counted."""

SHOWN = (Fit.MATCHED, Fit.DOUBTFUL, Fit.RECORDED)
FITS: Mapping[Fit, Words] = {
    Fit.MATCHED: say("✓ Pays"),
    Fit.DOUBTFUL: say("? Look first"),
    Fit.RECORDED: say("– Before"),
}
LOOKS = {Fit.MATCHED: "kg-met", Fit.DOUBTFUL: "kg-unclear", Fit.RECORDED: "kg-not_applicable"}


@st.fragment
def statements(t: Language, desk: StatementDesk) -> None:
    """Choose a sheet, see what each row would do, and confirm."""
    file = st.file_uploader(
        t("A sheet of ING or Rabobank (CSV), camt.053 (XML), or an SAP list (CSV, XLSX); 10 MB"),
        type=list(KINDS),
        max_upload_size=MOST_MEGABYTES,
        key=f"sheet_{st.session_state.get(ROUND, 0)}",
    )
    if file is None:
        return
    try:
        sheet = _read(t, desk, file)
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return
    kit.block(preview_words(t, sheet))
    if sheet.matches:
        _confirm(t, desk, sheet)


def _read(t: Language, desk: StatementDesk, file: UploadedFile) -> Sheet:
    """The sheet, read once for as long as it lies here."""
    kept: tuple[str, Sheet] | None = st.session_state.get(READ)
    if kept is not None and kept[0] == file.file_id:
        return kept[1]
    with st.spinner(t("Reading {file}", file=file.name)):
        sheet = desk.preview(file.name, file.getvalue())
    st.session_state[READ] = (file.file_id, sheet)
    return sheet


def _confirm(t: Language, desk: StatementDesk, sheet: Sheet) -> None:
    n = len(sheet.matches)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = acting(t, "by_sheet", RECORDING)
        label = t.plural("Record {n} payment", "Record {n} payments", n)
        confirmed = st.button(label, key="record_sheet", type="primary")
    if not confirmed:
        return
    try:
        new = desk.record(sheet.matches, by)
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return
    st.session_state.pop(READ, None)
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    st.session_state[TOLD] = (_recorded(sheet, new),)
    st.rerun()


def _recorded(sheet: Sheet, new: int) -> Words:
    return say_n(
        "{file}: {n} payment was new and is recorded.",
        "{file}: {n} payments were new and are recorded.",
        new,
        file=sheet.name,
    )


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
