"""The most memory that a program took, for the tests of what a file may cost.

A process that is started counts the memory of the one that started it as its own (`ru_maxrss`);
what Linux tells in /proc is of its own program alone.
"""

from pathlib import Path

PROCESSES = Path("/proc")


def most_kb(process: str = "self") -> int:
    """The most that a process took since its program began, in kB."""
    told = (PROCESSES / process / "status").read_text("utf-8")
    return int(told.split("VmHWM:")[1].split()[0])
