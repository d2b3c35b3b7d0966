"""Options used against options priced, on the days around the last one to use them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from procurement.agreement.contract import Amendment
from procurement.agreement.optioned import OptionState, optioned
from procurement.agreement.parts import UNWRITTEN, Ground, Option
from tests import build

LATEST = date(2021, 9, 1)
OPTION = Option(
    id="tien", amount=Decimal("985.60"), videos=10, latest_on=LATEST, evidence=build.EMAIL
)
CONTRACT = replace(build.contract(), scope=replace(UNWRITTEN, options=(OPTION,)))
USE = replace(
    build.amendment(Decimal("98.56"), 1), ground=Ground.OPTION, option="tien", signed_on=LATEST
)


@pytest.mark.parametrize(
    ("day", "amendments", "state", "left"),
    [
        (date(2021, 8, 31), (USE,), OptionState.OPEN, "985.60"),
        (LATEST, (), OptionState.OPEN, "985.60"),
        (date(2021, 9, 2), (), OptionState.LAPSED, "985.60"),
        (LATEST, (USE,), OptionState.USED, "887.04"),
        (date(2021, 9, 2), (USE, replace(USE, number=2)), OptionState.USED, "788.48"),
        (LATEST, (replace(USE, amount=Decimal("1000.00")),), OptionState.USED, "-14.40"),
        (LATEST, (replace(USE, option="twintig"),), OptionState.OPEN, "985.60"),
    ],
)
def test_an_option_on_a_day(
    day: date, amendments: tuple[Amendment, ...], state: OptionState, left: str
) -> None:
    (found,) = optioned(CONTRACT, amendments, day)
    assert (found.state, found.left) == (state, Decimal(left))


def test_videos_of_all_uses_are_added_up() -> None:
    (found,) = optioned(CONTRACT, (USE, replace(USE, number=2, videos=4)), LATEST)
    assert (found.used_videos, found.used) == (5, Decimal("197.12"))


def test_an_option_without_a_price_or_a_last_day_stays_open_and_nothing_is_left() -> None:
    unpriced = replace(OPTION, amount=None, latest_on=None)
    scope = replace(UNWRITTEN, options=(unpriced,))
    (found,) = optioned(replace(CONTRACT, scope=scope), (), date(2031, 1, 1))
    assert (found.state, found.left) == (OptionState.OPEN, None)


def test_a_contract_of_which_no_options_are_known_has_none_to_show() -> None:
    assert optioned(build.contract(), (USE,), LATEST) == ()
