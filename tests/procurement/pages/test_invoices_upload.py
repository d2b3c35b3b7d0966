"""Files handed in on the page of invoices: each wholly or not at all, each with its outcome."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.words import say
from data.language import language
from data.store import revision, take_snapshot
from procurement.invoicing.desk import Outcome, Taken
from procurement.pages.invoices_upload import MOST_SHOWN, told
from tests import billed
from tests.procurement.pages.test_invoices import SAMPLES, TODAY, drawn, engine, opened
from tests.seen import seen, words

__all__ = ["engine"]

GOOD, OTHER = "ok_h1_26_videos.xml", "biz_iban_changed.xml"
BAD, HOSTILE = "bad_vat_amount.xml", "xml_xxe_file.xml"


def sample(name: str) -> tuple[str, bytes, str]:
    """A sample as a browser sends it."""
    [path] = [path for path in SAMPLES.glob("*/*") if path.name == name]
    return name, path.read_bytes(), "text/xml"


def take_in(engine: Engine, *files: tuple[str, bytes, str]) -> AppTest:
    """The page after handing these files in."""
    at = opened(engine)
    at.segmented_control(key="hand_in").set_value("upload")
    drawn(at.run())
    drawn(at.file_uploader[0].set_value(list(files)).run())
    return drawn(at.button(key="take_in").click().run())


def numbers(engine: Engine) -> list[str]:
    """The invoices in the books."""
    return [each.number for each in take_snapshot(engine, billed.HALF, TODAY).dossier.invoices]


def test_a_refused_file_says_which_rule_and_leaves_nothing(engine: Engine) -> None:
    before = revision(engine)
    shown = seen(take_in(engine, sample(BAD)))
    assert "1 bestand gelezen: 0 klopt, 0 in de wacht, 1 geweigerd." in shown
    assert f"✗ Geweigerd {BAD}" in shown
    assert "BR-" in shown
    assert revision(engine) == before


def test_a_bad_file_does_not_stop_the_others(engine: Engine) -> None:
    shown = seen(take_in(engine, sample(BAD), sample(GOOD), sample(HOSTILE)))
    assert "3 bestanden gelezen: 0 klopt, 1 in de wacht, 2 geweigerd." in shown
    assert len(numbers(engine)) == 1


def test_what_is_held_says_why_at_once(engine: Engine) -> None:
    shown = seen(take_in(engine, sample(GOOD)))
    assert f"? In de wacht {GOOD}: Factuur" in shown
    assert "Contractnummer" in shown


def test_the_same_file_twice_adds_nothing(engine: Engine) -> None:
    take_in(engine, sample(GOOD))
    before = revision(engine)
    assert "er is niets toegevoegd" in seen(take_in(engine, sample(GOOD)))
    assert revision(engine) == before


def test_the_outcomes_can_be_cleared(engine: Engine) -> None:
    at = take_in(engine, sample(BAD))
    drawn(at.button(key="clear_taken").click().run())
    assert BAD not in seen(at)


@pytest.mark.parametrize(
    "name", [path.name for path in sorted((SAMPLES / "security").glob("*.xml"))]
)
def test_a_hostile_file_is_one_sentence(engine: Engine, name: str) -> None:
    shown = seen(take_in(engine, sample(name)))
    assert name in shown


def test_of_many_alike_the_first_are_told_and_the_others_counted() -> None:
    taken = [Taken(name="f", outcome=Outcome.MATCH, words=say("Paid"))] * (MOST_SHOWN + 7)
    assert "En nog 7 zoals deze." in words(told(language("nl"), taken, "2021-W14"))
