"""What a contract lacks: nothing is forgotten, and nothing that is known is asked for."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budget.production import Kind
from data.example.story import read_story
from procurement.agreement.contract import Contract, Party, ServiceClass, Term
from procurement.agreement.missing import FACTS, Part, holds, missing, missing_clauses
from procurement.agreement.parts import Clause, Scope
from tests import build

SIGNED = date(2021, 4, 1)
AGENCY, UNKNOWN = Party(name="Bureau X"), [Part.OPTIONS, Part.ROUNDS]
SCOPE = Scope(
    offers=(),
    parallel=(),
    options=(),
    kinds=frozenset({Kind.INFLUENCER}),
    rounds=0,
    unit_price=Decimal("98.56"),
    payment_days=30,
    notice_days=30,
    signer="manager",
)
WHOLE = Contract(
    known_on=SIGNED,
    number="C-1",
    order_number="45",
    agency=Party(name="Bureau X", kvk="12345678", vat_id="NL1", iban="NL91"),
    buyer=Party(name="Ministerie", oin="0001"),
    procedure="enkelvoudig onderhands",
    procedure_reason="klein",
    procedure_started_on=SIGNED,
    service_class=ServiceClass.SERVICES,
    cpv="92111000-2",
    classified_by="inkoop",
    estimate=Decimal("5125.00"),
    estimate_excl_vat=True,
    estimate_parts=frozenset(),
    signed_on=SIGNED,
    first_day=SIGNED,
    last_day=SIGNED,
    value=Decimal("5125.00"),
    videos=52,
    posts_per_week=2,
    scope=SCOPE,
    evidence=build.EMAIL,
)
TERMS = tuple(replace(build.term(), id=clause.value, since=SIGNED) for clause in Clause)


def test_a_contract_with_everything_lacks_nothing() -> None:
    assert missing(WHOLE, TERMS) == ()


def test_a_contract_with_nothing_lacks_everything_but_the_numbers_of_parties_it_has_not() -> None:
    empty = Contract(known_on=SIGNED, evidence=build.EMAIL)
    numbers = {Part.AGENCY_KVK, Part.AGENCY_VAT_ID, Part.AGENCY_IBAN, Part.BUYER_OIN}
    assert set(missing(empty, ())) == (set(Part) - numbers) | set(Clause)


def test_every_part_has_its_fact() -> None:
    assert list(FACTS) == list(Part)


@pytest.mark.parametrize(
    ("contract", "lacks"),
    [
        (replace(WHOLE, agency=AGENCY), [Part.AGENCY_KVK, Part.AGENCY_VAT_ID, Part.AGENCY_IBAN]),
        (replace(WHOLE, buyer=Party(name="Ministerie")), [Part.BUYER_OIN]),
        (replace(WHOLE, order_number=""), [Part.ORDER_NUMBER]),
        (replace(WHOLE, estimate_excl_vat=False), []),
        (replace(WHOLE, scope=replace(SCOPE, options=None, rounds=None)), UNKNOWN),
        (replace(WHOLE, scope=replace(SCOPE, parallel=None)), [Part.PARALLEL]),
    ],
)
def test_what_is_left_out_is_missed(contract: Contract, lacks: list[Part]) -> None:
    assert list(missing(contract, TERMS)) == lacks


def test_a_clause_that_was_only_proposed_is_no_part_of_what_was_signed() -> None:
    early = tuple(replace(term, since=SIGNED - timedelta(days=1)) for term in TERMS)
    assert missing_clauses(WHOLE, early) == tuple(Clause)
    assert missing_clauses(replace(WHOLE, signed_on=None), early) == ()


@pytest.mark.parametrize(("days", "counts"), [(-1, False), (0, True), (1, True)])
def test_a_clause_holds_from_the_day_of_signature_on(days: int, *, counts: bool) -> None:
    term: Term = replace(build.term(), since=SIGNED + timedelta(days=days))
    assert holds(WHOLE, term) is counts


def test_the_example_lacks_only_what_nobody_wrote_down() -> None:
    story = read_story()
    assert missing(story.contract, story.term) == (Part.PARALLEL,)
