"""The rules of the registration-video contract, one TOML file each."""

from functools import cache
from pathlib import Path

from data.facts import build, read_toml
from procurement.rule import Rule

FOLDER = Path(__file__).parent / "registration_video"


@cache
def read_rules() -> tuple[Rule, ...]:
    """All rules, by id."""
    files = sorted(FOLDER.glob("R*.toml"))
    return tuple(build(Rule, read_toml(file), source=file.name) for file in files)
