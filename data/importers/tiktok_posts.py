"""The posts in TikTok's Content.csv, and which of our videos each of them is.

    posts = posts_in("Content.csv", rows, exported_on=date(2021, 6, 1), links={})
    posts[0].video          'V07' for a caption that ends in V07

A post whose video is not known is kept, for a person to link.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from budget.refused import Refused
from budget.results import Result
from budget.words import say
from data.importers.csv_rows import Row
from data.importers.tiktok_cells import count_in, day_in, not_exported_on

CONTENT = {"Time", "Video title", "Video link", "Post time"}
CONTENT |= {"Total views", "Total likes", "Total comments", "Total shares"}
LINK = re.compile(
    r"https://(?:www\.)?tiktok\.com/@[^/\s]+/(?:video|photo)/([0-9]{10,25})(?:\?\S*)?"
)
CAPTION = re.compile(r"\b(V[0-9]{2,4})\s*$")


@dataclass(frozen=True, kw_only=True)
class Post:
    """One post as exported; `video` is our own video, None where that is not known."""

    tiktok_id: str
    link: str
    title: str
    posted_on: date
    counted_on: date
    views: int | None
    likes: int | None
    comments: int | None
    shares: int | None
    video: str | None = None

    def result(self, video: str) -> Result:
        """Its counts, as those of a video."""
        return Result(
            video=video,
            tiktok_id=self.tiktok_id,
            counted_on=self.counted_on,
            views=self.views,
            likes=self.likes,
            comments=self.comments,
            shares=self.shares,
        )


def posts_in(
    file: str, rows: Iterable[Row], *, exported_on: date, links: Mapping[str, str]
) -> tuple[Post, ...]:
    """Every post, with its video where `links` (by TikTok id) or its own caption names one.

    Raises:
        Refused: for a row that cannot be read, and for a post that stands there twice.
    """
    posts = [_post(row, exported_on) for row in rows]
    _refuse_twice(file, posts)
    return _linked(posts, links)


def _post(row: Row, exported_on: date) -> Post:
    if day_in(row, "Time", latest=exported_on) != exported_on:
        raise not_exported_on(row, "Time", exported_on)
    found = LINK.fullmatch(row.cell("Video link"))
    if not found:
        row.wrong("Video link", say("the link of a TikTok post"))
    return Post(
        tiktok_id=found[1],
        link=found[0],
        title=row.cell("Video title"),
        posted_on=day_in(row, "Post time", latest=exported_on),
        counted_on=exported_on,
        views=count_in(row, "Total views"),
        likes=count_in(row, "Total likes"),
        comments=count_in(row, "Total comments"),
        shares=count_in(row, "Total shares"),
    )


def _linked(posts: list[Post], links: Mapping[str, str]) -> tuple[Post, ...]:
    """Posts with their video; a video that several captions name, or a link, gets none of them."""
    by_caption = [_caption(post) for post in posts if post.tiktok_id not in links]
    decided = {video for video, n in Counter(by_caption).items() if n == 1} - set(links.values())
    return tuple(
        replace(post, video=links.get(post.tiktok_id) or _only(_caption(post), decided))
        for post in posts
    )


def _refuse_twice(file: str, posts: list[Post]) -> None:
    for post, n in Counter(post.tiktok_id for post in posts).items():
        if n > 1:
            raise Refused(
                say(
                    "{file} has post {post} in {n} rows; keep the row that is right.",
                    file=file,
                    post=post,
                    n=n,
                )
            )


def _caption(post: Post) -> str | None:
    found = CAPTION.search(post.title)
    return found[1] if found else None


def _only(video: str | None, decided: set[str | None]) -> str | None:
    return video if video in decided else None
