"""Front door: which half-year, which day, which language; hands each page its facts.

python dashboard.py      serves http://127.0.0.1:8501, or the port that PORT names
"""

import logging
import os
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import streamlit as st
from sqlalchemy import Engine
from streamlit.runtime.scriptrunner import get_script_run_ctx

from budget.half import Half
from budget.language import Language
from budget.pages import header, kit, production, spend
from budget.pages.address import choose, spoken
from budget.pages.example import example_banner
from budget.pages.server import serve
from budget.refused import Refused
from budget.words import say
from data.exporters.csv_table import csv_table
from data.exporters.xlsx_table import xlsx_table
from data.language import language
from data.snapshots import known_halves, take_snapshot
from data.start import clean_start
from data.store import DEFAULT_URL, open_store, revision
from procurement.checks import judge
from procurement.memo import file_name, write
from procurement.memo.words import compose
from procurement.pages import contract, memo
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

ICON = "🎬"
HOME = ZoneInfo("Europe/Amsterdam")
PATHS = ("", "contract", "productie", "memo")


class Facts(NamedTuple):
    """What all pages are made from; the desk remembers the memos that it made."""

    snapshot: Snapshot
    verdicts: tuple[Verdict, ...]
    desk: memo.Desk


@st.cache_resource(show_spinner=False)
def store(url: str) -> Engine:
    """The one store of this process."""
    return open_store(url)


@st.cache_resource(max_entries=64, show_spinner=False)
def facts(_engine: Engine, url: str, revised: int, half: str, day: date) -> Facts:  # noqa: ARG001  url and revised are what a change shows in
    """The facts of a half on a day, for as long as nothing new is recorded."""
    snapshot = take_snapshot(_engine, Half(half), day)
    verdicts = judge(snapshot)
    return Facts(snapshot, verdicts, _desk(snapshot, verdicts))


def main() -> None:
    """Draw the page that the address asks for."""
    t = _language()
    try:
        _show(t)
    except Refused as refused:
        kit.notice(t, (refused.words,))
    kit.foot(t)


def sorry(error: Exception) -> bool:
    """Log an error that nobody foresaw, and say calmly that there was one."""
    logging.getLogger("kijkgeld").error("A page failed", exc_info=error)
    t = _language()
    kit.notice(t, (say("Something went wrong; nothing was changed. Load the page again."),))
    return True


def _language() -> Language:
    return language(spoken(header.asked(), header.kept(), st.context.locale))


def _show(t: Language) -> None:
    url = os.environ.get("KIJKGELD_DATABASE_URL", DEFAULT_URL)
    engine, today = store(url), datetime.now(HOME).date()
    halves = known_halves(engine)
    choice = choose(header.asked(), header.kept(), halves, today)
    header.keep(choice.address(t.code))
    found = facts(engine, url, revision(engine), choice.half.id, choice.day)
    page = st.navigation(_pages(t, found), position="top")
    st.set_page_config(page_title=f"{page.title} · Kijkgeld", page_icon=ICON, layout="wide")
    header.header(t, page.title, choice, halves)
    if found.snapshot.books.example:
        example_banner(t, partial(clean_start, engine, by="admin", day=today))
    page.run()


def _pages(t: Language, found: Facts) -> list[st.Page]:
    snapshot, verdicts, desk = found
    books, dossier = snapshot.books, snapshot.dossier
    unsure = [q.text for q in dossier.questions] + [f.text for f in dossier.facts if f.assumption]
    steps = [fact.text for fact in dossier.facts if "step" in fact.numbers]
    titles = (t("Spend"), t("Contract"), t("Production"), t("Memo"))
    shows = (
        partial(spend.show, t, books, unsure, _files(t)),
        partial(contract.show, t, snapshot, verdicts),
        partial(production.show, t, books, steps),
        partial(memo.show, t, desk),
    )
    return [
        st.Page(show, title=title, url_path=path, default=not path)
        for path, title, show in zip(PATHS, titles, shows, strict=True)
    ]


def _files(t: Language) -> spend.Files:
    decimal = "," if t.code == "nl" else "."
    return spend.Files(
        csv=partial(csv_table, decimal=decimal),
        xlsx=partial(xlsx_table, title=t("Spend"), total=t("Total")),
    )


def _desk(snapshot: Snapshot, verdicts: tuple[Verdict, ...]) -> memo.Desk:
    return memo.Desk(
        write=cache(lambda code: compose(snapshot, verdicts, language(code))),
        draw=cache(lambda code: write(snapshot, verdicts, language(code))),
        file_name=lambda code: file_name(snapshot, language(code)),
    )


if __name__ == "__main__":
    # Streamlit runs this file as its script; Python runs it to start serving.
    if get_script_run_ctx(suppress_warning=True):
        main()
    else:
        port = int(os.environ.get("PORT", "8501"))
        serve(Path(__file__), pages=PATHS, port=port, ready=f"http://127.0.0.1:{port}", sorry=sorry)
