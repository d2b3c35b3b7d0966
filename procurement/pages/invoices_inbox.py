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
from budget.pages.markup import Html, heading, joined, paragraph, small
from budget.words import Words, say
from procurement.invoicing.inbox import WAITING, Group, Inbox
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.standing import facts
from procurement.invoicing.stated import signed
from procurement.pages.invoices_reasons import reasons
from procurement.snapshot import Snapshot

MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")
MOST_ROWS = 15
"""More documents than this in a group are found by their number."""

TITLES: Mapping[Group, Words] = {
    Group.HELD: say("On hold"),
    Group.TO_JUDGE: say("Matched, to judge"),
    Group.TO_PAY: say("Approved, to pay or to settle"),
    Group.PAID: say("Paid"),
    Group.RETURNED: say("Sent back"),
}


class Row(NamedTuple):
    """A document in the inbox: what its button says, and what stands behind it."""

    sha256: str
    label: str
    text: Html


class Tray(NamedTuple):
    """A group with its rows: what waits by its due day, the rest with the newest first."""

    group: Group
    title: Html
    rows: Sequence[Row]
    more: Html


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
            more=_more(t, group, len(documents)),
        )
        for group, documents in tray.groups.items()
        if documents
    )


def _more(t: Language, group: Group, n: int) -> Html:
    """How many a long group has besides what is shown, and in which order they are."""
    if n <= MOST_ROWS:
        return Html()
    if group in WAITING:
        told = t(
            "These are {shown} of {n}, what is due first in front; open any other here:",
            shown=MOST_ROWS,
            n=n,
        )
    else:
        told = t("These are the newest {shown} of {n}; open any other here:", shown=MOST_ROWS, n=n)
    return paragraph(told)


def show_inbox(trays: Sequence[Tray], open_: Callable[[str], None], t: Language) -> None:
    """Draw the groups; of a long one the first rows, and a picker for all."""
    for tray in trays:
        with st.container(key=f"tray_{tray.group}", gap=None):
            kit.block(tray.title)
            for row in tray.rows[:MOST_ROWS]:
                _button(row, open_)
                kit.block(row.text)
        if tray.more:
            kit.block(tray.more)
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
    return documents if group in WAITING else documents[::-1]


def _row(t: Language, tray: Inbox, document: Invoice, why: Html) -> Row:
    told = [document.supplier_name, *map(t.say, facts(tray, document))]
    label = t(
        "{number} of {day} · {amount} incl. VAT",
        number=document.number.strip(),
        day=t.day(document.issued_on, "medium"),
        amount=signed(document).gross,
    )
    return Row(
        sha256=document.sha256,
        label=label,
        text=joined((small(" · ".join(told)), why)),
    )


def _reasons(t: Language, snapshot: Snapshot, document: Invoice) -> Html:
    return reasons(t, snapshot, document) if document.state is InvoiceState.HELD else Html()
