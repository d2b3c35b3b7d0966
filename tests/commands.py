"""What the tests of the command line share: a command, and what it wrote.

    run("import", "f1.xml", exit_code=1).err      the sentence with which it was refused

The fixture `run` itself stands in `tests/data/conftest.py`.
"""

from typing import NamedTuple, Protocol


class Told(NamedTuple):
    """What a command wrote."""

    out: str
    err: str


class Run(Protocol):
    """A command that must end with this exit code."""

    def __call__(self, *arguments: str, exit_code: int = 0) -> Told:
        """Run it."""
        ...  # a shape, not an act
