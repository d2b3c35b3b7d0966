"""Taking in files: one or many e-invoices, each wholly or not at all, each with its own outcome.

upload(t, desk, day)        the form
outcomes(t)                 what became of the files of before, one sentence each
"""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from budget.language import Language
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.markup import Html, bullets, heading, joined, paragraph, small, tag
from budget.words import Words, say
from procurement.invoicing.desk import InvoiceDesk, Outcome, Taken
from procurement.pages.invoices_acts import RECORDING

TAKEN, ROUND = "invoices_taken", "invoices_round"
KINDS = ("xml", "pdf")
MOST_MEGABYTES = 10
ORDER = (Outcome.REFUSED, Outcome.HOLD, Outcome.MATCH)
LOOKS = {Outcome.REFUSED: "kg-breached", Outcome.HOLD: "kg-unclear", Outcome.MATCH: "kg-met"}
OUTCOMES: Mapping[Outcome, Words] = {
    Outcome.REFUSED: say("✗ Refused"),
    Outcome.HOLD: say("? On hold"),
    Outcome.MATCH: say("✓ Matches"),
}
MOST_SHOWN = 50
"""More outcomes of one kind than this are counted, not each told."""


@st.fragment
def upload(t: Language, desk: InvoiceDesk, day: date) -> None:
    """Choose files, say who hands them in and when they came; then take them in one by one."""
    files = st.file_uploader(
        t("E-invoices: XML (UBL), or a PDF with the XML in it; at most 10 MB each"),
        type=list(KINDS),
        accept_multiple_files=True,
        max_upload_size=MOST_MEGABYTES,
        key=f"invoices_{st.session_state.get(ROUND, 0)}",
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = acting(t, "by_upload", RECORDING)
        received = st.date_input(
            t("Received on"),
            value=min(day, desk.today),
            max_value=desk.today,
            format="DD-MM-YYYY",
            key="received",
        )
    if st.button(t("Take in"), key="take_in", type="primary", disabled=not files):
        _take_in(t, desk, files, received, by)
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
        st.rerun()


def _take_in(
    t: Language, desk: InvoiceDesk, files: Sequence[UploadedFile], day: date, by: str
) -> None:
    """One file after another; what was taken in stays, also when someone stops halfway."""
    taken: list[Taken] = []
    st.session_state[TAKEN] = taken
    bar = st.progress(0.0, text=t("Reading {n} of {total}", n=1, total=len(files)))
    for n, file in enumerate(files, 1):
        bar.progress((n - 1) / len(files), t("Reading {n} of {total}", n=n, total=len(files)))
        taken.append(desk.take_in(file.name, file.getvalue(), day, by))


def outcomes(t: Language, half: str) -> None:
    """What became of the files that this session handed in last."""
    taken: Sequence[Taken] = st.session_state.get(TAKEN, ())
    if not taken:
        return
    kit.block(heading(t("What became of the files")), told(t, taken, half))
    st.button(t("Clear these outcomes"), key="clear_taken", on_click=_clear, type="tertiary")


def _clear() -> None:
    st.session_state.pop(TAKEN, None)


def told(t: Language, taken: Sequence[Taken], half: str) -> Html:
    """How many of each outcome, and then each file: refused first, matched last."""
    groups = {outcome: [f for f in taken if f.outcome is outcome] for outcome in ORDER}
    counted = t(
        "{all} read: {matched} matched, {held} on hold, {refused} refused.",
        all=t.plural("{n} file", "{n} files", len(taken)),
        matched=len(groups[Outcome.MATCH]),
        held=len(groups[Outcome.HOLD]),
        refused=len(groups[Outcome.REFUSED]),
    )
    return paragraph(counted) + joined(_group(t, files, half) for files in groups.values())


def _group(t: Language, files: Sequence[Taken], half: str) -> Html:
    shown = files[:MOST_SHOWN]
    more = len(files) - len(shown)
    rest = paragraph(t.plural("And {n} more like it.", "And {n} more like these.", more))
    return bullets(_file(t, file, half) for file in shown) + (rest if more else "")


def _file(t: Language, file: Taken, half: str) -> Html:
    other = file.half and file.half != half
    elsewhere = t("It belongs to half-year {half}.", half=file.half) if other else ""
    words = t.say(file.words)
    name = "" if file.name in words else f"{file.name}:"
    mark = tag("span", t.say(OUTCOMES[file.outcome]), class_=LOOKS[file.outcome])
    warned = (small(t.say(each)) for each in file.warnings)
    return joined((mark, name, words, elsewhere, bullets((*map(t.say, file.reasons), *warned))))
