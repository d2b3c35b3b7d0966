"""The spend per video as a table to sort, to search and to take away.

per_video(t, PerVideo(file_name="uitputting-2021-W14", spends=spends, basis=basis), files)
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, fields
from functools import partial
from typing import Protocol

import pandas as pd
import streamlit as st

from budget.counted import counted
from budget.frames import Apart, Sought, Spends, numbered, spend_frame, written
from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.names import BASES, STAGES
from budget.pages import kit
from budget.pages.markup import heading, paragraph
from budget.position import Basis
from budget.production import Step
from budget.words import Words, say

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILTERS, SOUGHT = "filters", "sought"
"""The popover, open or not, and what was asked for in it."""


class Sheet(Protocol):
    """Makes a spreadsheet of a table, adding up the columns that are named; None for all money."""

    def __call__(self, frame: pd.DataFrame, /, *, summed: Collection[str] | None) -> bytes:
        """The file."""


@dataclass(frozen=True, kw_only=True)
class Files:
    """How a table becomes a file; made when asked for."""

    csv: Callable[[pd.DataFrame], bytes]
    xlsx: Sheet


@dataclass(frozen=True, kw_only=True)
class PerVideo:
    """The videos of one day on a basis, and what belongs to none; `number` tells this from others.

    What belongs to no video is a row of the file that has every video.
    """

    file_name: str
    spends: Spends
    basis: Basis
    other: Apart | None = None
    number: int = field(default_factory=kit.NUMBERS.__next__)


def per_video(t: Language, videos: PerVideo, files: Files) -> None:
    """The part of the page; a search draws only this part again."""
    shown = _sought().among(videos.spends)
    title = t("Spend per video, {basis}", basis=BASES[videos.basis])
    what = counted(shown)
    kit.block(heading(title), paragraph(t.say(_summed(videos, shown)), t.say(what) if what else ""))
    # Widgets in a closed popover cost a browser as much as open ones, so that they wait.
    with st.popover(t("Filter and download"), key=FILTERS, on_change="rerun") as filters:
        if filters.open:
            _search(t)
            downloads(partial(taken, t, videos, shown), videos.file_name, files)
    kit.once((videos.number, t.code, _sought()), partial(_table, t, shown, videos.basis, title))


def taken(t: Language, videos: PerVideo, shown: Spends) -> pd.DataFrame:
    """The table of a file: these videos, and where that is all of them, what belongs to none."""
    whole = len(shown) == len(videos.spends)
    return spend_frame(shown, t, videos.basis, videos.other if whole else None)


def downloads(
    made: Callable[[], pd.DataFrame],
    name: str,
    files: Files,
    summed: Collection[str] | None = None,
) -> None:
    """A table to take away as CSV or as XLSX; `summed` are the columns that the last adds up."""
    xlsx = partial(files.xlsx, summed=summed)
    with st.container(horizontal=True):
        for kind, make, mime in (("CSV", files.csv, CSV), ("XLSX", xlsx, XLSX)):
            kit.download(kind, partial(_filed, made, make), f"{name}.{kind.lower()}", mime)


def _table(t: Language, shown: Spends, basis: Basis, title: str) -> None:
    kit.table(written(spend_frame(shown, t, basis), t), title, key="per_video")


def _filed(made: Callable[[], pd.DataFrame], make: Callable[[pd.DataFrame], bytes]) -> bytes:
    return make(made())


def _sought() -> Sought:
    """What was asked for in the popover, also when that is closed."""
    sought: Sought = st.session_state.get(SOUGHT, Sought())
    return sought


def _keep() -> None:
    asked = {field.name: st.session_state[field.name] for field in fields(Sought)}
    st.session_state[SOUGHT] = Sought(**asked)


def _search(t: Language) -> None:
    for name, asked in vars(_sought()).items():
        st.session_state[name] = asked
    st.text_input(t("Search in video and title"), key="text", on_change=_keep)
    st.selectbox(
        t("Step"),
        [None, *Step],
        format_func=lambda s: _every(t, s and numbered(s)),
        key="step",
        on_change=_keep,
    )
    st.selectbox(
        t("Stage"),
        [None, *MoneyStage],
        format_func=lambda s: _every(t, s and STAGES[s]),
        key="stage",
        on_change=_keep,
    )


def _every(t: Language, name: Words | None) -> str:
    return t.say(name) if name else t("All")


def _summed(videos: PerVideo, shown: Spends) -> Words:
    return say(
        "{shown} of {all} videos, together {price} at their called-off price.",
        shown=len(shown),
        all=len(videos.spends),
        price=sum((s.price or ZERO for s in shown), ZERO),
    )
