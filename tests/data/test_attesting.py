"""Attesting: kept with its evidence, read back per half, and never by who did the work."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.evidence import Evidence, Sure
from budget.half import Half
from budget.refused import Refused
from data.acts import dossier, production
from data.acts.attesting import attest
from data.store import take_snapshot, unit_of_work
from data.tables import HalfRow
from procurement.agreement.contract import Contract
from procurement.attestation import Attestation
from procurement.checks import judge
from procurement.rule import Outcome
from tests.billed import video

HALF, OTHER = Half("2021-W14"), Half("2021-W40")
DAY = date(2021, 4, 15)
PAPER = Evidence(title="Controlelijst", place="regel 1", date=DAY)
SENDER = Attestation(
    id="a1",
    rule="R26",
    ask="sender",
    by="social",
    on=DAY,
    evidence=PAPER,
    half=HALF.id,
    video="V01",
)
DECLARED = Attestation(id="a2", rule="R12", ask="declared", by="manager", on=DAY, evidence=PAPER)
AGE = replace(SENDER, id="a3", rule="R31", ask="age", figure=Decimal(20))


@pytest.fixture
def books(engine: Engine) -> Engine:
    """Two halves that each know a video V01, and a proposed contract."""
    with unit_of_work(engine, act="add", by="social", day=DAY) as work:
        for half in (HALF, OTHER):
            work.add(HalfRow(id=half.id))
            production.add_video(work, half, video("V01", DAY))
        dossier.record_contract(work, Contract(known_on=DAY, evidence=PAPER))
    return engine


def keep(engine: Engine, *attestations: Attestation, day: date = DAY) -> None:
    with unit_of_work(engine, act="attest", by="social", day=day) as work:
        for attestation in attestations:
            attest(work, attestation)


def known(engine: Engine, half: Half = HALF, day: date = DAY) -> set[str]:
    return {a.id for a in take_snapshot(engine, half, day).dossier.attestations}


def outcome(engine: Engine, rule: str, day: date) -> Outcome:
    verdicts = judge(take_snapshot(engine, HALF, day))
    return next(v.outcome for v in verdicts if v.rule.id == rule)


def test_what_was_attested_is_read_back(books: Engine) -> None:
    keep(books, SENDER, DECLARED, AGE)
    assert take_snapshot(books, HALF, DAY).dossier.attestations == (DECLARED, SENDER, AGE)


def test_a_video_of_another_half_is_not_meant(books: Engine) -> None:
    keep(books, SENDER, DECLARED)
    assert known(books, OTHER) == {"a2"}


def test_the_day_before_nothing_was_attested(books: Engine) -> None:
    keep(books, SENDER, DECLARED)
    assert known(books, day=DAY - timedelta(days=1)) == set()


def test_a_later_answer_takes_the_place_and_the_first_stays(books: Engine) -> None:
    later = DAY + timedelta(days=1)
    keep(books, DECLARED)
    keep(books, replace(DECLARED, id="a4", on=later, holds=False), day=later)
    assert known(books, day=later) == {"a2", "a4"}
    days = [outcome(books, "R12", day) for day in (DAY, later)]
    assert days == [Outcome.MET, Outcome.BREACHED]


@pytest.mark.parametrize(
    ("attestation", "why"),
    [
        (replace(SENDER, rule="R99"), "There is no rule R99"),
        (replace(SENDER, ask="label"), "does not ask label; choose one of: sender"),
        (replace(SENDER, by=" "), "Write the function"),
        (replace(SENDER, by="Bureau"), "Who did the work does not attest it"),
        (replace(DECLARED, by="inkoop"), "Who did the work does not attest it"),
        (replace(SENDER, evidence=Evidence(title="Lijst")), "Name the document"),
        (replace(SENDER, evidence=replace(PAPER, sure=Sure.LOW)), "Name the document"),
        (replace(SENDER, figure=Decimal(1)), "a figure only where one is asked"),
        (replace(AGE, figure=None), "a figure only where one is asked"),
        (replace(SENDER, until=DAY - timedelta(days=1)), "It ends before it begins"),
        (replace(SENDER, video="V09"), "Video V09 is not known"),
        (replace(SENDER, video="", half=""), "a half-year and a video only where"),
        (replace(DECLARED, video="V01", half=HALF.id), "a half-year and a video only where"),
        (replace(DECLARED, half=HALF.id), "a half-year and a video only where"),
        (replace(SENDER, on=DAY + timedelta(days=1)), "to come"),
    ],
)
def test_what_cannot_be_attested_is_refused(
    books: Engine, attestation: Attestation, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        keep(books, attestation)
    assert known(books) == set()


def test_an_attestation_is_never_overwritten(books: Engine) -> None:
    keep(books, SENDER)
    with pytest.raises(Refused, match="a1 exists already"):
        keep(books, replace(SENDER, holds=False))
