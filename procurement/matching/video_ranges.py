"""Many videos in few words.

ranges(("V01", "V02", "V03", "V07"))            "V01–V03, V07"
gathered(("Video V01: late.", "Video V02: late."))      {"late.": ["V01", "V02"]}
"""

import re
from collections.abc import Iterable

FEWEST = 3
"""A run of fewer videos is written out."""

NUMBERED = re.compile(r"(.*?)(\d+)\Z", re.DOTALL)
ABOUT = re.compile(r"Video (\S+): (.*)\Z", re.DOTALL)
"""How each sentence about one video begins, in both languages."""


def ranges(videos: Iterable[str]) -> str:
    """The ids in their order, a run of consecutive ones as its first and its last."""
    runs: list[list[str]] = []
    for video in videos:
        if runs and _follows(video, runs[-1][-1]):
            runs[-1].append(video)
        else:
            runs.append([video])
    return ", ".join(_run(run) for run in runs)


def gathered(sentences: Iterable[str]) -> dict[str, list[str]]:
    """What is said, and of which videos; of none where a sentence is not about one video."""
    said: dict[str, list[str]] = {}
    for sentence in sentences:
        if found := ABOUT.match(sentence):
            said.setdefault(found[2], []).append(found[1])
        else:
            said.setdefault(sentence, [])
    return said


def _follows(video: str, before: str) -> bool:
    one, other = NUMBERED.match(before), NUMBERED.match(video)
    if one is None or other is None or one[1] != other[1] or len(one[2]) != len(other[2]):
        return False
    return int(other[2]) == int(one[2]) + 1


def _run(run: list[str]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) >= FEWEST else ", ".join(run)
