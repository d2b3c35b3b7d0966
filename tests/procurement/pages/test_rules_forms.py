"""The forms about a rule write to real books, and say before and after what they change."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.store import open_store, take_snapshot
from procurement.rule import Outcome
from procurement.rulebook.desk import Deed
from tests import ruled
from tests.billed import DAY, HALF
from tests.ruled import TODAY, chosen, fill, opened, outcome, press
from tests.seen import seen

SIGNER = "R13_add_amount_limit_manager"
PAPER = {"R13_add_title": "Mandaatbesluit", "R13_add_place": "bijlage 1"}


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Engine]:
    """A contract that the budget holder signed, and two videos that were posted."""
    engine = open_store(f"sqlite:///{tmp_path / 'rules.db'}")
    ruled.begin(engine)
    yield engine
    engine.dispose()


def test_a_form_is_drawn_when_it_is_chosen(told: Engine) -> None:
    assert not opened(told, "R13").text_input


@pytest.mark.parametrize(
    ("rule", "deeds"),
    [
        ("R01", []),
        ("R12", ["Bevestigen"]),
        ("R13", ["Waarde toevoegen", "Waarde beëindigen"]),
        ("R31", ["Bevestigen", "Waarde toevoegen", "Waarde beëindigen"]),
    ],
)
def test_a_rule_takes_only_what_it_asks(told: Engine, rule: str, deeds: list[str]) -> None:
    found = opened(told, rule).segmented_control
    assert (found[0].options if found else []) == deeds


def test_a_value_says_what_it_changes_and_then_changes_it(told: Engine) -> None:
    at = chosen(told, "R13", Deed.ADD, DAY)
    said = fill(at, **{SIGNER: "5.125,00"})
    assert "R13 ? Onduidelijk → ✓ Nageleefd" in said
    assert outcome(told, "R13") is Outcome.UNCLEAR
    fill(at, **PAPER)
    said = press(at, "R13_add_save")
    assert "De waarde is toegevoegd. Veranderd: R13 van ? Onduidelijk naar ✓ Nageleefd." in said
    assert outcome(told, "R13") is Outcome.MET


def test_verdicts_of_earlier_days_stay(told: Engine) -> None:
    at = chosen(told, "R13", Deed.ADD, DAY)
    fill(at, **{SIGNER: "5.125,00"}, **PAPER)
    press(at, "R13_add_save")
    assert outcome(told, "R13", TODAY - timedelta(days=1)) is Outcome.UNCLEAR


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({SIGNER: "5.125,00"}, "Noem het document"),
        (
            {SIGNER: "5.125,00", "R13_add_title": "Besluit"},
            "van de budgethouder heeft geen bron",
        ),
        (PAPER, "Vul het bedrag of getal van de waarde in."),
        ({SIGNER: "veel", **PAPER}, "“veel” is geen bedrag"),
        ({SIGNER: "-1,00", **PAPER}, "nooit lager dan nul"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_what_was_typed_stays(
    told: Engine, typed: dict[str, str], why: str
) -> None:
    at = chosen(told, "R13", Deed.ADD)
    fill(at, **typed)
    assert why in press(at, "R13_add_save")
    assert at.text_input(key=f"{SIGNER}_0").value == typed.get(SIGNER, "")


def test_a_second_amount_for_one_day_is_refused(told: Engine) -> None:
    at = chosen(told, "R24", Deed.ADD)
    fill(at, R24_add_amount_days="60", R24_add_title="Besluit", R24_add_place="1")
    said = press(at, "R24_add_save")
    assert "dagen om een factuur te betalen heeft sinds 30 maart 2021 al een bedrag" in said


def test_a_value_gets_a_last_day(told: Engine) -> None:
    at = chosen(told, "R24", Deed.END)
    fill(at, R24_end_title="Besluit", R24_end_place="artikel 1")
    assert "De waarde heeft een laatste dag." in press(at, "R24_end_save")
    rules = take_snapshot(told, HALF, TODAY).dossier.rules
    (value,) = next(rule for rule in rules if rule.id == "R24").history["days"]
    assert value.until == TODAY


def test_a_last_day_needs_a_document(told: Engine) -> None:
    assert "Noem het document" in press(chosen(told, "R24", Deed.END), "R24_end_save")


def test_an_attestation_about_the_contract_changes_its_rule(told: Engine) -> None:
    at = chosen(told, "R12", Deed.ATTEST)
    fill(at, R12_declared_title="Verklaring", R12_declared_place="blad 1")
    assert "R12 ? Onduidelijk → ✓ Nageleefd" in seen(at)
    said = press(at, "R12_attest_save")
    assert "Regel R12: 1 bevestiging is vastgelegd. Veranderd: R12 van" in said
    assert outcome(told, "R12") is Outcome.MET


def test_what_is_not_in_order_breaches_the_rule(told: Engine) -> None:
    at = chosen(told, "R12", Deed.ATTEST)
    at.selectbox(key="R12_declared_holds_0").set_value(False)
    fill(at, R12_declared_title="Verklaring", R12_declared_place="blad 1")
    press(at, "R12_attest_save")
    assert outcome(told, "R12") is Outcome.BREACHED


def test_who_did_the_work_is_not_offered(told: Engine) -> None:
    offered = chosen(told, "R12", Deed.ATTEST).selectbox(key="R12_declared_by_0").options
    assert "Inkoop" not in offered


def test_all_videos_that_wait_are_attested_on_one_document(told: Engine) -> None:
    at = chosen(told, "R26", Deed.ATTEST)
    at.checkbox(key="R26_sender_all_0").check()
    fill(at, R26_sender_title="Controlelijst", R26_sender_place="regel 1")
    assert "R26: 2 bevestigingen zijn vastgelegd." in press(at, "R26_attest_save")
    assert outcome(told, "R26") is Outcome.MET


def test_one_video_leaves_the_other_waiting(told: Engine) -> None:
    at = chosen(told, "R26", Deed.ATTEST)
    at.multiselect(key="R26_sender_videos_0").set_value(["V02"])
    fill(at, R26_sender_title="Controlelijst", R26_sender_place="regel 1")
    press(at, "R26_attest_save")
    assert "Bevestigd voor 1 van 2 geplaatste video's" in seen(opened(told, "R26"))


def test_an_answer_about_a_day_changes_the_verdict_of_that_day(told: Engine) -> None:
    at = chosen(told, "R26", Deed.ATTEST, DAY)
    at.checkbox(key="R26_sender_all_0").check().run(timeout=30)
    assert "Wat dit verandert in de oordelen van 5 april 2021" in seen(at)


def test_no_video_is_offered_before_it_was_posted(told: Engine) -> None:
    at = chosen(told, "R26", Deed.ATTEST, DAY - timedelta(days=1))
    assert not at.checkbox
    assert at.multiselect(key="R26_sender_videos_0").options == []


def test_a_video_and_a_figure_are_asked(told: Engine) -> None:
    at = chosen(told, "R31", Deed.ATTEST)
    fill(at, R31_age_title="Opnamelijst", R31_age_place="regel 1")
    assert "Kies ten minste één geplaatste video." in press(at, "R31_attest_save")
    at.checkbox(key="R31_age_all_0").check()
    assert "Vul het getal in dat wordt gevraagd: leeftijd" in press(at, "R31_attest_save")


def test_the_age_of_the_youngest_decides(told: Engine) -> None:
    at = chosen(told, "R31", Deed.ATTEST)
    at.checkbox(key="R31_age_all_0").check()
    at.number_input(key="R31_age_figure_0").set_value(12)
    said = fill(at, R31_age_title="Opnamelijst", R31_age_place="regel 1")
    assert "R31 ? Onduidelijk → ✗ Overtreden" in said
    press(at, "R31_attest_save")
    assert outcome(told, "R31") is Outcome.BREACHED


def test_the_form_proposes_the_day_looked_at(told: Engine) -> None:
    at = chosen(told, "R26", Deed.ATTEST, date(2021, 4, 20))
    assert at.date_input(key="R26_sender_on_0").value == date(2021, 4, 20)
