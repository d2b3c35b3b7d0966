"""What a signed change rests on: its ground in the law, and what that ground asks.

rests = ground_fields(t, latest, day)
rests.ground, rests.option      Ground.OPTION, "verlenging"
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import paragraph, small
from budget.refused import Refused
from budget.words import Words, say, say_n
from procurement.agreement.deed_names import JUDGED
from procurement.agreement.names import GROUNDS
from procurement.agreement.parts import Ground, Option
from procurement.pages.form_fields import key
from procurement.snapshot import Snapshot

PUBLISHED = frozenset({Ground.NECESSARY, Ground.UNFORESEEN})
"""The grounds of which the law asks that the change is published."""


class Rests(NamedTuple):
    """What a change rests on, as it was filled in; `last_day` is a new end of the contract."""

    ground: Ground
    same_nature: bool | None = None
    option: str = ""
    condition_met: bool | None = None
    published_on: date | None = None
    last_day: date | None = None

    def check(self) -> None:
        """A change on an option says which.

        Raises:
            Refused: where it does not.
        """
        if self.ground is Ground.OPTION and not self.option:
            raise Refused(say("Choose the option of the contract that it uses."))


def ground_fields(t: Language, latest: Snapshot, today: date) -> Rests:
    """Ask for the ground, and only for what that ground asks."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ground: Ground = st.selectbox(
            t("It rests on"),
            tuple(GROUNDS),
            format_func=lambda each: t.say(GROUNDS[each]),
            key=key("amend_ground"),
        )
        last_day = _day(t("New last day of the contract"), "amend_last", None)
    if ground is Ground.OPTION:
        option, met = _option(t, latest)
        return Rests(ground, option=option, condition_met=met, last_day=last_day)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        same = _judged(t, t("Of the same nature as the contract?"), "amend_same")
        published = None
        if ground in PUBLISHED:
            published = _day(t("Published on"), "amend_published", today)
    return Rests(ground, same_nature=same, published_on=published, last_day=last_day)


def _option(t: Language, latest: Snapshot) -> tuple[str, bool | None]:
    """Which option is used, with what the contract says of it, and whether its condition holds."""
    contract = latest.dossier.contract
    options = {option.id: option for option in (contract.scope.options if contract else ()) or ()}
    if not options:
        kit.block(paragraph(t("The contract has no option that is known.")))
        return "", None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name: str = st.selectbox(t("Which option?"), tuple(options), key=key("amend_option"))
        met = _judged(t, t("Is its condition fulfilled?"), "amend_met")
    kit.block(paragraph(small(" ".join(map(t.say, option_words(options[name]))))))
    return name, met


def option_words(option: Option) -> Sequence[Words]:
    """What an option allows: how much, on which condition, until when, and how it extends."""
    amount = say("no price is written") if option.amount is None else option.amount
    size = say_n(
        "It allows {n} video for {amount} excl. VAT.",
        "It allows {n} videos for {amount} excl. VAT.",
        option.videos,
        amount=amount,
    )
    condition = say("Condition: {condition}.", condition=option.condition.rstrip("."))
    until = say("It can be used until {day}.", day=option.latest_on)
    extends = say("It extends the contract until {day}.", day=option.last_day)
    told = ((option.condition, condition), (option.latest_on, until), (option.last_day, extends))
    return (size, *(words for known, words in told if known))


def _judged(t: Language, label: str, name: str) -> bool | None:
    chosen: bool | None = st.selectbox(
        label, tuple(JUDGED), format_func=lambda known: t.say(JUDGED[known]), key=key(name)
    )
    return chosen


def _day(label: str, name: str, latest: date | None) -> date | None:
    """A day that may stay empty."""
    day: date | None = st.date_input(
        label, value=None, max_value=latest, format="DD-MM-YYYY", key=key(name)
    )
    return day
