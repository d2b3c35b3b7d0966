"""What can be done with an opened invoice: choose, fill in, and see at once what it would do.

    acts(t, form, desk)

What is refused is said beside the form, and everything that was filled in stays.
"""

from dataclasses import replace
from datetime import date

import streamlit as st

from budget.amounts import read_amount
from budget.language import Language
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.effect import show_effect
from budget.pages.markup import heading, paragraph
from budget.refused import Refused
from budget.words import say
from procurement.invoicing.desk import Answer, Deed, InvoiceDesk
from procurement.invoicing.names import deed as named_deed
from procurement.invoicing.names import done
from procurement.pages.invoices_form import Form, possible

TOLD = "invoices_told"
"""Where the session keeps what was done, to be said once at the top."""

RECORDING = ("finance", "procurement", "manager", "mt", "social", "admin")
JUDGING = ("manager", "mt", "procurement", "finance", "social", "admin")
"""Who it most likely is comes first; the books decide who may."""

EXPLAINED = (Deed.OVERRIDE, Deed.DISPUTE, Deed.RESOLVE, Deed.GIVE_BACK, Deed.CLOSE)


@st.fragment
def acts(t: Language, form: Form, desk: InvoiceDesk) -> None:
    """The choice and the form that belongs to it; nothing where nothing can be done."""
    if not (deeds := possible(form)):
        return
    kit.block(heading(t("What do you decide?")))
    # What was filled in for a deed is gone once something happened to the document.
    key = f"{form.document.sha256[:12]}_{len(form.document.events)}"
    deed = st.segmented_control(
        t("What do you decide?"),
        deeds,
        format_func=lambda deed: t.say(named_deed(deed, form.document)),
        key=f"deed_{key}",
        label_visibility="collapsed",
    )
    if deed is None:
        return
    _form(t, form, desk, deed, f"{deed}_{key}")


def _form(t: Language, form: Form, desk: InvoiceDesk, deed: Deed, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = acting(t, f"by_{key}", RECORDING if deed is Deed.PAY else JUDGING)
        day = _day(t, form, desk, key)
    video = _video(t, form, key) if deed is Deed.CLOSE else ""
    gross = _gross(t, form, key) if deed is Deed.PAY else ""
    reason = st.text_area(t("Why"), key=f"why_{key}", height=80) if deed in EXPLAINED else ""
    if deed is Deed.APPROVE:
        _effect(t, form, desk, day)
    if deed is Deed.PAY and form.disputed:
        kit.block(paragraph(t("It is disputed; pay only what was agreed on, or resolve it first.")))
    if st.button(t.say(named_deed(deed, form.document)), key=f"do_{key}", type="primary"):
        answer = Answer(ref=form.ref, day=day, by=by, reason=reason.strip(), video=video)
        _carry_out(t, form, desk, deed, answer, gross)


def _day(t: Language, form: Form, desk: InvoiceDesk, key: str) -> date:
    return st.date_input(
        t("On"),
        value=min(form.day, desk.today),
        max_value=desk.today,
        format="DD-MM-YYYY",
        key=f"day_{key}",
    )


def _gross(t: Language, form: Form, key: str) -> str:
    label = t("Amount incl. VAT; empty is all that is open: {open}", open=form.open)
    return st.text_input(label, key=f"gross_{key}", placeholder="1234,56")


def _video(t: Language, form: Form, key: str) -> str:
    left = dict(form.left)
    chosen: str = st.selectbox(
        t("Video of which nothing more will be billed"),
        left,
        format_func=lambda video: f"{video}: {t.money(left[video])}",
        key=f"video_{key}",
    )
    return chosen


def _effect(t: Language, form: Form, desk: InvoiceDesk, day: date) -> None:
    """What approving it on that day would do, or why that cannot be."""
    try:
        show_effect(t, desk.foresee(form.ref, day))
    except Refused as refused:
        kit.block(paragraph(t.say(refused.words)))


def _carry_out(
    t: Language, form: Form, desk: InvoiceDesk, deed: Deed, answer: Answer, gross: str
) -> None:
    try:
        desk.carry_out(deed, _with_amount(answer, gross))
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return
    st.session_state[TOLD] = (done(deed, form.document),)
    st.rerun()


def _with_amount(answer: Answer, gross: str) -> Answer:
    if not gross.strip():
        return answer
    amount = read_amount(gross)
    if not amount:
        raise Refused(say("Nothing is paid with {amount}; type what was paid.", amount=amount))
    return replace(answer, gross=amount)
