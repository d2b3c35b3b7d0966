"""The contract as open contracting data, for whoever publishes it; made when somebody asks for it.

show_open_data(t, day, desk.ocds)
"""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import paragraph


@st.fragment
def show_open_data(t: Language, day: date, make: Callable[[date, Language], bytes]) -> None:
    """What the file holds, and the file itself, behind a part that opens."""
    part = st.expander(t("Contract as open data (OCDS)"), key="contract_ocds", on_change="rerun")
    if not part.open:
        return
    with part:
        kit.block(
            paragraph(
                t(
                    "One release for each event from planning to payment, in the form of Open "
                    "Contracting, as known on {day}. No person and no function is named in it.",
                    day=day,
                )
            )
        )
        name = f"ocds-{day.isoformat()}.json"
        kit.download(t("Download the open data"), partial(make, day, t), name, "application/json")
