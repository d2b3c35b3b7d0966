"""Many videos are said in few words, and none of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procurement.matching.video_ranges import gathered, ranges


@pytest.mark.parametrize(
    ("videos", "said"),
    [
        ((), ""),
        (("V07",), "V07"),
        (("V01", "V02"), "V01, V02"),
        (("V01", "V02", "V03", "V07"), "V01–V03, V07"),
        (("V09", "V10", "V11"), "V09–V11"),
        (("V9", "V10", "V11"), "V9, V10, V11"),
        (("A1", "B2", "B3", "B4", "C"), "A1, B2–B4, C"),
        (("V03", "V02", "V01"), "V03, V02, V01"),
    ],
)
def test_a_run_of_videos_is_its_first_and_its_last(videos: tuple[str, ...], said: str) -> None:
    assert ranges(videos) == said


@given(st.lists(st.integers(0, 99), unique=True))
def test_no_video_is_lost(numbers: list[int]) -> None:
    parts = [part.split("–") for part in ranges(f"V{n:02}" for n in numbers).split(", ") if part]
    ends = [(int(part[0][1:]), int(part[-1][1:])) for part in parts]
    assert [n for first, last in ends for n in range(first, last + 1)] == numbers


def test_sentences_that_differ_in_the_video_only_are_one() -> None:
    told = ("IBAN: x.", "Video V1: a.", "Video V3: b.", "Video V2: a.")
    assert gathered(told) == {"IBAN: x.": [], "a.": ["V1", "V2"], "b.": ["V3"]}
