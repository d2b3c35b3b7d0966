"""An opened invoice: how it stands, its fields beside the original, match, entries and history.

words = opened(t, snapshot, tray, invoice)      made once a day and language
show_opened(t, words, form, desk)
"""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.names import function
from budget.pages import kit
from budget.pages.markup import Html, heading, joined, paragraph, strong, table
from procurement.invoicing.desk import InvoiceDesk
from procurement.invoicing.inbox import Inbox
from procurement.invoicing.invoice import Invoice, InvoiceEvent
from procurement.invoicing.names import event_name, named
from procurement.invoicing.standing import standing
from procurement.invoicing.taken_in import lowers
from procurement.pages.invoices_acts import acts
from procurement.pages.invoices_credit import credit_table
from procurement.pages.invoices_entries import entries, entry_table
from procurement.pages.invoices_fields import field_tables
from procurement.pages.invoices_form import Form
from procurement.pages.invoices_match import match_table
from procurement.pages.invoices_original import show_original
from procurement.pages.invoices_reasons import reasons, told
from procurement.snapshot import Snapshot


class Opened(NamedTuple):
    """All that the page says about one document."""

    document: Invoice
    top: Html
    match: Html
    fields: Html
    below: Html


def opened(t: Language, snapshot: Snapshot, tray: Inbox, document: Invoice) -> Opened:
    """The words of one document on the day of the snapshot."""
    made = entries(snapshot, document)
    booked = entry_table(t, made) if made else paragraph(t("It made no entries yet."))
    return Opened(
        document=document,
        top=joined(
            (
                heading(t.say(named(document))),
                kit.answer(t, tuple(standing(tray, document))),
                reasons(t, snapshot, document),
            )
        ),
        match=heading(t("Match per line")) + _compared(t, snapshot, document),
        fields=heading(t("What it says")) + field_tables(t, document),
        below=joined(
            (
                heading(t("Entries in the ledger")),
                booked,
                heading(t("History")),
                history(t, document),
            )
        ),
    )


def _compared(t: Language, snapshot: Snapshot, document: Invoice) -> Html:
    """A bill beside what was ordered, a credit note beside what was open on its invoice."""
    compared = credit_table if lowers(document) else match_table
    return compared(t, snapshot, document)


def show_opened(
    t: Language, words: Opened, form: Form, desk: InvoiceDesk, back: Callable[[], None]
) -> None:
    """Draw it; what can be done comes before what it rests on."""
    st.button(t("← All invoices"), key="back", on_click=back)
    kit.block(words.top)
    if found := desk.elsewhere(words.document):
        known = told(t, (t.say(doubt.words) for doubt in found))
        kit.block(paragraph(t("Other half-years know this of it:")) + known)
    acts(t, form, desk)
    kit.block(words.match)
    said, original = st.columns(2, gap="large")
    with said:
        kit.block(words.fields)
    with original:
        show_original(t, words.document, desk.original)
    kit.block(words.below)


def history(t: Language, document: Invoice) -> Html:
    """When it moved, who did it, and why."""
    heads = (t("Date"), t("What"), t("Who"), t("Why"))
    rows = (_event(t, document, event) for event in document.events)
    return table(t("History"), heads, rows, look="kg-table kg-stacked")


def _event(t: Language, document: Invoice, event: InvoiceEvent) -> tuple[str, ...]:
    who = function(event.by)
    why = joined((event.reason, told(t, map(t.say, event.doubts))))
    return (
        t.day(event.day, "medium"),
        strong(t.say(event_name(document, event.state))),
        who if isinstance(who, str) else t.say(who),
        why,
    )
