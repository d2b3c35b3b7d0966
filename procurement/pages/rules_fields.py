"""Fields that the forms about rules share.

since = day_field(t("First day"), "R13_add_since", day)
"""

from datetime import date

import streamlit as st

from budget.pages.evidence_fields import EARLIEST
from procurement.pages.form_fields import key

EDITORS = ("procurement", "admin")
"""Who adds and ends values."""

LATEST = date(2099, 12, 31)


def day_field(label: str, name: str, day: date | None, last: date = LATEST) -> date | None:
    """A day, in the past or to come; empty where none is proposed and none was chosen."""
    chosen: date | None = st.date_input(
        label,
        value=day,
        min_value=EARLIEST,
        max_value=last,
        format="DD-MM-YYYY",
        key=key(name),
    )
    return chosen
