"""The position: granted = free + all stages, excl. and incl. VAT, to the cent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.ledger import Entry, MoneyStage
from budget.money import ZERO, from_cents
from budget.position import Basis, position, spend_per_video, without_video
from tests import build

AMOUNT = st.integers(min_value=-(10**7), max_value=10**7).map(from_cents)
BOOKED = st.tuples(st.sampled_from(MoneyStage), AMOUNT, st.none() | AMOUNT)


def entry(stage: MoneyStage, amount: Decimal, vat: Decimal | None = None) -> Entry:
    return Entry(
        stage=stage,
        amount=amount,
        vat=vat,
        number=1,
        day=build.ON,
        act="x",
        document="x",
        vat_rate=build.RATE,
    )


@given(st.lists(BOOKED, max_size=12), st.sampled_from(Basis))
def test_every_euro_is_in_one_place(
    booked: list[tuple[MoneyStage, Decimal, Decimal | None]], basis: Basis
) -> None:
    books = replace(build.books(), entries=tuple(entry(*one) for one in booked))
    stands = position(books, basis)
    assert stands.granted == stands.free + sum(stands.stages.values())


def test_the_budget_including_vat() -> None:
    assert position(build.books(), Basis.INCL).granted == Decimal("6201.25")


def test_halfway_the_half() -> None:
    stands = position(build.books())
    assert stands.earned == Decimal("2365.44")
    assert stands.free == ZERO


def test_all_stages_including_vat_are_the_budget_when_all_is_ordered() -> None:
    stands = position(build.books(), Basis.INCL)
    assert sum(stands.stages.values()) == Decimal("6201.25")


def test_overspending_shows_below_zero() -> None:
    spent = entry(MoneyStage.PAID, Decimal("5125.01"), ZERO)
    assert position(replace(build.books(), entries=(spent,))).free == Decimal("-0.01")


def test_exactly_the_budget_is_nothing_left_and_nothing_over() -> None:
    spent = entry(MoneyStage.COMMITTED, Decimal("5125.00"))
    assert position(replace(build.books(), entries=(spent,))).free == ZERO


def test_without_a_grant_nothing_is_granted() -> None:
    assert position(build.email_only()).granted == ZERO


@pytest.mark.parametrize("stage", list(MoneyStage))
def test_videos_and_the_rest_make_the_whole(stage: MoneyStage) -> None:
    books = build.books()
    extra = entry(MoneyStage.COMMITTED, Decimal("48.00"))
    books = replace(books, entries=(*books.entries, extra))
    of_videos = sum((spend.stages[stage] for spend in spend_per_video(books)), ZERO)
    assert of_videos + without_video(books)[stage] == position(books).stages[stage]


def test_a_video_shows_the_furthest_stage_that_holds_its_money() -> None:
    stages = {spend.video.id: spend.money_stage for spend in spend_per_video(build.books())}
    assert (stages["V01"], stages["V52"]) == (MoneyStage.PAID, MoneyStage.COMMITTED)
    assert date(2021, 6, 30) == build.ON
