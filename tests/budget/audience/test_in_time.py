"""Results in time: each day takes the latest count of every video up to that day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from budget.audience.in_time import Total, counts_of, growth, in_time
from tests.budget.audience.counted import COUNTED, Count, counted

LATER = COUNTED + timedelta(days=28)
COUNTS = st.lists(
    st.builds(
        Count,
        video=st.sampled_from(["V01", "V02", "V03"]),
        views=st.none() | st.integers(0, 1000),
        on=st.integers(0, 5).map(lambda n: COUNTED + timedelta(days=n)),
    ),
    max_size=12,
    unique_by=lambda count: (count.video, count.on),
)


def test_a_video_that_is_not_in_the_next_export_keeps_its_count() -> None:
    books = counted(
        Count(video="V01", views=100),
        Count(video="V02", views=10),
        Count(video="V02", views=30, on=LATER),
    )
    first, last = in_time(books)
    assert (first.day, first.views) == (COUNTED, Total(total=110, n=2))
    assert (last.day, last.videos, last.views) == (LATER, 2, Total(total=130, n=2))


def test_what_nobody_knows_is_no_zero() -> None:
    (point,) = in_time(counted(Count(video="V01", views=100), Count(video="V02")))
    assert (point.views, point.likes) == (Total(total=100, n=1), Total(total=None, n=0))


def test_one_video_has_its_counts_by_day() -> None:
    books = counted(Count(video="V01", views=9, on=LATER), Count(video="V01", views=3))
    assert [result.views for result in counts_of(books, "V01")] == [3, 9]


def test_followers_grow_between_the_first_count_and_the_last() -> None:
    grown = growth(counted(followers=(14_500, 14_620, 14_610)))
    assert grown is not None
    assert (grown.more, grown.last.day) == (110, date(2021, 6, 3))


def test_one_count_of_followers_shows_no_growth_and_none_shows_nothing() -> None:
    grown = growth(counted(followers=(14_500,)))
    assert grown is not None
    assert grown.more is None
    assert growth(counted()) is None


@given(COUNTS)
def test_the_last_point_adds_up_the_latest_counts(counts: list[Count]) -> None:
    points = in_time(counted(*counts))
    last = {count.video: count.views for count in sorted(counts, key=lambda count: count.on)}
    known = [views for views in last.values() if views is not None]
    assert [point.day for point in points] == sorted({count.on for count in counts})
    if points:
        assert (points[-1].videos, points[-1].views.n) == (len(last), len(known))
        assert points[-1].views.total == (sum(known) if known else None)
