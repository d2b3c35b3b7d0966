"""The spend in detail: per video, week, requester or topic, and payments by year, one at a time.

details(t, Details(file_name="uitputting-2021-W14", grids=grids, videos=videos, …), files)
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from budget.details import Detail
from budget.grid import Grid, frame, shown
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, heading, joined, paragraph, table, tag
from budget.pages.per_video import Files, PerVideo, downloads, per_video
from budget.words import Words, say

VIDEO, VERSIONS = "video", "versions"
CHOICES = (VIDEO, *(detail.value for detail in Detail), VERSIONS)
NAMES: dict[str, Words] = {
    VIDEO: say("Per video"),
    Detail.WEEK: say("Per week"),
    Detail.REQUESTER: say("Per requester"),
    Detail.TOPIC: say("Per topic"),
    Detail.YEAR: say("Payments by year"),
    VERSIONS: say("Budget versions"),
}


@dataclass(frozen=True, kw_only=True)
class Details:
    """What can be asked for; each detail's tables are made when asked for, and kept."""

    file_name: str
    videos: PerVideo
    grids: Callable[[Detail], tuple[Grid, ...]]


@st.fragment
def details(t: Language, told: Details, files: Files, versions: Callable[[], None]) -> None:
    """The part of the page; another detail draws only this part again.

    `versions` draws the budget's history; what nobody looks at costs nobody anything.
    """
    by = st.segmented_control(
        t("In detail"),
        CHOICES,
        default=CHOICES[0],
        required=True,
        format_func=lambda name: t.say(NAMES[name]),
        key="detail",
    )
    if by in (None, VIDEO):
        per_video(t, told.videos, files)
    elif by == VERSIONS:
        versions()
    else:
        _tables(t, told, Detail(by), files)


def _tables(t: Language, told: Details, by: Detail, files: Files) -> None:
    grids = told.grids(by)
    kit.block(joined(_drawn(t, grid) for grid in grids))
    with st.popover(t("Download"), key="take_away"):
        # The last table is the finest; the others add it up.
        finest = grids[-1]
        downloads(partial(frame, finest), f"{told.file_name}-{by}", files, finest.summed)


def _drawn(t: Language, grid: Grid) -> Html:
    """A table under its title; on a small screen it scrolls by itself."""
    rows = [shown(row, t) for row in grid.rows]
    rows += [_strong(shown(grid.total, t))] if grid.total else []
    inner = table(grid.title, grid.heads, rows, figures=grid.figures)
    wide = tag("div", inner, class_="kg-wide", role="region", aria_label=grid.title, tabindex="0")
    return heading(grid.title) + wide + (paragraph(grid.note) if grid.note else "")


def _strong(cells: tuple[str, ...]) -> tuple[Html, ...]:
    return tuple(tag("strong", cell) for cell in cells)
