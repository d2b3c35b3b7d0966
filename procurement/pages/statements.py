"""Payments from a bank or ledger: a sheet is read and shown, and written only when confirmed.

statements(t, desk)
"""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from budget.language import Language
from budget.pages import kit
from budget.pages.acting import acting
from budget.refused import Refused
from budget.words import Words, say_n
from procurement.pages.invoices_acts import RECORDING, TOLD
from procurement.pages.statements_shown import preview_words
from procurement.paying.statement_desk import Sheet, StatementDesk

ROUND, READ = "sheet_round", "sheet_read"
KINDS = ("csv", "txt", "xml", "xlsx")
MOST_MEGABYTES = 100


@st.fragment
def statements(t: Language, desk: StatementDesk) -> None:
    """Choose a sheet, see what each row would do, and confirm."""
    file = st.file_uploader(
        t("A sheet of ING or Rabobank (CSV), camt.053 (XML), or an SAP list (CSV, XLSX); 100 MB"),
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
