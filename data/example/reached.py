"""What the videos of the example half-year reached; TikTok's exports come in by the importer."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from budget.half import Half
from data.acts import results
from data.example.deed import Deed
from data.example.story import FOLDER, Story
from data.importers.tiktok import read_content
from data.store import Work

EXPORTS = FOLDER / "tiktok"
"""One folder per day of export, named after it."""


def reached(_: Story) -> Iterator[Deed]:
    """Every file of every export, on the day of the export."""
    for file in sorted(EXPORTS.glob("*/*.csv")):
        yield _taken_in(file, date.fromisoformat(file.parent.name))


def _taken_in(file: Path, day: date) -> Deed:
    return Deed(day, lambda work, half: _take_in(work, half, file))


def _take_in(work: Work, half: Half, file: Path) -> None:
    export = read_content(file.name, file.read_bytes(), exported_on=work.day)
    results.add_results(work, half, export.results)
    results.add_followers(work, half, export.followers)
