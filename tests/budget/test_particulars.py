"""What is told of a video: a figure may be unknown, and is never absurd."""

import pytest

from budget.particulars import Described, Particulars
from budget.refused import Refused


def test_what_nobody_told_is_unknown_not_nothing() -> None:
    told = Described(video="V01")
    assert (told.age, told.seconds, told.link) == (None, None, "")


@pytest.mark.parametrize("seconds", [0, -5, 3_601])
def test_a_length_that_cannot_be_is_refused(seconds: int) -> None:
    with pytest.raises(Refused, match=r"length of -?[0-9]+ seconds cannot be"):
        Particulars(seconds=seconds)


@pytest.mark.parametrize("age", [-1, 121])
def test_an_age_that_cannot_be_is_refused(age: int) -> None:
    with pytest.raises(Refused, match=r"age of -?[0-9]+ cannot be"):
        Particulars(age=age)


@pytest.mark.parametrize(("age", "seconds"), [(0, 1), (120, 3_600), (None, None)])
def test_what_can_be_is_let_through(age: int | None, seconds: int | None) -> None:
    assert Particulars(age=age, seconds=seconds).age == age
