"""On both bases the parts of the spend add up to the position, to the cent, whatever was booked."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.books import Books
from budget.burn import burn
from budget.groups import Sum, per_requester, per_topic
from budget.ledger import Entry, MoneyStage
from budget.money import ZERO, from_cents, gross_parts
from budget.payments import by_year, payments
from budget.position import Basis, position, prices_on, spend_per_video, without_video
from budget.production import Topic
from tests import build

Booked = tuple[MoneyStage, Decimal, Decimal | None, str | None, int]
NAMES = (*list(build.PRICES)[:4], None)
AMOUNT = st.integers(min_value=-(10**6), max_value=10**6).map(from_cents)
BOOKED = st.tuples(
    st.sampled_from(MoneyStage),
    AMOUNT,
    st.none() | AMOUNT,
    st.sampled_from(NAMES),
    st.integers(min_value=-20, max_value=86),
)
ENTRIES = st.lists(BOOKED, max_size=12)
BASIS = st.sampled_from(Basis)
BASE = build.books()
VIDEOS = tuple(
    replace(
        video,
        requester=("campagnemanager", "team social")[n % 2],
        topic=(Topic.CORONA, Topic.OTHER)[n % 3 == 0],
        subject=("testen", "sport", "drugs")[n % 3],
    )
    for n, video in enumerate(build.VIDEOS)
)


def booked(entries: list[Booked]) -> Books:
    """The half with nothing but these entries."""
    made = (
        Entry(
            stage=stage,
            amount=amount,
            vat=vat,
            video=video,
            number=n,
            day=build.HALF.first_day + timedelta(days=days),
            act="x",
            document="x",
            vat_rate=build.RATE,
        )
        for n, (stage, amount, vat, video, days) in enumerate(entries)
    )
    return replace(BASE, videos=VIDEOS, entries=tuple(made))


def whole(sums: list[Sum], books: Books, basis: Basis) -> dict[MoneyStage, Decimal]:
    """These groups, and what belongs to no video."""
    rest = without_video(books, basis)
    return {s: sum((one.stages[s] for one in sums), ZERO) + rest[s] for s in MoneyStage}


@given(ENTRIES, BASIS)
def test_videos_and_the_rest_are_the_position(entries: list[Booked], basis: Basis) -> None:
    books = booked(entries)
    spends, rest = spend_per_video(books, basis), without_video(books, basis)
    sums = {s: sum((spend.stages[s] for spend in spends), ZERO) + rest[s] for s in MoneyStage}
    assert sums == position(books, basis).stages


@given(ENTRIES, BASIS)
def test_requesters_and_topics_are_the_position(entries: list[Booked], basis: Basis) -> None:
    books = booked(entries)
    spends, stages = spend_per_video(books, basis), position(books, basis).stages
    topics = per_topic(spends)
    subjects = [one for topic in topics for _, one in topic.subjects]
    assert whole([one.sum for one in per_requester(spends)], books, basis) == stages
    assert whole([topic.sum for topic in topics], books, basis) == stages
    assert whole(subjects, books, basis) == stages


@given(ENTRIES, BASIS)
def test_the_last_week_has_spent_what_the_position_says(
    entries: list[Booked], basis: Basis
) -> None:
    books = replace(booked(entries), on=build.HALF.first_day + timedelta(days=13 * 7 - 1))
    assert burn(books, basis)[12].actual_cost == position(books, basis).earned


@given(ENTRIES, BASIS)
def test_the_years_have_paid_what_the_position_says(entries: list[Booked], basis: Basis) -> None:
    books = booked(entries)
    paid = sum(by_year(payments(books, basis)).values(), ZERO)
    assert paid == position(books, basis).stages[MoneyStage.PAID]


def test_the_budget_with_vat_is_the_vat_of_the_whole() -> None:
    prices = prices_on(build.books(), Basis.INCL)
    assert sum(prices.values()) == Decimal("6201.25")
    assert prices[None] == ZERO
    assert {price - build.PRICES[video] for video, price in prices.items() if video} == {
        Decimal("20.69"),
        Decimal("20.70"),
    }


def test_who_holds_nothing_gets_no_cent_of_vat() -> None:
    books = build.books()
    spends = spend_per_video(books, Basis.INCL)
    nets = spend_per_video(books)
    empty = [
        gross.stages[s]
        for gross, net in zip(spends, nets, strict=True)
        for s in MoneyStage
        if not net.stages[s]
    ]
    assert set(empty) == {ZERO}


@pytest.mark.parametrize(
    ("nets", "gross"),
    [
        (["98.56", "98.56"], ["119.26", "119.25"]),
        (["-98.56", "98.56"], ["-119.26", "119.25"]),
        (["0.00", "0.00"], ["41.39", "0.00"]),
    ],
)
def test_vat_is_shared_to_the_cent(nets: list[str], gross: list[str]) -> None:
    total = Decimal("238.51") - Decimal("197.12") if "-" not in nets[0] else Decimal("-0.01")
    shared = gross_parts(total, [Decimal(net) for net in nets], build.RATE, rest=1)
    assert shared == [Decimal(each) for each in gross]
