"""The facts of the e-mail: literal, complete, and no surer than the e-mail."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine

from budget.books import Decision
from budget.evidence import Evidence, Sure
from budget.half import Half
from budget.money import ZERO
from budget.position import position
from budget.refused import Refused
from data import seed
from data.store import revision, take_snapshot
from procurement.claim import ClaimState
from procurement.snapshot import Snapshot

EMAIL = Path(__file__).parents[1] / "samples/email/vws-op-tiktok.txt"
HALF, DAY = Half("2021-W14"), date(2021, 3, 30)


def evidence_in(value: object) -> Iterator[Evidence]:
    """Every piece of evidence inside a value."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from evidence_in(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from evidence_in(getattr(value, field.name))


ALL = tuple(evidence_in(seed.sheets()))
EVIDENCE = tuple(e for e in ALL if e.title.startswith("E-mail"))
OF_A_RULE = "minor-change-applies"
"""The one claim that is not the e-mail's."""
FACTS = {fact.id: fact for sheet in seed.sheets() for fact in sheet.fact}


@pytest.fixture
def known(engine: Engine) -> Snapshot:
    """What the books say on the day of the e-mail."""
    seed.load(engine)
    return take_snapshot(engine, HALF, DAY)


@pytest.mark.parametrize("evidence", EVIDENCE, ids=lambda evidence: evidence.quotation[:40])
def test_every_quotation_stands_in_the_email(evidence: Evidence) -> None:
    assert evidence.quotation in EMAIL.read_text("utf-8")
    assert len(evidence.quotation.split()) > 1


def test_all_evidence_but_that_of_one_claim_is_the_one_email() -> None:
    others = [claim for sheet in seed.sheets() for claim in sheet.claim if claim.id == OF_A_RULE]
    assert [e for e in ALL if e not in EVIDENCE] == [claim.evidence[0] for claim in others]
    origin = {(e.title, e.date, e.sha256) for e in EVIDENCE}
    assert origin == {("E-mail 'VWS op TikTok'", DAY, sha256(EMAIL.read_bytes()).hexdigest())}
    assert all(e.place for e in EVIDENCE)


@pytest.mark.parametrize(
    ("fact", "numbers"),
    [
        ("pilot-videos", {"videos": 15}),
        ("pilot-reach", {"low": 105_000, "high": 225_000}),
        ("pilot-likes", {"low": 2_500, "high": 9_500}),
        ("pilot-comments", {"low": 16, "high": 850}),
        ("followers", {"followers": 14_500}),
        ("followers-instagram", {"followers": 9_000}),
        ("target-group", {"low": 15, "high": 25}),
        ("video-length", {"low": 3, "high": 60}),
        ("rhythm", {"per_week": 2}),
        ("volume", {"videos": 52}),
        ("duration", {"months": 6}),
        ("step-7", {"step": 7}),
    ],
)
def test_a_fact_has_the_emails_figures(fact: str, numbers: dict[str, int]) -> None:
    assert FACTS[fact].numbers == numbers


def test_figures_of_the_pilot_rest_on_the_email_alone() -> None:
    resting = {f.id for f in FACTS.values() if f.evidence.sure is Sure.MEDIUM}
    assert {"pilot-videos", "pilot-reach", "pilot-likes", "pilot-comments", "followers"} <= resting


def test_what_is_missing_or_assumed_says_so() -> None:
    assert [f.id for f in FACTS.values() if f.missing] == ["pilot-attachment"]
    assert [f.id for f in FACTS.values() if f.assumption] == ["half-start"]


def test_a_proposal_grants_nothing(known: Snapshot) -> None:
    assert position(known.books).granted == ZERO
    assert known.books.granted is None


def test_the_proposal_is_shown_as_about_that_much(known: Snapshot) -> None:
    (version,) = known.books.versions
    assert (version.amount, version.videos) == (Decimal("5125.00"), 52)
    assert version.approximate
    assert version.decision is Decision.PROPOSED


def test_nothing_is_signed_and_no_agency_is_chosen(known: Snapshot) -> None:
    contract = known.dossier.contract
    assert contract is not None
    assert (contract.agency, contract.signed_on, contract.number) == (None, None, "")
    assert known.books.contract_value is None


def test_claims_are_only_said(known: Snapshot) -> None:
    claims = {claim.id: claim for claim in known.dossier.claims}
    of_the_price, of_the_pilot = {"price", "price-covers"}, {"dates", "three-pilots"}
    assert set(claims) == {"registration-video", *of_the_price, *of_the_pilot, OF_A_RULE}
    assert {claim.state for claim in claims.values()} == {ClaimState.CLAIMED}
    assert claims["registration-video"].evidence[0].sure is Sure.LOW


def test_a_claim_names_the_rules_that_rest_on_it(known: Snapshot) -> None:
    for claim in known.dossier.claims:
        resting = {rule.id for rule in known.dossier.rules if claim.id in rule.rests_on}
        assert set(claim.rests_on) == resting


def test_contradictions_stay_open(known: Snapshot) -> None:
    questions = {question.id for question in known.dossier.questions}
    assert questions == {
        "what-5125-covers",
        "pilot-cost",
        "year-2019-or-2020",
        "pilots",
        "start-date",
        "own-videos",
        "agency",
        "least-or-most",
        "attachment",
    }


def test_nothing_of_the_email_is_an_example(known: Snapshot) -> None:
    assert not known.books.example


def test_loading_twice_is_loading_once(engine: Engine) -> None:
    seed.load(engine)
    once = revision(engine), take_snapshot(engine, HALF, DAY)
    seed.load(engine)
    assert (revision(engine), take_snapshot(engine, HALF, DAY)) == once


def test_a_broken_file_is_refused_by_name_and_key(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('[proposal]\nhalf = "2021-W14"\ncolour = "red"\n', "utf-8")
    with pytest.raises(Refused, match=r"broken\.toml: proposal\.colour"):
        seed.read_sheet(broken)
