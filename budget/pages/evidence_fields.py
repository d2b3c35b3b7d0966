"""Fields about the document that something rests on, with the file itself where there is one.

    filed = evidence_fields(t, key("claim"), day)
    desk.confirm(…, evidence=filed.needed(), file=filed.file)

The file is kept by its sha256, which the evidence then names; it is never opened.
"""

from datetime import date
from typing import NamedTuple

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from budget.evidence import MOST_MEGABYTES, Evidence, File, Sure
from budget.language import Language
from budget.names import SURE
from budget.pages import kit
from budget.refused import Refused
from budget.words import Words, say

EARLIEST = date(1990, 1, 1)


class Filed(NamedTuple):
    """What was filled in about a document, right or wrong."""

    title: str
    place: str
    day: date | None
    quotation: str
    sure: Sure
    file: File | None = None
    wrong: Words | None = None

    def evidence(self) -> Evidence | None:
        """The document, None where none was named.

        Raises:
            Refused: for a file that cannot be kept, or one without a title.
        """
        if self.wrong is not None:
            raise Refused(self.wrong)
        if not (title := self.title.strip()):
            if self.file is not None:
                raise Refused(say("Give file {name} a title.", name=self.file.name))
            return None
        return Evidence(
            title=title,
            place=self.place.strip(),
            date=self.day,
            sha256=self.file.sha256 if self.file else None,
            sure=self.sure,
            quotation=self.quotation.strip(),
        )

    def needed(self) -> Evidence:
        """The document where there must be one.

        Raises:
            Refused: also when none was named.
        """
        if (found := self.evidence()) is None:
            raise Refused(say("Name the document that it rests on, so that others can look it up."))
        return found


def evidence_fields(t: Language, key: str, day: date, label: str = "") -> Filed:
    """Ask for a document and what it says; `key` tells these fields from others on the page.

    `day` is proposed as the day of the document, `label` names what document is asked.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.text_input(label or t("Document"), key=f"{key}_title")
        place = st.text_input(t("Page or number in it"), key=f"{key}_place")
        written: date | None = st.date_input(
            t("Date of the document"),
            value=day,
            min_value=EARLIEST,
            format="DD-MM-YYYY",
            key=f"{key}_written",
        )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        quotation = st.text_input(t("What it says, word for word"), key=f"{key}_quotation")
        sure: Sure = st.selectbox(
            t("How sure is it?"),
            tuple(SURE),
            format_func=lambda each: t.say(SURE[each]),
            key=f"{key}_sure",
        )
    file, wrong = _file(t, key)
    return Filed(title, place, written, quotation, sure, file, wrong)


def _file(t: Language, key: str) -> tuple[File | None, Words | None]:
    """The file that was chosen; one that cannot be kept is told at once."""
    label = t("The file itself, to be kept; at most {most} MB", most=MOST_MEGABYTES)
    chosen: UploadedFile | None = st.file_uploader(
        label, key=f"{key}_file", max_upload_size=MOST_MEGABYTES
    )
    if chosen is None:
        return None, None
    try:
        return File(chosen.name, chosen.getvalue()), None
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return None, refused.words
