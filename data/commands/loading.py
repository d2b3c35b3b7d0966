"""The command that puts a contract and its half-years, described in a folder, in the books."""

from datetime import date
from pathlib import Path

from budget.words import say, say_n
from data.commands import store, tell
from data.loading import load_folder


def load(folder: Path, by: str) -> None:
    """Load a folder, and say what is in the books now."""
    with store() as engine:
        loaded = load_folder(engine, folder, by=by, day=date.today())  # noqa: DTZ011  the user's day
    if not loaded.new:
        tell(say("Contract {number} was loaded before; nothing was added.", number=loaded.contract))
        return
    tell(
        say_n(
            "Contract {number} is in the books, with {n} video in {halves}.",
            "Contract {number} is in the books, with {n} videos in {halves}.",
            loaded.videos,
            number=loaded.contract,
            halves=say_n("{n} half-year", "{n} half-years", loaded.halves),
        )
    )
