"""Front door: which half-year, which day, which language; hands each page its facts.

python dashboard.py      serves http://127.0.0.1:8501, or the port that PORT names
"""

import logging
import os
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

import streamlit as st
from sqlalchemy import Engine
from streamlit.runtime.scriptrunner import get_script_run_ctx

from budget.clock import HOME
from budget.half import Half
from budget.language import Language
from budget.pages import header, kit, production, spend
from budget.pages.address import Choice, choose, spoken
from budget.pages.example import Clean
from budget.pages.once import once
from budget.pages.per_video import Files
from budget.pages.server import free_port, serve
from budget.position import Basis
from budget.refused import Refused
from budget.words import say
from data.doors.budget import budget_desk, paid_everywhere
from data.doors.claims import claim_desk
from data.doors.contract import contract_desk
from data.doors.invoices import invoice_desk
from data.doors.orders import order_desk
from data.doors.rules import history, rule_desk, written
from data.doors.statements import statement_desk
from data.exporters.csv_table import csv_table
from data.exporters.xlsx_table import xlsx_table
from data.language import language
from data.rules import read_rules
from data.snapshots import known_halves, take_snapshot
from data.start import clean_start, own_changes
from data.store import DEFAULT_URL, open_store, seal
from procurement.checks import judge
from procurement.invoicing.late import late_invoices
from procurement.pages import claims, contract, invoices, memo, orders, rules
from procurement.pages.desk import desk
from procurement.pages.rules_one import Known
from procurement.snapshot import Snapshot

PATHS = ("", "contract", "beweringen", "regels", "opdrachten", "productie", "facturen", "memo")


class Page(NamedTuple):
    """A page by its address, its title and how it is shown."""

    path: str
    title: str
    show: Callable[[], None]


class Facts(NamedTuple):
    """What the pages say about one day; each view is made once per language, when asked for."""

    snapshot: Snapshot
    example: bool
    spend: Mapping[Basis, Callable[[str], spend.View]]
    contract: Callable[[str], contract.View]
    claims: Callable[[str], claims.View]
    rules: Callable[[str], rules.View]
    orders: Callable[[str], orders.View]
    production: Callable[[str], production.View]
    invoices: Callable[[str], invoices.View]
    memo: memo.Desk


class Desks(NamedTuple):
    """What a door needs to let a page act: which books, which half, and the last day to act on."""

    engine: Engine
    half: Half
    today: date

    def known(self, day: date) -> Snapshot:
        """What is known on a day, also in a later run of a fragment, when others recorded more."""
        return facts(self.engine, _url(), seal(self.engine), self.half.id, day).snapshot

    def latest(self) -> Snapshot:
        """What is known today."""
        return self.known(self.today)


@st.cache_resource(show_spinner=False)
def store(url: str) -> Engine:
    """The one store of this process."""
    return open_store(url)


@st.cache_resource(max_entries=64, show_spinner=False)
def facts(_engine: Engine, url: str, sealed: str, half: str, day: date) -> Facts:  # noqa: ARG001  url and seal are what a change shows in
    """The facts of a half on a day, for as long as nothing new is recorded."""
    snapshot = take_snapshot(_engine, Half(half), day)
    books, told, verdicts = snapshot.books, snapshot.dossier, judge(snapshot)
    steps = [kit.Known(f.title, f.text, f.evidence) for f in told.facts if "step" in f.numbers]
    past = Known(written=partial(written, _engine), so_far=history(_engine, books.half, day))
    return Facts(
        snapshot=snapshot,
        example=books.example,
        spend=_spent(_engine, snapshot),
        contract=once(lambda t: contract.view(t, snapshot, verdicts), language),
        claims=once(lambda t: claims.view(t, snapshot, verdicts), language),
        rules=once(lambda t: rules.view(t, snapshot, verdicts, past), language),
        orders=once(lambda t: orders.view(t, snapshot), language),
        production=once(lambda t: production.view(t, books, steps), language),
        invoices=once(lambda t: invoices.view(t, snapshot), language),
        memo=desk(snapshot, verdicts, language),
    )


