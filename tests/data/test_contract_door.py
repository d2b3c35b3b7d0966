"""The door of the contract: each change on top of what others recorded, with the file it needs."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest
from sqlalchemy import Engine

from budget.evidence import Evidence, File
from budget.half import Half
from budget.refused import Refused
from budget.words import as_typed
from data.doors.contract import contract_desk
from data.store import revision, take_snapshot
from data.verify import verify
from procurement.agreement.changing import Change, merged, offered, optional
from procurement.agreement.contract import Contract, Party, Term
from procurement.agreement.desk import ContractDesk, Deed, Filing, Pilot
from procurement.agreement.parts import Offer, Option, Scope
from procurement.checks.claims import PILOT_COST
from tests import build
from tests.agreed_forms import PROPOSED, SIGNED, begin, kept
from tests.billed import DAY, HALF
from tests.ordered import TODAY

LETTER = File("brief.pdf", b"%PDF letter")
SHOWN = Evidence(title="Brief", place="blad 1", sha256=LETTER.sha256)
OFFER = Offer(supplier="Bureau", received_on=DAY, amount=build.MONEY, chosen=True, evidence=SHOWN)


MORE = Option(id="meer", amount=Decimal("985.60"), videos=10, evidence=SHOWN)


def desk(engine: Engine) -> ContractDesk:
    return contract_desk(engine, HALF, TODAY)


def filing(day: date = TODAY, **more: object) -> Filing:
    return replace(Filing(by="procurement", day=day, evidence=SHOWN), **more)  # type: ignore[arg-type]  # any field of a filing


def signed(seen: Contract, **fields: object) -> Change:
    signature = {"number": "C-1", "signed_on": TODAY, **fields}
    return partial(merged, seen=seen, wanted=replace(seen, **signature))  # type: ignore[arg-type]  # any field of a contract


def test_what_shows_a_change_is_kept_with_it(engine: Engine) -> None:
    begin(engine)
    asked = filing(file=LETTER)
    assert desk(engine).change(Deed.OFFER, asked, partial(offered, offer=OFFER)) is None
    assert kept(engine).scope.offers == (OFFER,)
    assert desk(engine).file(LETTER.sha256) == LETTER
    assert desk(engine).kept({LETTER.sha256, "0" * 64}) == {LETTER.sha256: "brief.pdf"}
    assert verify(engine) == ()


def test_a_file_that_is_not_the_one_of_its_name_is_kept_and_said(engine: Engine) -> None:
    begin(engine)
    door = desk(engine)
    door.change(Deed.OFFER, filing(file=LETTER), partial(offered, offer=OFFER))
    other = replace(OFFER, supplier="Ander bureau")
    asked = filing(file=File("brief.pdf", b"%PDF other"))
    said = door.change(Deed.OFFER, asked, partial(offered, offer=other))
    assert "Another file named brief.pdf was kept" in str(said)


def test_what_is_refused_keeps_no_file(engine: Engine) -> None:
    begin(engine)
    before, late = revision(engine), filing(TODAY + timedelta(days=1), file=LETTER)
    with pytest.raises(Refused, match="still to come"):
        desk(engine).change(Deed.OFFER, late, partial(offered, offer=OFFER))
    assert (revision(engine), desk(engine).file(LETTER.sha256)) == (before, None)


def test_two_people_each_change_their_own_part(engine: Engine) -> None:
    begin(engine)
    door, seen = desk(engine), kept(engine)
    door.change(Deed.CONTRACT, filing(), signed(seen))
    door.change(Deed.PARTIES, filing(), partial(merged, seen=seen, wanted=named(seen)))
    assert (kept(engine).number, kept(engine).agency) == ("C-1", Party(name="Bureau"))


def named(contract: Contract) -> Contract:
    return replace(contract, agency=Party(name="Bureau"))


def test_the_past_stays_what_it_was(engine: Engine) -> None:
    begin(engine)
    desk(engine).change(Deed.CONTRACT, filing(), signed(PROPOSED))
    assert kept(engine, TODAY - timedelta(days=1)) == PROPOSED
    assert kept(engine).signed_by(TODAY)


def test_the_document_of_a_detail_stands_beside_that_of_the_contract(engine: Engine) -> None:
    begin(engine)
    desk(engine).change(Deed.PARTIES, filing(), named)
    assert (kept(engine).evidence, kept(engine).documents) == (PROPOSED.evidence, (SHOWN,))


def test_the_contract_itself_can_be_handed_in_later(engine: Engine) -> None:
    begin(engine)
    desk(engine).change(Deed.CONTRACT, filing(file=LETTER), lambda contract: contract)
    assert kept(engine) == replace(PROPOSED, known_on=TODAY, evidence=SHOWN)


def test_the_signed_document_stays_what_the_contract_rests_on(engine: Engine) -> None:
    begin(engine, SIGNED)
    change = partial(merged, seen=SIGNED, wanted=replace(SIGNED, order_number="4500"))
    desk(engine).change(Deed.CONTRACT, filing(), change)
    assert (kept(engine).evidence, kept(engine).documents) == (SIGNED.evidence, (SHOWN,))


def test_the_first_contract_needs_its_document(engine: Engine) -> None:
    begin(engine, None)
    with pytest.raises(Refused, match="Name the document"):
        desk(engine).change(Deed.CONTRACT, filing(evidence=None), named)
    desk(engine).change(Deed.CONTRACT, filing(), named)
    assert kept(engine).evidence == SHOWN


REFUSED: list[tuple[Contract | None, Deed, Filing, Change, str]] = [
    (None, Deed.OFFER, filing(), partial(offered, offer=OFFER), "record the contract itself"),
    (PROPOSED, Deed.SCOPE, filing(evidence=None), lambda known: known, "Nothing of the contract"),
    (PROPOSED, Deed.SCOPE, filing(DAY - timedelta(days=1)), named, "choose that day or later"),
    (PROPOSED, Deed.CONTRACT, filing(), signed(PROPOSED, number=""), "its number"),
    (
        PROPOSED,
        Deed.CONTRACT,
        filing(DAY),
        signed(PROPOSED),
        "choose the day of signature or later",
    ),
    (
        PROPOSED,
        Deed.CONTRACT,
        filing(),
        signed(PROPOSED, first_day=TODAY, last_day=DAY),
        "before it starts",
    ),
    (PROPOSED, Deed.NOTICE, filing(), named, "signed contract only"),
    (
        replace(SIGNED, scope=Scope(options=())),
        Deed.OPTION,
        filing(),
        partial(optional, option=MORE),
        "only what is not known yet",
    ),
    (SIGNED, Deed.CONTRACT, filing(), signed(SIGNED, value=None), "signed amendment only"),
    (
        SIGNED,
        Deed.SCOPE,
        filing(),
        lambda contract: replace(contract, scope=Scope(notice_days=1)),
        "not known yet can be filled in",
    ),
]


@pytest.mark.parametrize(("known", "deed", "asked", "change", "why"), REFUSED)
def test_what_cannot_be_is_refused_and_leaves_nothing(
    engine: Engine, known: Contract | None, deed: Deed, asked: Filing, change: Change, why: str
) -> None:
    begin(engine, known)
    before = revision(engine)
    with pytest.raises(Refused, match=why):
        desk(engine).change(deed, asked, change)
    assert revision(engine) == before


def test_what_is_not_known_can_be_filled_in_after_signature(engine: Engine) -> None:
    begin(engine, SIGNED)
    wanted = replace(SIGNED, scope=replace(SIGNED.scope, rounds=2))
    change = partial(merged, seen=SIGNED, wanted=wanted)
    desk(engine).change(Deed.SCOPE, filing(), change)
    desk(engine).change(Deed.OPTION, filing(), partial(optional, option=MORE))
    assert kept(engine).scope == Scope(notice_days=30, rounds=2, options=(MORE,))


def test_an_option_is_added_before_signature(engine: Engine) -> None:
    begin(engine)
    desk(engine).change(Deed.OPTION, filing(), partial(optional, option=MORE))
    assert kept(engine).scope.options == (MORE,)
    desk(engine).change(Deed.OPTION, filing(), partial(optional, option=None))
    assert kept(engine).scope.options == ()


def term(name: str, since: date) -> Term:
    text = as_typed("Het ministerie mag de video's blijven gebruiken.")
    return Term(id=name, title=as_typed(name), text=text, clause="6.1", since=since, evidence=SHOWN)


def test_a_clause_that_rules_look_for_has_its_name_in_both_languages(engine: Engine) -> None:
    begin(engine)
    desk(engine).add_term(filing(file=LETTER), term("rights", TODAY))
    (known,) = take_snapshot(engine, HALF, TODAY).dossier.terms
    assert (known.title.nl, known.title.en) == ("Rechten", "Rights")
    assert desk(engine).file(LETTER.sha256) == LETTER


def test_a_clause_is_renewed_from_its_day_on_and_never_before(engine: Engine) -> None:
    begin(engine)
    desk(engine).add_term(filing(), term("rights", TODAY))
    with pytest.raises(Refused, match="choose that day or later"):
        desk(engine).add_term(filing(), term("rights", DAY))
    desk(engine).add_term(filing(), replace(term("rights", TODAY), clause="6.2"))
    (known,) = take_snapshot(engine, HALF, TODAY).dossier.terms
    assert known.clause == "6.2"


def test_the_cost_of_the_pilot_is_a_fact(engine: Engine) -> None:
    begin(engine)
    desk(engine).add_pilot(filing(), Pilot(cost=Decimal("1500.00"), approximate=True))
    (fact,) = take_snapshot(engine, HALF, TODAY).dossier.facts
    assert (fact.id, fact.numbers, fact.approximate) == (
        PILOT_COST,
        {"amount": Decimal("1500.00")},
        True,
    )
    assert fact.text.nl.replace("\N{NO-BREAK SPACE}", " ") == (
        "De pilot kostte ongeveer € 1.500,00 zonder btw"
    )


def test_a_next_half_year_is_begun_once(engine: Engine) -> None:
    begin(engine)
    door, following = desk(engine), Half("2021-W40")
    door.begin_half(filing(), following)
    assert door.halves() == (HALF, following)
    with pytest.raises(Refused, match="shares days"):
        door.begin_half(filing(), following)


@pytest.mark.parametrize(
    ("half", "why"), [("2021-W39", "shares days"), ("2022-W30", "more than a year")]
)
def test_a_half_year_overlaps_none_and_is_not_far_ahead(
    engine: Engine, half: str, why: str
) -> None:
    begin(engine)
    with pytest.raises(Refused, match=why):
        desk(engine).begin_half(filing(), Half(half))
