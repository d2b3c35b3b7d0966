"""TikTok's own exports: what each post reached, and how many followers the channel had.

    export = read_content("Content.csv", content, exported_on=date(2021, 6, 1))
    export.results          counts of posts whose video is known
    export.unlinked         posts that a person must link first; none is ever left out

Content.csv holds few posts at a time and FollowerHistory.csv one row a day; both go without years.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from budget.refused import Refused
from budget.results import Followers, Result
from budget.words import say
from data.importers.csv_rows import Row, read_table
from data.importers.tiktok_cells import count_in, day_in, not_exported_on
from data.importers.tiktok_posts import CONTENT, Post, posts_in

FOLLOWERS = {"Date", "Followers"}
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class TikTokExport:
    """What one file holds: posts, or followers per day."""

    posts: tuple[Post, ...] = ()
    followers: tuple[Followers, ...] = ()

    @property
    def results(self) -> tuple[Result, ...]:
        """The counts of the posts whose video is known, in the file's order."""
        return tuple(post.result(post.video) for post in self.posts if post.video)

    @property
    def unlinked(self) -> tuple[Post, ...]:
        """The posts whose video is not known."""
        return tuple(post for post in self.posts if post.video is None)


def read_content(
    name: str, content: bytes, *, exported_on: date, links: Mapping[str, str] | None = None
) -> TikTokExport:
    """The posts in a Content.csv, or the followers in a FollowerHistory.csv.

    `exported_on` gives the years, which TikTok leaves out. A post belongs to the video that `links`
    names for its TikTok id, or to the one at the end of its caption ("… V07").

    Raises:
        Refused: for any other file, and for a cell that can be read in two ways.
    """
    header, rows = read_table(name, content)
    if set(header) >= CONTENT:
        posts = posts_in(name, rows, exported_on=exported_on, links=links or {})
        return TikTokExport(posts=posts)
    if set(header) >= FOLLOWERS:
        return TikTokExport(followers=_followers(rows, exported_on))
    raise Refused(
        say(
            "{file} is no Content.csv or FollowerHistory.csv of TikTok; "
            "choose one of these two from the export.",
            file=name,
        )
    )


def _followers(rows: tuple[Row, ...], exported_on: date) -> tuple[Followers, ...]:
    """Followers by day; a file of more than a year repeats the names of days, so count back."""
    counts: list[Followers] = []
    latest = exported_on
    for row in reversed(rows):
        day = day_in(row, "Date", latest=latest)
        if latest - day > A_WEEK:
            if row is rows[-1]:
                raise not_exported_on(row, "Date", exported_on)
            row.wrong("Date", say("the day after the row above"))
        latest = day - timedelta(days=1)
        count = count_in(row, "Followers")
        if count is not None:
            counts.append(Followers(day=day, count=count))
    return tuple(reversed(counts))
