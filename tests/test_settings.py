"""What the project needs is pinned and explained, and every setting is one that exists."""

import re
import tomllib
from importlib.metadata import packages_distributions
from typing import Any

import pytest
from streamlit import config

from tests import reading
from tests.reading import HOUSE

REQUIREMENTS = [
    (path.relative_to(HOUSE).as_posix(), line)
    for path in (HOUSE / "requirements.txt", HOUSE / "tests/requirements.txt")
    for line in path.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SETTINGS = tomllib.loads((HOUSE / ".streamlit/config.toml").read_text("utf-8"))


def keys(section: str, part: dict[str, Any]) -> set[str]:
    """The full names of all settings in a part of the file, such as server.address."""
    found: set[str] = set()
    for name, value in part.items():
        full = f"{section}.{name}".lstrip(".")
        found |= keys(full, value) if isinstance(value, dict) else {full}
    return found


@pytest.mark.parametrize(("file", "line"), REQUIREMENTS, ids=lambda part: part.split("==")[0])
def test_a_requirement_is_pinned_and_says_why(file: str, line: str) -> None:
    assert re.fullmatch(r"[\w.-]+(\[[\w,]+\])?==[\w.]+ +# \S.+", line), file


def test_what_is_imported_is_required() -> None:
    required = {re.split(r"[\[=]", line)[0] for _file, line in REQUIREMENTS}
    whose = packages_distributions()
    missing = {
        name: whose.get(name, [])
        for path in reading.source()
        for name in reading.libraries(path)
        if not required & {package.lower() for package in whose.get(name, [])}
    }
    assert missing == {}


def test_every_setting_of_the_screen_exists() -> None:
    known = set(config.get_config_options())
    assert keys("", SETTINGS) <= known


def test_nothing_is_told_to_others_and_no_reader_sees_a_traceback() -> None:
    assert SETTINGS["browser"]["gatherUsageStats"] is False
    assert SETTINGS["server"]["address"] == "127.0.0.1"
    assert SETTINGS["client"]["showErrorDetails"] == "none"


def test_no_font_style_or_script_comes_from_another_host() -> None:
    text = (HOUSE / ".streamlit/config.toml").read_text("utf-8")
    assert not re.search(r"https?://", text)