def _spent(engine: Engine, snapshot: Snapshot) -> Mapping[Basis, Callable[[str], spend.View]]:
    told = snapshot.dossier
    beside = spend.Told(
        open_points=[
            *(question.text for question in told.open_questions),
            *(fact.text for fact in told.facts if fact.assumption),
        ],
        late=partial(late_invoices, snapshot),
        paid=partial(paid_everywhere, engine, snapshot.on),
    )
    return {
        basis: once(partial(spend.view, books=snapshot.books, told=beside, basis=basis), language)
        for basis in Basis
    }


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
    engine, today = store(_url()), datetime.now(HOME).date()
    halves = known_halves(engine)
    choice = choose(header.asked(), header.kept(), halves, today)
    header.keep(choice.address(t.code))
    found = facts(engine, _url(), seal(engine), choice.half.id, choice.day)
    page = st.navigation(
        _pages(t, found, choice, Desks(engine, choice.half, today)), position="top"
    )
    header.entitle(page.title)
    clean = Clean(
        start=partial(clean_start, engine, by="admin", day=today),
        own=partial(own_changes, engine),
    )
    header.header(t, page.title, choice, halves, clean if found.example else None)
    page.run()


def _pages(t: Language, found: Facts, choice: Choice, desks: Desks) -> list[st.Page]:
    pages = (
        Page("", t("Spend"), lambda: _spend(t, found, choice, desks)),
        Page("contract", t("Contract"), lambda: _contract(t, found, desks)),
        Page("beweringen", t("Claims"), lambda: _claims(t, found, desks)),
        Page("regels", t("Rules"), lambda: _rules(t, found, desks)),
        Page("opdrachten", t("Call-offs"), lambda: _orders(t, found, desks)),
        Page("productie", t("Production"), lambda: production.show(t, found.production(t.code))),
        Page("facturen", t("Invoices"), lambda: _invoices(t, found, desks)),
        Page("memo", t("Memo"), lambda: memo.show(t, found.memo)),
    )
    return [
        st.Page(page.show, title=page.title, url_path=page.path, default=not page.path)
        for page in pages
    ]


def _spend(t: Language, found: Facts, choice: Choice, desks: Desks) -> None:
    files = Files(
        csv=partial(csv_table, decimal="," if t.code == "nl" else "."),
        xlsx=partial(xlsx_table, title=t("Spend"), total=t("Total")),
    )
    spend.show(t, found.spend[choice.basis](t.code), files, budget_desk(*desks))


def _contract(t: Language, found: Facts, desks: Desks) -> None:
    contract.show(t, found.contract(t.code), contract_desk(*desks, latest=desks.latest))


def _invoices(t: Language, found: Facts, desks: Desks) -> None:
    invoices.show(t, found.invoices(t.code), invoice_desk(*desks), statement_desk(*desks))


def _orders(t: Language, found: Facts, desks: Desks) -> None:
    orders.show(t, found.orders(t.code), order_desk(*desks, latest=desks.latest))


def _claims(t: Language, found: Facts, desks: Desks) -> None:
    claims.show(t, found.claims(t.code), claim_desk(*desks, known=desks.known))


def _rules(t: Language, found: Facts, desks: Desks) -> None:
    rules.show(t, found.rules(t.code), rule_desk(*desks, known=desks.known))


def _url() -> str:
    return os.environ.get("KIJKGELD_DATABASE_URL", DEFAULT_URL)


def start() -> None:
    """Serve the pages, or say in one sentence why that cannot be."""
    port = os.environ.get("PORT", "8501")
    try:
        store(_url())
        read_rules()
        serve(Path(__file__), pages=PATHS, port=free_port(port), sorry=sorry)
    except Refused as refused:
        sys.stderr.write(language("nl").say(refused.words) + "\n")
        sys.exit(1)


if __name__ == "__main__":
    # Streamlit runs this file as its script; Python runs it to start serving.
    if get_script_run_ctx(suppress_warning=True):
        main()
    else:
        start()
