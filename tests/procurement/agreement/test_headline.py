"""The contract page's first sentences: the state, and what comes near, on the days that matter."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.evidence import Evidence
from data.language import language
from procurement.agreement.contract import Contract
from procurement.agreement.headline import agreement_headline
from procurement.agreement.parts import UNWRITTEN, Option
from procurement.snapshot import Snapshot
from tests import build

NL = language("nl")
OPTION = Option(
    id="verlenging",
    amount=Decimal("985.60"),
    latest_on=date(2021, 9, 1),
    last_day=date(2021, 12, 31),
    evidence=build.EMAIL,
)
SCOPE = replace(UNWRITTEN, options=(OPTION,), notice_days=30)
CONTRACT = replace(build.contract(), scope=SCOPE)
RUNS = "loopt tot en met 3 oktober 2021"
OPEN = "optie verlenging is te gebruiken tot en met 1 september 2021"
CALM = "de komende 30 dagen hoeft er niets te worden besloten."


def known(contract: Contract | None, day: date) -> Snapshot:
    """The books of a day with this contract."""
    found = build.snapshot(build.books(day))
    return replace(found, dossier=replace(found.dossier, contract=contract))


def said(contract: Contract | None, day: date) -> list[str]:
    """What is said of it, with ordinary spaces."""
    sentences = map(NL.say, agreement_headline(known(contract, day)))
    return [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in sentences]


@pytest.mark.parametrize(
    ("contract", "day", "first"),
    [
        (CONTRACT, date(2021, 4, 3), f"is getekend en begint op 5 april 2021; {CALM}"),
        (CONTRACT, date(2021, 6, 30), f"{RUNS}; {CALM}"),
        (
            CONTRACT,
            date(2021, 8, 2),
            f"{RUNS} en is te verlengen; {OPEN}.",
        ),
        (
            CONTRACT,
            date(2021, 9, 3),
            f"{RUNS}; opzeggen kan tot en met 3 september 2021, het eindigt over 30 dagen.",
        ),
        (
            CONTRACT,
            date(2021, 10, 2),
            f"{RUNS}; het eindigt over 1 dag.",
        ),
        (
            CONTRACT,
            date(2021, 10, 3),
            f"{RUNS}; het eindigt vandaag.",
        ),
        (CONTRACT, date(2021, 10, 4), "is afgelopen op 3 oktober 2021."),
        (replace(CONTRACT, last_day=None), date(2021, 6, 30), f"loopt zonder laatste dag; {CALM}"),
        (
            replace(CONTRACT, first_day=None),
            date(2021, 6, 30),
            f"is getekend, en de eerste dag is niet bekend; {CALM}",
        ),
        (
            replace(CONTRACT, scope=replace(SCOPE, noticed_on=date(2021, 6, 1))),
            date(2021, 6, 1),
            "is opgezegd en eindigt op 1 juli 2021; het eindigt over 30 dagen.",
        ),
    ],
)
def test_the_first_sentence_says_the_state_and_what_comes_near(
    contract: Contract, day: date, first: str
) -> None:
    assert said(contract, day)[0] == f"Contract C-1 met Bureau X {first}"


def test_before_signature_it_says_which_document_proposes() -> None:
    first, gaps = said(Contract(known_on=date(2021, 3, 30), evidence=build.EMAIL), build.ON)
    assert first.endswith("wat dit stuk voorstelt: E-mail VWS op TikTok van 30 maart 2021.")
    assert gaps == "Niet bekend of niet afgesproken: 38 onderdelen; bij elk staat dat hieronder."


def test_a_proposal_without_a_date_is_a_proposal_all_the_same() -> None:
    undated = Contract(known_on=date(2021, 3, 30), evidence=Evidence(title="Notitie"))
    assert said(undated, build.ON)[0] == (
        "Er is nog geen contract getekend; hier staat wat is voorgesteld."
    )


def test_without_any_contract_nothing_is_agreed() -> None:
    assert said(None, build.ON) == [
        "Er is geen contract bekend: er is niets voorgesteld en niets afgesproken."
    ]


def test_worth_orders_and_what_is_left_follow() -> None:
    assert said(CONTRACT, date(2021, 6, 30))[1] == (
        "Het is € 5.125,00 waard zonder btw; besteld: € 5.125,00 voor 52 video's; over: € 0,00."
    )


def test_a_contract_without_a_value_says_so() -> None:
    assert said(replace(CONTRACT, value=None), date(2021, 6, 30))[1] == (
        "De waarde staat nergens; besteld: € 5.125,00 voor 52 video's."
    )
