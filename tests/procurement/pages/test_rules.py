"""The page of the rules: the list, a page for each of the 34, and an address that is not known."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from budget.evidence import Evidence
from data import seed
from data.doors.rules import rule_desk
from data.language import language
from data.rules import read_rules
from data.store import open_store
from procurement.pages.rules import View
from procurement.pages.rules_asked import asked_part
from procurement.rule import Rule, Value
from procurement.rule_values import Added
from tests import ruled
from tests.billed import DAY, HALF
from tests.procurement.situation import snapshot
from tests.ruled import TODAY, opened, shown
from tests.seen import seen, words

RULES = read_rules()
E_MAIL = date(2021, 3, 30)
PAPER = Evidence(title="Mandaatbesluit", place="bijlage 1", date=DAY)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A signed contract with two posted videos; no test of this module writes to it."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('rules') / 'books.db'}")
    ruled.begin(engine)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module", params=["nl", "en"])
def pages(request: pytest.FixtureRequest, told: Engine) -> View:
    """What the page says, in each language."""
    return shown(told, t=language(str(request.param)))


@pytest.fixture
def email(tmp_path: Path) -> Iterator[Engine]:
    """What the e-mail says and nothing else."""
    engine = open_store(f"sqlite:///{tmp_path / 'email.db'}")
    seed.load(engine)
    yield engine
    engine.dispose()


def test_the_list_begins_with_how_the_rules_stand(told: Engine) -> None:
    assert words(shown(told).listed).startswith("Op 5 mei 2021, van 34 regels:")


def test_the_list_links_to_every_rule(pages: View) -> None:
    assert all(f'href="regels?regel={rule.id}"' in pages.listed for rule in RULES)


def test_the_list_says_what_people_must_still_add(told: Engine) -> None:
    listed = words(shown(told).listed)
    assert "Mandaat ? Onduidelijk 3 lege waarden" in listed
    assert "Afzender herkenbaar ? Onduidelijk 2 bevestigingen ontbreken" in listed
    assert "Minderjarige maker ? Onduidelijk 2 bevestigingen ontbreken" in listed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_has_a_page_made_from_its_file(pages: View, rule: Rule) -> None:
    page = pages.one(rule.id)
    whole = words(page.top + page.middle + page.so_far)
    for text in (rule.title, rule.about, rule.why, rule.example):
        assert words(text.nl) in whole or words(text.en) in whole
    assert all(words(source.title) in whole for source in rule.evidence)
    assert all(words(value.evidence.place) in whole for value in rule.values)
    assert all(words(ask.evidence.place) in whole for ask in rule.asks)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_page_shows_nothing_unfilled(pages: View, rule: Rule) -> None:
    page = pages.one(rule.id)
    assert not {"{", "None", "Decimal("} & set(words(page.top + page.middle + page.so_far))


def test_the_answer_of_a_rule_is_its_outcome_and_sentence(told: Engine) -> None:
    top = words(shown(told).one("R13").top)
    assert "R13 Mandaat ? Onduidelijk Voor" in top
    assert top.startswith("← R12 · Alle regels · R14 →")


def test_the_first_and_the_last_rule_have_one_neighbour(told: Engine) -> None:
    page = shown(told)
    assert words(page.one("R01").top).startswith("Alle regels · R02 →")
    assert words(page.one("R34").top).startswith("← R33 · Alle regels R34")


def test_an_empty_value_is_said_as_empty(told: Engine) -> None:
    middle = words(shown(told).one("R10").middle)
    assert "? Onduidelijk leeg: niemand heeft dit bevestigd" in middle


def test_a_history_marks_what_is_in_force(told: Engine) -> None:
    middle = words(shown(told).one("R02").middle)
    assert "1 jan 2020 tot en met 31 dec 2021 (geldt nu) € 139.000,00" in middle
    assert "1 jan 2018 tot en met 31 dec 2019 € 144.000,00" in middle


def test_a_limit_is_strict_or_not(told: Engine) -> None:
    page = shown(told)
    assert "Grens Precies op de grens is niet nageleefd." in words(page.one("R02").middle)
    assert "20 % Precies op de grens is nageleefd." in words(page.one("R06").middle)


def test_a_rule_names_the_claims_it_rests_on(told: Engine) -> None:
    assert "Beweringen waar de regel op rust ? Niet bevestigd" in words(
        shown(told).one("R11").middle
    )


def test_verdicts_so_far_say_when_the_outcome_changed(told: Engine) -> None:
    past = words(shown(told).one("R26").so_far)
    assert "5 mei 2021 ? Onduidelijk" in past
    assert "5 apr 2021 ? Onduidelijk" in past


@pytest.mark.parametrize("asked", ["R11", "r11", " R11 "])
def test_the_address_names_one_rule(told: Engine, asked: str) -> None:
    assert 'R11 Bewering "registratievideo"' in seen(opened(told, asked))


@pytest.mark.parametrize("asked", ["R35", "<b>", "R1", "x" * 300])
def test_an_unknown_rule_gets_a_sentence_and_the_list(told: Engine, asked: str) -> None:
    said = seen(opened(told, asked))
    assert f"Er is geen regel {asked[:20]}" in said
    assert "R34 Dossier compleet" in said


def test_without_a_contract_every_rule_still_has_a_page(email: Engine) -> None:
    page = shown(email, E_MAIL)
    assert all(rule.id in page.one(rule.id).top for rule in RULES)
    assert words(page.listed).startswith("Op 30 maart 2021, van 34 regels: 0 overtreden")


def test_a_value_written_later_is_shown_and_said_not_to_count(email: Engine) -> None:
    value = Value(name="limit_mt", since=DAY, amount=Decimal("10.00"), evidence=PAPER)
    added = Added(rule="R13", value=value, by="procurement", on=TODAY)
    rule_desk(email, HALF, TODAY).add_value(added, None)
    before = words(shown(email, TODAY - timedelta(days=1)).one("R13").middle)
    assert "Toegevoegd op 5 mei 2021 door: Inkoop. Opgeschreven na de dag" in before
    assert "€ 10,00" in before
    assert "Opgeschreven na de dag" not in words(shown(email).one("R13").middle)


def test_an_attestation_of_many_videos_is_one_row() -> None:
    known = snapshot(
        {
            "on": date(2021, 4, 30),
            "moves": [f"2021-04-14 V0{n} posted" for n in range(1, 8)],
            "attested": [f"2021-04-15 R26 sender V0{n}" for n in range(1, 7)],
        }
    )
    part = words(asked_part(ruled.NL, RULES[25], known))
    assert "Bevestigd voor 6 van 7 geplaatste video's; niet in orde: 0. Wachten nog: V07" in part
    assert "15 apr 2021 ministerie als afzender genoemd 6 video's V01, V02" in part
