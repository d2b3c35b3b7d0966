"""What results are held to comes from the dossier's facts, and nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from budget.audience.bands import Pilot
from procurement.agreement.contract import Fact
from procurement.pilot import pilot
from procurement.snapshot import Dossier
from tests import build


def dossier(**facts: Mapping[str, int]) -> Dossier:
    """A dossier with these facts alone, by id and numbers."""
    told = tuple(fact(name.replace("_", "-"), numbers) for name, numbers in facts.items())
    return replace(build.snapshot(build.email_only()).dossier, facts=told)


def fact(name: str, numbers: Mapping[str, int]) -> Fact:
    values = {key: Decimal(value) for key, value in numbers.items()}
    return replace(build.fact(), id=name, numbers=values, approximate=True)


def test_a_band_is_its_fact_with_its_evidence() -> None:
    views = pilot(dossier(pilot_reach={"low": 105_000, "high": 225_000})).views
    assert views is not None
    assert (int(views.low), int(views.high), views.approximate) == (105_000, 225_000, True)
    assert views.evidence == build.fact().evidence


def test_followers_are_of_the_channel_and_of_instagram() -> None:
    found = pilot(
        dossier(followers={"followers": 14_500}, followers_instagram={"followers": 9_000})
    )
    assert found.followers is not None
    assert found.instagram is not None
    assert (int(found.followers.value), int(found.instagram.value)) == (14_500, 9_000)


def test_the_length_of_a_video_is_a_fact_too() -> None:
    seconds = pilot(dossier(video_length={"low": 3, "high": 60})).seconds
    assert seconds is not None
    assert (int(seconds.low), int(seconds.high)) == (3, 60)


@pytest.mark.parametrize(
    "facts", [{}, {"pilot_reach": {"low": 105_000}}, {"followers": {}}, {"pilot_likes": {}}]
)
def test_what_no_source_gives_is_no_band(facts: dict[str, Mapping[str, int]]) -> None:
    assert pilot(dossier(**facts)) == Pilot()
