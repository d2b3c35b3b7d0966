"""The front door opens the store, chooses half, day and language, and shows the page."""

import os
import shutil
import sqlite3
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from budget.half import Half
from dashboard import Desks
from data import start
from data.doors.orders import order_desk
from data.store import open_store
from procurement.ordering.desk import Earmark
from tests.reading import HOUSE
from tests.seen import seen

DAY = {"half": "2021-W14", "dag": "2021-06-30"}
ANSWERS = {
    "": "Week 13 van 26: € 2.365,44 van € 5.125,00 goedgekeurd of verder (46 %), 24 van 52 video's",
    "contract": "Contract C-2021-VB01 met Voorbeeldbureau B.V. loopt tot en met 3 oktober 2021",
    "beweringen": "Van 6 beweringen: 4 niet bevestigd, 2 bevestigd, 0 weerlegd",
    "regels": "1 overtreden (R21)",
    "opdrachten": "Er is voor € 3.843,84 besteld, voor 39 video's: 75 % van het budget",
    "productie": "het ministerie moet",
    "facturen": "goedgekeurd en nog niet betaald: 1, samen € 834,80 incl. btw",
    "memo": "TER BESLISSING",
}


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Books with the example half-year, made once; a test gets a copy."""
    path = tmp_path_factory.mktemp("books") / "example.db"
    engine = open_store(f"sqlite:///{path}")
    start.begin(engine)
    start.load_example(engine, lambda _done, _whole: None)
    engine.dispose()
    return path


@pytest.fixture
def tracker() -> Path:
    """Where this test's own books lie."""
    return Path(os.environ["KIJKGELD_DATABASE_URL"].removeprefix("sqlite:///"))


@pytest.fixture
def example(books: Path, tracker: Path) -> None:
    """This test's books hold the example."""
    shutil.copy(books, tracker)


@pytest.fixture
def facts(tracker: Path) -> None:
    """This test's books hold the facts of the e-mail and nothing else."""
    engine = open_store(f"sqlite:///{tracker}")
    start.begin(engine)
    engine.dispose()


def opened(path: str = "", **address: str) -> AppTest:
    """The dashboard at an address."""
    at = AppTest.from_file(HOUSE / "dashboard.py", default_timeout=60)
    at._page_hash = calc_hash(path)  # noqa: SLF001  a test can ask for a page in no other way
    at.query_params.update(address)
    at.run()
    assert not at.exception
    return at


@pytest.mark.usefixtures("example")
@pytest.mark.parametrize(("path", "answer"), ANSWERS.items())
def test_each_page_answers_first(path: str, answer: str) -> None:
    shown = seen(opened(path, **DAY))
    assert answer in shown
    assert "Voorbeeld: gesimuleerde gegevens. Geen cijfer hier is echt." in shown


@pytest.mark.usefixtures("example")
def test_a_day_on_shows_the_figures_of_that_day() -> None:
    at = opened(**DAY)
    at.button(key="day_on").click().run()
    assert at.query_params["dag"] == "2021-07-01"
    assert "Week 13 van 26" in seen(at)


@pytest.mark.usefixtures("example")
def test_a_clean_start_leaves_only_the_facts_of_the_email() -> None:
    at = opened(**DAY)
    at.button(key="clean").click().run()
    at.button(key="clean_confirmed").click().run()
    shown = seen(at)
    assert "Er is nog niets toegekend" in shown
    assert "Voorbeeld" not in shown


@pytest.mark.usefixtures("facts")
@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "Er is nog niets toegekend. Voorgesteld: ongeveer € 5.125,00"),
        ("contract", "Er is nog geen contract getekend; hier staat wat dit stuk voorstelt"),
        ("beweringen", "0 bevestigd"),
        ("regels", "0 nageleefd"),
        ("opdrachten", "Er is nog niets besteld: er is geen budget toegekend"),
        ("productie", "Er is nog geen video bekend, dus er is nog niets te maken."),
        ("facturen", "Er is nog geen factuur ontvangen."),
        ("memo", "TER BESLISSING"),
    ],
)
def test_on_the_facts_of_the_email_each_page_says_what_is_not_there_yet(
    path: str, said: str
) -> None:
    assert said in seen(opened(path, **DAY))


@pytest.mark.usefixtures("facts")
def test_on_the_facts_of_the_email_nothing_is_green_and_an_assumption_is_called_one() -> None:
    assert "0 nageleefd" in seen(opened("regels", **DAY))
    assert "Aanname:" in seen(opened("contract", **DAY))


@pytest.mark.usefixtures("example")
def test_the_address_says_the_language() -> None:
    assert "Week 13 of 26" in seen(opened(**DAY, taal="en"))


@pytest.mark.usefixtures("facts")
def test_a_wrong_address_is_said_in_one_sentence() -> None:
    shown = seen(opened(half="2021-W15", dag="2021-06-30"))
    assert "Halfjaar 2021-W15 staat niet in de boeken; dit is 2021-W14." in shown


def test_empty_books_say_how_to_begin() -> None:
    assert "python -m data init" in seen(opened())


@pytest.mark.usefixtures("facts")
def test_books_of_a_newer_program_are_refused_and_not_damaged(tracker: Path) -> None:
    with sqlite3.connect(tracker) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'r9999'")
    before = tracker.read_bytes()
    shown = seen(opened("contract"))
    assert "Traceback" not in shown
    assert "nieuwer" in shown
    assert tracker.read_bytes() == before


@pytest.mark.usefixtures("example")
def test_an_error_that_nobody_foresaw_is_said_calmly(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def page() -> None:
        import dashboard

        dashboard.sorry(ZeroDivisionError("secret"))

    at = AppTest.from_function(page).run(timeout=30)
    assert seen(at) == "Er ging iets mis; er is niets veranderd. Laad de pagina opnieuw."
    assert "secret" in caplog.text


@pytest.mark.usefixtures("example")
def test_what_another_person_records_meanwhile_is_known_to_an_open_form() -> None:
    today = date(2021, 11, 30)
    engine = open_store(os.environ["KIJKGELD_DATABASE_URL"])
    desks = Desks(engine, Half(DAY["half"]), today)
    before = desks.latest()
    desk = order_desk(*desks, latest=desks.latest)
    desk.earmark(Earmark(by="manager", day=today, amount=Decimal(1), what="zomer"))
    assert len(desk.latest().books.entries) == len(before.books.entries) + 1
    engine.dispose()
