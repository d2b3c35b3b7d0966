"""The figures of the pilot that results are held to are the e-mail's own."""

import pytest
from sqlalchemy import Engine

from budget.audience.bands import Band, Mark
from budget.half import Half
from data import seed
from data.store import take_snapshot
from procurement.pilot import pilot
from tests import build


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("views", (105_000, 225_000, True)),
        ("likes", (2_500, 9_500, True)),
        ("comments", (16, 850, False)),
        ("seconds", (3, 60, False)),
    ],
)
def test_a_band_is_what_the_email_says(
    engine: Engine, name: str, figures: tuple[int, int, bool]
) -> None:
    seed.load(engine)
    snapshot = take_snapshot(engine, Half("2021-W14"), build.EMAIL_DAY)
    band = getattr(pilot(snapshot.dossier), name)
    assert isinstance(band, Band)
    assert (int(band.low), int(band.high), band.approximate) == figures


@pytest.mark.parametrize(("name", "count"), [("followers", 14_500), ("instagram", 9_000)])
def test_followers_are_what_the_email_says(engine: Engine, name: str, count: int) -> None:
    seed.load(engine)
    snapshot = take_snapshot(engine, Half("2021-W14"), build.EMAIL_DAY)
    mark = getattr(pilot(snapshot.dossier), name)
    assert isinstance(mark, Mark)
    assert (int(mark.value), mark.approximate) == (count, True)
