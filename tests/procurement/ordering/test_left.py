"""Making a call-off: the next numbers, prices to the cent, and what the contract still allows."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.money import from_cents
from budget.production import Move, Side, Step, StepEvent
from budget.refused import Refused
from data.language import language
from procurement.ordering.left import (
    Left,
    ceiling_words,
    new_videos,
    next_reference,
    orderable,
    prices,
)
from tests import build

NL = language("nl")


@pytest.mark.parametrize(
    ("known", "follows"),
    [
        ((), "NO-1"),
        (("NO-2021-01", "NO-2021-02"), "NO-2021-03"),
        (("NO-9",), "NO-10"),
        (("B-3", "A-7"), "A-8"),
        (("A-7", "A-3"), "A-8"),
        (("los",), "NO-1"),
    ],
)
def test_the_next_reference(known: Sequence[str], follows: str) -> None:
    assert next_reference(known) == follows


def test_what_is_ordered_or_cancelled_cannot_be_ordered() -> None:
    books = build.books(build.HALF.first_day)
    some = replace(books.call_offs[0], prices=dict(islice(build.PRICES.items(), 50)))
    gone = StepEvent(
        video="V51",
        step=Step.TOPIC,
        move=Move.CANCELLED,
        day=build.HALF.first_day,
        side=Side.MINISTRY,
    )
    left = replace(books, call_offs=(some,), events=(gone,))
    assert [video.id for video in orderable(left)] == ["V52"]


def test_new_videos_go_on_counting() -> None:
    like = replace(build.VIDEOS[0], id="", title="", subject="afstand")
    new = new_videos(build.books(), like, ("Anderhalve meter",), 2)
    assert [(v.id, v.title) for v in new] == [("V53", "Anderhalve meter"), ("V54", "afstand V54")]


@given(st.integers(1, 60), st.integers(60, 10**7).map(from_cents))
def test_a_total_is_split_to_the_cent(number: int, total: Decimal) -> None:
    names = [f"V{n}" for n in range(number)]
    split = prices(names, total=total)
    assert sum(split.values()) == total
    assert max(split.values()) - min(split.values()) <= Decimal("0.01")


def test_a_price_of_each_is_that_price() -> None:
    assert prices(("V1", "V2"), each=Decimal("98.56")) == dict.fromkeys(
        ("V1", "V2"), Decimal("98.56")
    )


@pytest.mark.parametrize("costs", [{}, {"each": Decimal(0)}, {"total": Decimal("0.01")}])
def test_every_video_has_a_price(costs: dict[str, Decimal]) -> None:
    with pytest.raises(Refused, match="above zero for each"):
        prices(("V1", "V2"), **costs)


@pytest.mark.parametrize(
    ("left", "said", "allowed"),
    [
        (None, "geen contract getekend", False),
        (Left(value=Decimal(99), videos=3), "€ 1,00 meer dan het contract", False),
        (Left(value=Decimal(100), videos=1), "1 video meer dan het contract", False),
        (Left(value=Decimal(100), videos=2), "nog € 0,00 en 0 video's toe", True),
        (Left(value=None, videos=3), "nog 1 video toe", True),
        (Left(value=Decimal(150), videos=None), "nog € 50,00 toe", True),
        (Left(value=None, videos=None), "geen plafond", True),
    ],
)
def test_the_ceiling_of_the_contract(left: Left | None, said: str, allowed: bool) -> None:
    words, allows = ceiling_words(left, Decimal(100), 2)
    assert said in NL.say(words).replace("\N{NO-BREAK SPACE}", " ")
    assert allows is allowed
