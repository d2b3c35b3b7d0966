"""The door of the page about rules: past verdicts, values and attestations, all or nothing."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from budget.evidence import Evidence, File
from budget.refused import Refused
from data.doors.rules import history, rule_desk, written
from data.store import revision, take_snapshot
from data.tables import FileRow
from procurement.attestation import Attestation
from procurement.checks import judge
from procurement.rule import Outcome, Value
from procurement.rule_values import Added, Ended
from procurement.rulebook.desk import RuleDesk
from tests import ruled
from tests.billed import DAY, HALF
from tests.ruled import TODAY, outcome

LIST = File("controlelijst.txt", b"V01 V02")
PAPER = Evidence(title="Controlelijst", place="regel 1", date=DAY)
LIMIT = Value(name="limit_manager", since=DAY, amount=Decimal("5125.00"), evidence=PAPER)
ADDED = Added(rule="R13", value=LIMIT, by="procurement", on=TODAY)
SENDER = Attestation(
    id="a1",
    rule="R26",
    ask="sender",
    by="social",
    on=DAY,
    evidence=replace(PAPER, sha256=LIST.sha256),
    half=HALF.id,
    video="V01",
)
BOTH = (SENDER, replace(SENDER, id="a2", video="V02"))


@pytest.fixture
def desk(engine: Engine) -> RuleDesk:
    """The door to books with a signed contract and two posted videos."""
    ruled.begin(engine)
    return rule_desk(engine, HALF, TODAY)


def test_the_past_of_a_rule_is_what_it_said_on_each_day(engine: Engine, desk: RuleDesk) -> None:
    desk.attest("social", BOTH, None)
    past = history(engine, HALF, TODAY)("R26")
    for each in past:
        then = judge(take_snapshot(engine, HALF, each.on))
        assert each.verdict == next(v for v in then if v.rule.id == "R26")


def test_a_value_written_today_changes_no_verdict_of_before(engine: Engine, desk: RuleDesk) -> None:
    before = history(engine, HALF, TODAY - timedelta(days=1))("R13")
    desk.add_value(ADDED, None)
    assert history(engine, HALF, TODAY - timedelta(days=1))("R13") == before
    assert history(engine, HALF, TODAY)("R13")[-1].verdict.outcome is Outcome.MET


def test_all_that_was_written_is_known_with_who_wrote_it(engine: Engine, desk: RuleDesk) -> None:
    last = Ended(
        rule="R13",
        name="limit_manager",
        since=DAY,
        until=TODAY,
        by="admin",
        on=TODAY,
        evidence=PAPER,
    )
    desk.add_value(ADDED, None)
    desk.end_value(replace(last, since=DAY), None)
    assert written(engine).added == (ADDED,)
    assert written(engine).ended == (last,)


def test_several_videos_are_attested_at_once_with_their_file(
    engine: Engine, desk: RuleDesk
) -> None:
    before = revision(engine)
    assert desk.attest("social", BOTH, LIST) is None
    assert revision(engine) == before + 1
    assert outcome(engine, "R26") is Outcome.MET
    with Session(engine) as session:
        kept = session.get(FileRow, LIST.sha256)
        assert kept is not None
        assert kept.content == LIST.content


def test_of_several_answers_with_a_wrong_one_nothing_is_kept(
    engine: Engine, desk: RuleDesk
) -> None:
    before = revision(engine)
    with pytest.raises(Refused, match="V99 is not known"):
        desk.attest("social", (SENDER, replace(SENDER, id="a2", video="V99")), LIST)
    assert revision(engine) == before
    with Session(engine) as session:
        assert session.get(FileRow, LIST.sha256) is None


def test_another_file_of_the_same_name_is_said(desk: RuleDesk) -> None:
    desk.attest("social", BOTH[:1], LIST)
    said = desk.attest("social", BOTH[1:], replace(LIST, content=b"V02"))
    assert "Another file named controlelijst.txt" in str(said)
