"""A simulated half-year, marked as an example everywhere.

It enters by the same road as real input: files by the importers, all else by the store's acts.

load(engine)      on top of the facts of the e-mail; the same rows each time
"""

from collections.abc import Callable
from datetime import date
from itertools import groupby

from sqlalchemy import Engine

from data import seed
from data.example.agreed import decided, signed
from data.example.billed import billed
from data.example.deed import Deed
from data.example.made import made, ordered
from data.example.reached import reached
from data.example.story import Story, read_story
from data.store import unit_of_work

ACT = "load the example half-year"


def load(engine: Engine, progress: Callable[[int, int], None] | None = None) -> None:
    """Load the half-year day by day, each day whole or not at all.

    `progress` hears after each day how many days are done, and of how many.
    """
    seed.load(engine)
    story = read_story()
    days = [(day, list(acts)) for day, acts in groupby(deeds(story), lambda deed: deed.day)]
    for done, (day, acts) in enumerate(days, 1):
        with unit_of_work(engine, act=ACT, by=story.by.social, day=day, example=True) as work:
            for deed in acts:
                deed.act(work, story.half)
        if progress:
            progress(done, len(days))


def last_day() -> date:
    """The day of the last act; books that stop before it hold only a part."""
    return deeds(read_story())[-1].day


def deeds(story: Story) -> list[Deed]:
    """Every act in the order of its day; on one day in the order in which they stand here."""
    parts = (decided, signed, ordered, made, billed, reached)
    return sorted((deed for part in parts for deed in part(story)), key=lambda deed: deed.day)
