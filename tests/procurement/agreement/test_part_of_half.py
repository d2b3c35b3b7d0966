"""A half-year pays for its own part of a contract, not for that of another half-year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest

from budget.half import Half
from procurement.agreement.contract import Contract, Instalment
from procurement.agreement.part_of_half import part_of_half, videos_of_half
from tests import build

HALF = Half("2026-W01")
FIRST = Instalment(
    number="H1", first_day=date(2026, 1, 1), last_day=date(2026, 6, 30), net=Decimal("5125.00")
)
SECOND = Instalment(
    number="H2", first_day=date(2026, 7, 1), last_day=date(2026, 12, 31), net=Decimal("5125.00")
)
WHOLE = replace(build.contract(), value=Decimal("10250.00"))
IN_PARTS = replace(WHOLE, instalments=(SECOND, FIRST))


class Case(NamedTuple):
    """A contract, what was ordered in the half and in others, signed changes, and the part."""

    contract: Contract
    ordered: str
    elsewhere: str
    amended: str
    part: str


CASES = {
    "its instalment": Case(IN_PARTS, "5125.00", "0.00", "0.00", "5125.00"),
    "its instalment, nothing ordered": Case(IN_PARTS, "0.00", "5125.00", "0.00", "5125.00"),
    "it ordered more": Case(IN_PARTS, "6000.00", "0.00", "0.00", "6000.00"),
    "others ordered more": Case(IN_PARTS, "0.00", "6000.00", "0.00", "4250.00"),
    "a change was ordered here": Case(IN_PARTS, "5625.00", "5125.00", "500.00", "5125.00"),
    "a change was ordered elsewhere": Case(IN_PARTS, "5125.00", "5625.00", "500.00", "4625.00"),
    "no instalments": Case(WHOLE, "5125.00", "0.00", "0.00", "10250.00"),
    "no instalments, others ordered": Case(WHOLE, "5125.00", "5125.00", "0.00", "5125.00"),
    "a contract for one half": Case(build.contract(), "0.00", "0.00", "98.56", "5125.00"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_part_is_of_this_half_alone(case: Case) -> None:
    ordered, elsewhere, amended = map(Decimal, case[1:4])
    got = part_of_half(case.contract, HALF, ordered=ordered, elsewhere=elsewhere, amended=amended)
    assert got == Decimal(case.part)


def test_without_a_value_there_is_no_part() -> None:
    unknown, none = replace(IN_PARTS, value=None), Decimal("0.00")
    assert part_of_half(unknown, HALF, ordered=none, elsewhere=none, amended=none) is None


COUNTED = tuple(replace(part, videos=26) for part in (FIRST, SECOND))


@pytest.mark.parametrize(
    ("contract", "elsewhere", "amended", "videos"),
    [
        (replace(WHOLE, videos=None), 0, 1, None),
        (replace(WHOLE, videos=52), 0, 0, 52),
        (replace(WHOLE, videos=52), 26, 1, 27),
        (replace(IN_PARTS, videos=52), 0, 0, 52),
        (replace(WHOLE, videos=52, instalments=COUNTED), 0, 0, 26),
        (replace(WHOLE, videos=52, instalments=COUNTED), 26, 1, 27),
        (replace(WHOLE, videos=52, instalments=COUNTED), 27, 1, 26),
    ],
)
def test_a_half_year_has_its_own_part_of_the_videos(
    contract: Contract, elsewhere: int, amended: int, videos: int | None
) -> None:
    assert videos_of_half(contract, HALF, elsewhere=elsewhere, amended=amended) == videos
