"""A signed change of the contract, with what it does to contract and budget.

amend_form(t, day, desk)
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.limits import Event
from budget.money import ZERO
from budget.pages.effect import show_effect
from budget.pages.evidence_fields import Filed, evidence_fields
from budget.refused import Refused
from budget.words import Words, say, say_n
from procurement.agreement.ceilings import ceilings
from procurement.agreement.contract import Amendment
from procurement.ordering.desk import OrderDesk
from procurement.pages.form_fields import amount_field, key, save, who_and_when
from procurement.pages.orders_ahead import ahead
from procurement.pages.orders_ground import Rests, ground_fields
from procurement.pages.typed import Typed
from procurement.snapshot import Snapshot


class Filled(NamedTuple):
    """What the form holds, right or wrong."""

    by: str
    day: date
    amount: Typed
    videos: int
    reason: str
    rests: Rests
    filed: Filed

    def amendment(self, number: int) -> Amendment:
        """The amendment that was filled in.

        Raises:
            Refused: for what is missing, or cannot be read.
        """
        amount = self.amount.checked() or ZERO
        if not amount and not self.videos and not self.rests.last_day:
            raise Refused(say("Write what changes: an amount, videos, the last day, or all three."))
        if not self.reason.strip():
            raise Refused(say("Say what changes and why; it is kept with the amendment."))
        self.rests.check()
        return Amendment(
            number=number,
            signed_on=self.day,
            amount=amount,
            videos=self.videos,
            reason=self.reason.strip(),
            evidence=self.filed.needed(),
            **self.rests._asdict(),
        )


def amend_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The fields of an amendment, and its effect; its number is the next one."""
    filled = _fields(t, day, desk)
    amount = filled.amount.value or ZERO
    if amount or filled.videos:
        _effect(t, desk, filled.day, amount, filled.videos)

    def record() -> Sequence[Words | None]:
        amendment = filled.amendment(_next(desk.latest()))
        said = desk.amend(filled.by, amendment, filled.filed.file)
        number = amendment.number
        return (say("Amendment {number} of the contract is recorded.", number=number), said)

    save(t, t("Record the amendment"), "amend_save", record)


def _fields(t: Language, day: date, desk: OrderDesk) -> Filled:
    by, when = who_and_when(t, "amend", day, desk)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        label = t("Amount excl. VAT; with a minus where it becomes less")
        amount = amount_field(t, label, "amend_amount")
        videos = int(st.number_input(t("Videos more or less"), step=1, value=0, key=key("amend_n")))
    reason = st.text_input(t("What changes, and why"), key=key("amend_reason"))
    rests = ground_fields(t, desk.latest(), desk.today)
    filed = evidence_fields(t, key("amend"), when, t("The signed document"))
    return Filled(by, when, amount, videos, reason, rests, filed)


def _effect(t: Language, desk: OrderDesk, day: date, amount: Decimal, videos: int) -> None:
    shown = ahead(desk, Event.AMENDMENT, day, amount, videos=videos)
    show_effect(t, shown, *_contract(desk.latest(), amount, videos))


def _contract(latest: Snapshot, amount: Decimal, videos: int) -> tuple[Words, ...]:
    """What the contract is worth then; nothing where it states no value."""
    found = ceilings(latest)
    if found.value.agreed is None:
        return ()
    value, number = found.value.agreed + amount, found.videos.agreed
    if number is None:
        return (say("The contract is then worth {value}.", value=value),)
    return (
        say_n(
            "The contract is then worth {value} for {n} video.",
            "The contract is then worth {value} for {n} videos.",
            number + videos,
            value=value,
        ),
    )


def _next(latest: Snapshot) -> int:
    return max((known.number for known in latest.dossier.amendments), default=0) + 1
