"""The contract page: its state first, all that it says, and every gap marked."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.evidence import Evidence
from budget.language import Language
from data import example, seed
from data.doors.contract import contract_desk
from data.language import language
from data.store import open_store, take_snapshot
from procurement.agreement.contract import Party
from procurement.agreement.desk import ContractDesk
from procurement.agreement.missing import missing
from procurement.checks import judge
from procurement.pages.contract import View, view
from procurement.pages.contract_files import document_list, papers
from procurement.snapshot import Snapshot
from tests import build
from tests.procurement.situation import snapshot
from tests.seen import seen, words

NL = language("nl")
UNKNOWN = "? Niet bekend"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The example half-year."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('contract') / 'example.db'}")
    example.load(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def email(tmp_path: Path) -> Iterator[Snapshot]:
    """What the e-mail says and nothing else."""
    engine = open_store(f"sqlite:///{tmp_path / 'email.db'}")
    seed.load(engine)
    yield take_snapshot(engine, build.HALF, date(2021, 6, 30))
    engine.dispose()


def on(books: Engine, day: date) -> Snapshot:
    """The example on a day."""
    return take_snapshot(books, build.HALF, day)


def page(snapshot: Snapshot) -> View:
    """The page of this snapshot, in Dutch."""
    return view(NL, snapshot, judge(snapshot))


def shown(snapshot: Snapshot) -> str:
    """All words of the page."""
    made = page(snapshot)
    return words(made.top + made.body)


def test_the_state_comes_first_with_what_comes_near(books: Engine) -> None:
    assert shown(on(books, date(2021, 8, 15))).startswith(
        "Contract C-2021-VB01 met Voorbeeldbureau B.V. loopt tot en met 3 oktober 2021 en is te "
        "verlengen; optie verlenging is te gebruiken tot en met 1 september 2021"
    )


def test_every_gap_of_the_email_is_marked_and_nothing_is_green(email: Snapshot) -> None:
    contract = email.dossier.contract
    assert contract is not None
    gaps = missing(contract, email.dossier.terms)
    # The order of the pilot, both sums and both estimates are gaps of no contract.
    assert shown(email).count(UNKNOWN) == len(gaps) + 5
    assert "kg-met" not in page(email).body


def test_the_email_says_what_it_proposes_in_its_own_words(email: Snapshot) -> None:
    text = shown(email)
    assert "ongeveer € 5.125,00 zonder btw" in text
    assert "Aantal video's 52 Video's per week 2 Soorten video Met een maker" in text
    assert "“Daarnaast willen we in de loop van tijd kijken of we ook met niet-influencers" in text
    assert "Bepaling Voorgesteld Vanaf Aantal video's 52 video's in een half jaar." in text
    assert "Btw 21" not in text
    assert "Bepaling over minderjarigen ? Niet bekend" in text


def test_numbers_are_looked_at_for_their_check_digits(books: Engine) -> None:
    text = shown(on(books, date(2021, 6, 30)))
    assert "KvK-nummer van het bureau 12345678 8 cijfers, zonder controlecijfer" in text
    assert "NL91ABNA0417164300 controlecijfers kloppen" in text


def test_a_wrong_number_is_marked_and_said(books: Engine) -> None:
    known = on(books, date(2021, 6, 30))
    assert known.dossier.contract is not None
    party = Party(name="Bureau X", iban="NL91ABNA0417164301")
    contract = replace(known.dossier.contract, agency=party)
    text = shown(replace(known, dossier=replace(known.dossier, contract=contract)))
    assert "NL91ABNA0417164301 ✗ Klopt niet" in text
    assert "Bureau X: IBAN NL91ABNA0417164301 klopt niet; kijk de controlecijfers na." in text


@pytest.mark.parametrize(
    "part",
    [
        "Video's 52 52 0",
        "Waarde zonder btw € 5.173,00 € 5.173,00 € 0,00",
        "Prijs van een video € 98,56 € 98,56 € 0,00",
        "Laatste dag 3 okt 2021 15 aug 2021 49 dagen",
        "Opzegtermijn 30 dagen Opzeggen kan tot en met 3 september 2021",
        "Rondes per video 2",
        "Betaaltermijn 30 dagen",
        "CPV-code 92111000-2 Wie de soort koos inkoop",
        "Procedure enkelvoudig onderhands Eén bureau gevraagd",
        "Wat de raming meetelt Het contract zelf, en: verlengingen, opties",
        "Blad 1, 31 mrt 2021 31 mrt 2021 € 5.125,00 Ja",
        "13 Privacy Iedereen in beeld geeft schriftelijk toestemming;",
        "verlenging : Niet gebruikt, kan nog. Voorwaarde: Het MT heeft er budget voor toegekend",
        "1 sep 2021 € 2.562,50 26 video's € 0,00 € 2.562,50 26 video's",
        "€ 48,00 (0,9 %) ✓ onder 10 % ✓ onder de drempel ✓ zelfde aard € 48,00 € 5.173,00",
        "? Onduidelijk R07 Kleine wijziging :",
        "Kleine wijzigingen blijven samen onder € 512,50 (10 % van de € 5.125,00",
        "Soortgelijke opdrachten van de 12 maanden ervoor Dit contract, geraamd € 7.687,50",
        "De pilot ? Niet bekend Samen ? Niet bekend",
        "21 jul 2021 Wijziging 1 getekend € 5.173,00 52 € 3.843,84 39 € 1.329,16",
    ],
)
def test_everything_of_the_contract_is_there(books: Engine, part: str) -> None:
    assert part in shown(on(books, date(2021, 8, 15)))


def test_clauses_stand_in_the_order_of_their_numbers(books: Engine) -> None:
    text = shown(on(books, date(2021, 6, 30)))
    names = ("2.3 Nadere opdrachten", "9 Rechten", "10.1 Herkenbaarheid", "13 Privacy")
    places = [text.index(name) for name in names]
    assert places == sorted(places)


def test_a_clause_that_was_only_proposed_is_called_so() -> None:
    early = replace(build.term(), since=date(2021, 3, 30))
    known = build.snapshot(build.books())
    text = shown(replace(known, dossier=replace(known.dossier, terms=(early,))))
    assert "De prijs staat vast. – Alleen voorgesteld" in text


def test_an_option_too_late_to_use_says_so(books: Engine) -> None:
    assert "verlenging : Niet gebruikt, kan niet meer." in shown(on(books, date(2021, 9, 2)))


def test_a_known_pilot_and_other_orders_are_added_up() -> None:
    told = {
        "estimate": Decimal("5125.00"),
        "procedure_started_on": date(2021, 3, 31),
        "scope": {"parallel": [{"title": "Webcare", "amount": Decimal("1000.00")}]},
    }
    text = shown(snapshot({"contract": told, "pilot_cost": Decimal("1500.00")}))
    assert "De pilot € 1.500,00" in text
    assert "Samen € 6.625,00" in text
    assert "Andere opdrachten hiervoor 1 opdracht Samen € 6.125,00" in text


def opened(t: "Language", view: "View", desk: "ContractDesk") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from procurement.pages import contract

    contract.show(t, view, desk)


def test_the_whole_page_is_drawn_and_the_sources_stand_open_before_signature(
    books: Engine, email: Snapshot
) -> None:
    desk = contract_desk(books, build.HALF, date(2021, 12, 1))
    at = AppTest.from_function(opened, args=(NL, page(email), desk)).run(timeout=30)
    assert not at.exception
    assert [part.proto.expanded for part in at.expander] == [False, False, True]
    assert "Aanname:" in seen(at)


def test_the_contract_can_be_taken_away_as_open_data(books: Engine) -> None:
    desk = contract_desk(books, build.HALF, date(2021, 12, 1))
    told = json.loads(desk.ocds(date(2021, 6, 30), NL))
    assert (told["version"], len(told["releases"]) > 1) == ("1.1", True)


def test_a_document_says_whether_its_file_is_kept() -> None:
    paper = replace(build.EMAIL, sha256="53f21d94431a" + "0" * 52)
    bare = Evidence(title="Brief", place="Blad 1")
    known = (paper, replace(paper, place="Bijlage"), bare)
    kept = words(document_list(NL, known, {paper.sha256 or "": "mail.txt"}))
    assert (
        "30 mrt 2021; Budget; Bijlage Bestand mail.txt (sha256 53f21d94431a…) is bewaard." in kept
    )
    assert "Brief Blad 1 Er is geen bestand genoemd." in kept
    assert "staat niet in de boeken" in words(document_list(NL, known, {}))


def test_every_document_is_listed_once(books: Engine) -> None:
    found = papers(on(books, date(2021, 11, 30)).dossier)
    titles = {paper.title for paper in found}
    assert len(found) == len(set(found))
    assert titles == {
        "Gesimuleerd contract C-2021-VB01 (voorbeeld)",
        "Gesimuleerde offerte van Voorbeeldbureau B.V. (voorbeeld)",
        "Gesimuleerde wijziging 1 op contract C-2021-VB01 (voorbeeld)",
    }


def test_claims_and_rules_stand_elsewhere(books: Engine) -> None:
    top = page(on(books, date(2021, 6, 30))).top
    assert '<a href="beweringen' in top
    assert '<a href="regels' in top
    assert "Registratievideo" not in words(top)
