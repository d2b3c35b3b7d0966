"""Invoices (Facturen): what waits for whom, what is held and why, and each document when opened.

    show(t, view(t, snapshot), desk, sheets)

The view is all that the page says about one day in one language; it is made once and kept. The
address names the document that is open: ?factuur=<the first 12 signs of its sha256>.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html
from budget.words import say
from procurement.invoicing.desk import InvoiceDesk
from procurement.invoicing.inbox import inbox, inbox_headline
from procurement.pages.invoices_acts import TOLD
from procurement.pages.invoices_form import Form, form_of
from procurement.pages.invoices_inbox import Tray, rows, show_inbox
from procurement.pages.invoices_opened import Opened, opened, show_opened
from procurement.pages.invoices_upload import outcomes, upload
from procurement.pages.statements import statements
from procurement.paying.statement_desk import StatementDesk
from procurement.snapshot import Snapshot

OPEN = "factuur"
SIGNS = 12
UPLOAD, SHEET = "upload", "sheet"


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `find` gives an opened document and its forms by its sha256's start."""

    half: str
    snapshot: Snapshot
    answer: Html
    trays: Sequence[Tray]
    find: Callable[[str], tuple[Opened, Form] | None]


def view(t: Language, snapshot: Snapshot) -> View:
    """The view of a day."""
    tray = inbox(snapshot)
    known = {each.sha256[:SIGNS]: each for each in snapshot.dossier.invoices}

    @lru_cache(maxsize=32)
    def find(start: str) -> tuple[Opened, Form] | None:
        document = known.get(start[:SIGNS])
        if document is None:
            return None
        return opened(t, snapshot, tray, document), form_of(t, snapshot, tray, document)

    return View(
        half=snapshot.books.half.id,
        snapshot=snapshot,
        answer=kit.answer(t, inbox_headline(tray)),
        trays=rows(t, snapshot, tray),
        find=find,
    )


def show(t: Language, view: View, desk: InvoiceDesk, sheets: StatementDesk) -> None:
    """The page: the inbox, or the document that the address names."""
    kit.block(view.answer)
    kit.done(t, st.session_state.pop(TOLD, ()))
    asked = st.query_params.get(OPEN)
    found = view.find(asked) if asked else None
    if found is not None:
        show_opened(t, *found, desk, back=_close)
        return
    if asked:
        kit.notice(
            t, (say("This day knows no document {wanted}; this is the inbox.", wanted=asked),)
        )
    _hand_in(t, view, desk, sheets)
    show_inbox(view.trays, _open, t)


def _hand_in(t: Language, view: View, desk: InvoiceDesk, sheets: StatementDesk) -> None:
    """The two ways in; the one that was chosen is drawn, the other costs nothing."""
    names = {UPLOAD: t("Take in e-invoices"), SHEET: t("Payments from a bank or ledger sheet")}
    way = st.segmented_control(
        t("What do you hand in?"),
        names,
        default=None if view.trays else UPLOAD,
        format_func=lambda name: names[name],
        key="hand_in",
    )
    if way == UPLOAD:
        upload(t, desk, view.snapshot.on)
    if way == SHEET:
        statements(t, sheets)
    outcomes(t, view.half)


def _open(sha256: str | None) -> None:
    if sha256:
        st.query_params[OPEN] = sha256[:SIGNS]


def _close() -> None:
    st.query_params.pop(OPEN, None)
