"""The state of a contract and its alerts, from dates alone."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import language
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import UNWRITTEN, Option
from procurement.agreement.state import ContractState, alerts, ends_on, notice_by, state_of
from tests import build

SIGNED, FIRST, LAST = date(2021, 4, 1), date(2021, 4, 5), date(2021, 10, 3)
CONTRACT = replace(build.contract(), signed_on=SIGNED, first_day=FIRST, last_day=LAST)
ENDLESS = replace(CONTRACT, last_day=None)
OPTION = Option(
    id="tien",
    amount=Decimal("985.60"),
    latest_on=date(2021, 9, 1),
    last_day=date(2021, 12, 31),
    evidence=build.EMAIL,
)
WITH_OPTION = replace(CONTRACT, scope=replace(UNWRITTEN, options=(OPTION,)))
NOTICED = replace(UNWRITTEN, notice_days=30, noticed_on=date(2021, 6, 1))
EXTENDED = replace(
    build.amendment(),
    signed_on=date(2021, 8, 20),
    option="tien",
    last_day=date(2021, 12, 31),
)


@pytest.mark.parametrize(
    ("contract", "amendments", "day", "state"),
    [
        (CONTRACT, (), SIGNED - timedelta(days=1), ContractState.PROPOSED),
        (replace(CONTRACT, signed_on=None), (), LAST + timedelta(days=1), ContractState.PROPOSED),
        (CONTRACT, (), SIGNED, ContractState.SIGNED),
        (CONTRACT, (), FIRST - timedelta(days=1), ContractState.SIGNED),
        (replace(CONTRACT, first_day=None), (), LAST, ContractState.SIGNED),
        (CONTRACT, (), FIRST, ContractState.RUNNING),
        (CONTRACT, (), LAST, ContractState.RUNNING),
        (CONTRACT, (), LAST + timedelta(days=1), ContractState.ENDED),
        (ENDLESS, (), date(2031, 1, 1), ContractState.RUNNING),
        (WITH_OPTION, (), date(2021, 8, 1), ContractState.RUNNING),
        (WITH_OPTION, (), date(2021, 8, 2), ContractState.TO_RENEW),
        (WITH_OPTION, (), date(2021, 9, 1), ContractState.TO_RENEW),
        (WITH_OPTION, (), date(2021, 9, 2), ContractState.RUNNING),
        (WITH_OPTION, (EXTENDED,), date(2021, 8, 19), ContractState.TO_RENEW),
        (WITH_OPTION, (EXTENDED,), date(2021, 8, 20), ContractState.RUNNING),
        (WITH_OPTION, (EXTENDED,), date(2021, 12, 31), ContractState.RUNNING),
        (WITH_OPTION, (EXTENDED,), date(2022, 1, 1), ContractState.ENDED),
        (replace(CONTRACT, scope=NOTICED), (), date(2021, 5, 31), ContractState.RUNNING),
        (replace(CONTRACT, scope=NOTICED), (), date(2021, 6, 1), ContractState.IN_NOTICE),
        (replace(CONTRACT, scope=NOTICED), (), date(2021, 7, 1), ContractState.IN_NOTICE),
        (replace(CONTRACT, scope=NOTICED), (), date(2021, 7, 2), ContractState.ENDED),
        (replace(ENDLESS, scope=NOTICED), (), date(2021, 7, 2), ContractState.ENDED),
        (replace(CONTRACT, last_day=date(2021, 1, 3)), (), SIGNED, ContractState.ENDED),
    ],
)
def test_a_day_gives_the_state(
    contract: Contract, amendments: tuple[Amendment, ...], day: date, state: ContractState
) -> None:
    assert state_of(contract, amendments, day) is state


def test_a_contract_that_ends_in_week_53_runs_through_its_sunday() -> None:
    sunday = date.fromisocalendar(2020, 53, 7)
    whole = replace(
        CONTRACT, signed_on=date(2020, 1, 1), first_day=date(2020, 1, 6), last_day=sunday
    )
    states = [state_of(whole, (), sunday + timedelta(days=n)) for n in range(2)]
    assert states == [ContractState.RUNNING, ContractState.ENDED]


def test_an_extension_counts_from_its_signature() -> None:
    days = (date(2021, 8, 19), date(2021, 8, 20))
    assert [ends_on(CONTRACT, (EXTENDED,), day) for day in days] == [LAST, date(2021, 12, 31)]


def test_notice_is_given_in_time_for_the_last_day() -> None:
    contract = replace(CONTRACT, scope=replace(UNWRITTEN, notice_days=30))
    assert notice_by(contract, (), FIRST) == date(2021, 9, 3)
    assert notice_by(ENDLESS, (), FIRST) is None


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2021, 8, 1), []),
        (date(2021, 8, 2), ["Optie tien is te gebruiken tot en met 1 september 2021."]),
        (
            date(2021, 9, 3),
            [
                "Opzeggen kan tot en met 3 september 2021.",
                "Het contract eindigt op 3 oktober 2021.",
            ],
        ),
        (LAST, ["Het contract eindigt op 3 oktober 2021."]),
        (LAST + timedelta(days=1), []),
    ],
)
def test_people_are_warned_before_notice_option_and_end(day: date, said: list[str]) -> None:
    contract = replace(WITH_OPTION, scope=replace(WITH_OPTION.scope, notice_days=30))
    spoken = [language("nl").say(alert.words) for alert in alerts(contract, (), day)]
    told = [text.replace("\N{NO-BREAK SPACE}", " ") for text in spoken]
    assert told == said


@given(days=st.lists(st.dates(date(2021, 1, 1), date(2022, 12, 31)), min_size=2).map(sorted))
def test_a_contract_that_ended_stays_ended(days: list[date]) -> None:
    states = [state_of(WITH_OPTION, (), day) for day in days]
    after = states[states.index(ContractState.ENDED) :] if ContractState.ENDED in states else []
    assert set(after) <= {ContractState.ENDED}
