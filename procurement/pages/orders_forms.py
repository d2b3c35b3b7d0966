"""The forms about orders: choose what to record, and see what it would do while filling it in.

    forms(t, day, desk)

What is refused is said beside the form, and everything that was filled in stays.
"""

from collections.abc import Callable, Mapping
from datetime import date

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, paragraph, small
from procurement.ordering.desk import Deed, OrderDesk
from procurement.ordering.names import DEEDS
from procurement.pages.form_fields import chosen
from procurement.pages.orders_amend import amend_form
from procurement.pages.orders_call_off import call_off_form
from procurement.pages.orders_correct import correct_form
from procurement.pages.orders_costs import cancel_form, close_form, costs_form
from procurement.pages.orders_earmark import earmark_form, release_form
from procurement.pages.orders_limits import limits_form

FORMS: Mapping[Deed, Callable[[Language, date, OrderDesk], None]] = {
    Deed.CALL_OFF: call_off_form,
    Deed.EARMARK: earmark_form,
    Deed.RELEASE: release_form,
    Deed.AMEND: amend_form,
    Deed.APPROVE_COSTS: costs_form,
    Deed.CANCEL_COSTS: cancel_form,
    Deed.CLOSE_COSTS: close_form,
    Deed.REVERSE: correct_form,
    Deed.LIMITS: limits_form,
}


@st.fragment
def forms(t: Language, day: date, desk: OrderDesk) -> None:
    """The choice, and the one form that was chosen; the others cost nothing."""
    deed = chosen(t, "orders_deed", tuple(FORMS), DEEDS)
    if deed is not None:
        if later := _later(t, day, desk):
            kit.block(later)
        FORMS[deed](t, day, desk)


def _later(t: Language, day: date, desk: OrderDesk) -> Html:
    """What a form counts beside the figures above it; nothing where those are the newest."""
    last = max((entry.day for entry in desk.latest().books.entries), default=day)
    if last <= day:
        return Html()
    said = t(
        "The figures above are those of {day}. A form also counts what was recorded after it, up "
        "to {last}: the budget must hold on every later day too.",
        day=day,
        last=last,
    )
    return paragraph(small(said))
