"""Where figures lie against the pilot's bands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.audience.bands import Against, Band, Pilot, Place, against
from budget.audience.score import Measure, scores
from tests import build
from tests.budget.audience.counted import Count, counted

BAND = Band(low=Decimal(100), high=Decimal(200), approximate=True, evidence=build.EMAIL)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (99, Place.BELOW),
        (100, Place.WITHIN),
        (200, Place.WITHIN),
        (201, Place.ABOVE),
        (0, Place.BELOW),
        (None, None),
    ],
)
def test_an_edge_lies_within_and_the_unknown_nowhere(
    value: int | None, place: Place | None
) -> None:
    assert BAND.place(value) is place


def test_the_unknown_are_counted_apart() -> None:
    views = (50, 100, 150, 999, None)
    counts = [Count(video=f"V{n:02}", views=value) for n, value in enumerate(views)]
    found = against(scores(counted(*counts)), BAND, Measure.VIEWS)
    assert found == Against(below=1, within=2, above=1, unknown=1)
    assert found.known == 4


def test_what_the_pilot_does_not_give_has_no_band() -> None:
    pilot = Pilot(views=BAND)
    assert (pilot.band(Measure.VIEWS), pilot.band(Measure.LIKES)) == (BAND, None)
    assert pilot.band(Measure.ENGAGEMENT) is None


@given(st.lists(st.none() | st.integers(0, 400), max_size=8))
def test_every_video_has_one_place(views: list[int | None]) -> None:
    counts = [Count(video=f"V{n:02}", views=value) for n, value in enumerate(views)]
    found = against(scores(counted(*counts)), BAND, Measure.VIEWS)
    assert found.known + found.unknown == len(views)
    assert found.unknown == views.count(None)
