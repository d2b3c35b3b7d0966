"""The inbox on the page: per group a row for each document, whose number opens it.

tray = rows(t, snapshot, inbox(snapshot))      made once a day and language
show_inbox(t, tray, open_)              open_(invoice's sha256) is called on a click
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, heading, joined, small
from budget.words import Words, say
from procurement.inbox import Group, Inbox
from procurement.invoice import DocumentKind, Invoice, InvoiceState
from procurement.invoice_names import amount, days_disputed, days_left, is_overridden
from procurement.pages.invoices_match import reasons
from procurement.payment_term import Term
from procurement.snapshot import Snapshot

MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")
MOST_ROWS = 15
"""More documents than this in a group are found by their number."""

TITLES: Mapping[Group, Words] = {
    Group.HELD: say("On hold"),
    Group.TO_JUDGE: say("Matched, to judge"),
    Group.TO_PAY: say("Approved, to pay"),
    Group.PAID: say("Paid"),
    Group.RETURNED: say("Sent back"),
}


class Row(NamedTuple):
    """A document in the inbox: what its button says, and what stands behind it."""

    sha256: str
    label: str
    text: Html


class Tray(NamedTuple):
    """A group with its rows, the newest first, or what is due first."""

    group: Group
    title: Html
    rows: Sequence[Row]


def rows(t: Language, snapshot: Snapshot, tray: Inbox) -> tuple[Tray, ...]:
    """The groups that have documents, in the order in which they ask for attention.

    Why a document is held is said as it stands now, of as many as are shown.
    """
    return tuple(
        Tray(
            group=group,
            title=heading(f"{t.say(TITLES[group])} ({t.number(len(documents))})"),
            rows=[
                _row(t, tray, each, _reasons(t, snapshot, each) if n < MOST_ROWS else Html())
                for n, each in enumerate(_ordered(group, documents))
            ],
        )
        for group, documents in tray.groups.items()
        if documents
    )


def show_inbox(trays: Sequence[Tray], open_: Callable[[str], None], t: Language) -> None:
    """Draw the groups; of a long one the first rows, and a picker for all."""
    for tray in trays:
        with st.container(key=f"tray_{tray.group}", gap=None):
            kit.block(tray.title)
            for row in tray.rows[:MOST_ROWS]:
                _button(row, open_)
                kit.block(row.text)
        if len(tray.rows) > MOST_ROWS:
            _picker(t, tray, open_)


def _button(row: Row, open_: Callable[[str], None]) -> None:
    key = f"open_{row.sha256[:12]}"
    st.button(literal(row.label), key=key, on_click=open_, args=(row.sha256,), type="tertiary")


def literal(text: str) -> str:
    """Text as a button takes it: a link or picture in the number of an invoice stays text."""
    return MARKDOWN.sub(r"\\\1", text)


def _picker(t: Language, tray: Tray, open_: Callable[[str], None]) -> None:
    key, names = f"pick_{tray.group}", {row.sha256: row.label for row in tray.rows}
    st.selectbox(
        t.plural("Open one of {n} document", "Open one of all {n} documents", len(names)),
        [None, *names],
        format_func=lambda sha256: names.get(sha256, ""),
        key=key,
        on_change=lambda: open_(st.session_state[key]),
    )


def _ordered(group: Group, documents: Sequence[Invoice]) -> Sequence[Invoice]:
    return documents if group is Group.TO_PAY else documents[::-1]


def _row(t: Language, tray: Inbox, document: Invoice, why: Html) -> Row:
    term = tray.terms[document.sha256]
    facts = [document.supplier_name, *map(t.say, _facts(tray, document, term))]
    return Row(
        sha256=document.sha256,
        label=f"{document.number.strip()} · {amount(t, document, document.gross)}",
        text=joined((small(" · ".join(facts)), why)),
    )


def _facts(tray: Inbox, document: Invoice, term: Term) -> Sequence[Words]:
    credit = document.kind is DocumentKind.CREDIT_NOTE
    kind = say("credit note on {number}", number=document.preceding) if credit else say("invoice")
    facts = [kind, say("received {day}", day=document.received_on)]
    if document.state is InvoiceState.PAID:
        facts.append(say("paid {day}", day=document.paid_on))
    elif document.state is not InvoiceState.RETURNED:
        facts += [say("due {day}", day=term.due_on), days_left(term)]
    if document.state is InvoiceState.APPROVED:
        facts.append(say("open: {amount}", amount=tray.open[document.sha256]))
    if term.disputed:
        facts.append(say("in dispute"))
    if term.disputed_days:
        facts.append(days_disputed(term))
    if is_overridden(document):
        facts.append(say("reasons accepted; someone else can approve it"))
    return facts


def _reasons(t: Language, snapshot: Snapshot, document: Invoice) -> Html:
    return reasons(t, snapshot, document) if document.state is InvoiceState.HELD else Html()
