"""TikTok exports: days without a year, counts that are not there, posts that are not ours yet."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.refused import Refused
from budget.results import Result
from data.importers.tiktok import TikTokExport, read_content

SAMPLES = Path(__file__).parent.parent / "samples" / "tiktok"
DAY = date(2021, 6, 1)
HEADER = (
    '"Time","Video title","Video link","Post time",'
    '"Total likes","Total comments","Total shares","Total views"'
)
LINK = "https://www.tiktok.com/@minvoorbeeld/video/"


def sample(name: str, day: date = DAY) -> TikTokExport:
    """One of the sample exports."""
    return read_content(name, (SAMPLES / name).read_bytes(), exported_on=day)


def row(
    title: str = "Handen wassen V07", post: str = "7400000001000000000", views: str = "105000"
) -> str:
    """One post as TikTok writes it, in Dutch."""
    return f'"1 juni","{title}","{LINK}{post}","17 mei","2500","16","undefined","{views}"'


def posts(*rows: str, links: dict[str, str] | None = None) -> TikTokExport:
    """A Content.csv of these rows."""
    content = "\n".join([HEADER, *rows]).encode("utf-8-sig")
    return read_content("Content.csv", content, exported_on=DAY, links=links)


def test_a_post_becomes_the_result_of_the_video_in_its_caption() -> None:
    assert posts(row()).results == (
        Result(
            video="V07",
            tiktok_id="7400000001000000000",
            counted_on=DAY,
            views=105_000,
            likes=2_500,
            comments=16,
            shares=None,
        ),
    )


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_real_export_is_read_whole(language: str) -> None:
    export = sample(f"{language}/Content.csv")
    assert len(export.posts) == len(export.unlinked) == 15


def test_a_day_gets_the_year_before_the_export() -> None:
    assert [post.posted_on for post in sample("nl/Content.csv").posts[4:7]] == [
        date(2020, 12, 27),
        date(2020, 12, 27),
        date(2021, 1, 3),
    ]


def test_a_post_keeps_its_caption_and_link() -> None:
    post = sample("en/Content.csv").posts[1]
    assert post.title == 'Toeslag aanvragen: "zo doe je dat" ✅'
    assert post.link == f"{LINK}7400000001000007919"


def test_a_link_made_by_a_person_goes_before_the_caption() -> None:
    two = (row(post="7400000000000000001"), row(post="7400000000000000002"))
    linked = posts(*two, links={"7400000000000000002": "V07"})
    assert [post.video for post in linked.posts] == [None, "V07"]


def test_a_caption_that_two_posts_share_decides_nothing() -> None:
    two = posts(row(post="7400000000000000001"), row(post="7400000000000000002"))
    assert len(two.unlinked) == 2


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("0", 0),
        ("18,400", 18_400),
        ("1.2K", 1_200),
        ("2.5M", 2_500_000),
        ("undefined", None),
        ("-1", None),
        ("", None),
    ],
)
def test_a_count_is_a_number_or_unknown(written: str, count: int | None) -> None:
    assert posts(row(views=written)).posts[0].views == count


@pytest.mark.parametrize("written", ["1.234", "-2", "12,34", "many", "1e5", "٣"])
def test_a_count_that_can_mean_two_things_is_refused(written: str) -> None:
    with pytest.raises(Refused, match=f"row 2, Total views: “{written}” is there"):
        posts(row(views=written))


def test_followers_are_counted_by_day_across_the_turn_of_the_year() -> None:
    followers = sample("nl_jaarwisseling/FollowerHistory.csv", date(2021, 1, 17)).followers
    assert (followers[0].day, followers[0].count) == (date(2020, 12, 18), 1_201)
    assert (followers[-1].day, len(followers)) == (date(2021, 1, 16), 30)


def test_a_day_without_a_count_of_followers_is_left_open() -> None:
    days = {count.day for count in sample("nl/FollowerHistory.csv").followers}
    assert len(days) == 26


def test_an_export_without_posts_is_empty() -> None:
    assert sample("empty/Content.csv") == TikTokExport()


@pytest.mark.parametrize(
    ("name", "day", "sentence"),
    [
        ("en/Overview.csv", DAY, "is no Content.csv or FollowerHistory.csv"),
        ("ORIGIN.md", DAY, "export the file again"),
        ("nl/Content.csv", date(2021, 6, 2), "1 juni does not fit an export of 2021-06-02"),
        ("nl/FollowerHistory.csv", date(2021, 12, 1), "31 mei does not fit"),
    ],
)
def test_another_file_or_day_is_refused(name: str, day: date, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        sample(name, day)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([row(post="7400000000000000001")] * 2, "has post 7400000000000000001 in 2 rows"),
        ([row(post="abc")], "row 2, Video link"),
        ([row().replace("17 mei", "17 ?")], "row 2, Post time"),
        ([row().replace("17 mei", "31 juni")], "row 2, Post time"),
        ([row() + ',"x"'], "row 2 has 9 cells, the first row 8"),
        (['"1 juni'], "cannot be read as CSV"),
        (["\n"] * 10_000, "more than 10000 rows"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(rows: list[str], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        posts(*rows)


def test_days_from_new_to_old_are_no_history() -> None:
    content = b"Date,Followers\n31 mei,10\n30 mei,9"
    with pytest.raises(Refused, match="row 2, Date: “31 mei” is there"):
        read_content("FollowerHistory.csv", content, exported_on=DAY)


@given(st.integers(0, 400), st.binary(max_size=20))
def test_a_damaged_export_is_read_or_refused_and_nothing_else(at: int, put: bytes) -> None:
    content = "\n".join([HEADER, row(), row(post="7400000000000000002")]).encode("utf-8-sig")
    try:
        export = read_content("c.csv", content[:at] + put + content[at + 1 :], exported_on=DAY)
    except Refused:
        return
    assert len(export.posts) == len(export.results) + len(export.unlinked)
