"""Values that procurement adds or ends: from today on, and past verdicts stay what they were."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.evidence import Evidence
from budget.half import Half
from budget.refused import Refused
from data import seed
from data.acts import dossier
from data.acts.rule_values import add_value, end_value
from data.rules import read_rules
from data.store import take_snapshot, unit_of_work
from procurement.agreement.contract import Contract
from procurement.agreement.parts import UNWRITTEN
from procurement.checks import judge
from procurement.rule import Outcome, Rule, Unit, Value
from procurement.verdict import Verdict

HALF = Half("2021-W14")
SIGNED, WRITTEN = date(2021, 4, 1), date(2021, 6, 1)
PAPER = Evidence(title="Mandaatbesluit VWS", place="bijlage 1", date=SIGNED)
LIMIT = Value(name="limit_manager", since=SIGNED, amount=Decimal("5125.00"), evidence=PAPER)
SHARE = Value(name="share", since=WRITTEN, amount=Decimal("0.05"), evidence=PAPER)
CONTRACT = Contract(
    known_on=SIGNED,
    signed_on=SIGNED,
    number="C-1",
    value=Decimal("5125.00"),
    scope=replace(UNWRITTEN, signer="manager"),
    evidence=PAPER,
)


@pytest.fixture
def books(engine: Engine) -> Engine:
    """The facts of the e-mail, and a contract that the budget holder signed."""
    seed.load(engine)
    with unit_of_work(engine, act="sign", by="procurement", day=SIGNED) as work:
        dossier.record_contract(work, CONTRACT)
    return engine


def add(engine: Engine, rule: str, value: Value, day: date = WRITTEN) -> None:
    with unit_of_work(engine, act="add value", by="procurement", day=day) as work:
        add_value(work, rule, value)


def end(
    engine: Engine, rule: str, name: str, since: date, until: date, evidence: Evidence = PAPER
) -> None:
    with unit_of_work(engine, act="end value", by="procurement", day=WRITTEN) as work:
        end_value(work, rule, name, since=since, until=until, evidence=evidence)


def rule_on(engine: Engine, rule: str, day: date) -> Rule:
    return next(r for r in take_snapshot(engine, HALF, day).dossier.rules if r.id == rule)


def verdict_on(engine: Engine, rule: str, day: date) -> Verdict:
    verdicts = judge(take_snapshot(engine, HALF, day))
    return next(v for v in verdicts if v.rule.id == rule)


def test_a_confirmed_mandate_decides_from_the_day_it_was_written_on(books: Engine) -> None:
    before = WRITTEN - timedelta(days=1)
    first = verdict_on(books, "R13", before)
    add(books, "R13", LIMIT)
    assert verdict_on(books, "R13", before) == first
    outcomes = [verdict_on(books, "R13", day).outcome for day in (before, WRITTEN)]
    assert outcomes == [Outcome.UNCLEAR, Outcome.MET]


def test_a_value_keeps_the_unit_of_its_rule_and_its_source(books: Engine) -> None:
    end(books, "R07", "share", date(2018, 1, 1), WRITTEN - timedelta(days=1))
    add(books, "R07", SHARE)
    old, new = rule_on(books, "R07", WRITTEN).history["share"]
    assert (old.until, old.amount) == (WRITTEN - timedelta(days=1), Decimal("0.10"))
    assert new == replace(SHARE, unit=Unit.RATIO)


def test_an_ended_value_holds_on_its_last_day_and_not_after(books: Engine) -> None:
    end(books, "R24", "days", date(2021, 3, 30), WRITTEN)
    rule = rule_on(books, "R24", WRITTEN)
    assert rule.value("days", on=WRITTEN).amount == Decimal(30)
    with pytest.raises(Refused, match="has no value days"):
        rule.value("days", on=WRITTEN + timedelta(days=1))


def test_the_files_stay_as_they_are(books: Engine) -> None:
    end(books, "R24", "days", date(2021, 3, 30), WRITTEN)
    before = take_snapshot(books, HALF, WRITTEN - timedelta(days=1))
    assert before.dossier.rules == read_rules()


@pytest.mark.parametrize(
    ("rule", "value", "why"),
    [
        ("R99", LIMIT, "There is no rule R99"),
        ("R13", replace(LIMIT, name="limit"), "has no value limit; choose one of: limit_manager"),
        ("R13", replace(LIMIT, evidence=Evidence(title="Besluit")), "has no source"),
        ("R13", replace(LIMIT, evidence=Evidence(title=" ", place="1")), "has no source"),
        ("R13", replace(LIMIT, amount=None), "has no amount"),
        ("R13", replace(LIMIT, until=date(2021, 3, 31)), "ends before it starts"),
        ("R07", SHARE, "has an amount since 2018-01-01 already"),
        ("R02", replace(SHARE, name="threshold_services"), "since 2020-01-01 already"),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    books: Engine, rule: str, value: Value, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        add(books, rule, value)
    assert take_snapshot(books, HALF, WRITTEN).dossier.rules == read_rules()


def test_two_amounts_for_one_day_are_refused(books: Engine) -> None:
    add(books, "R13", replace(LIMIT, until=WRITTEN))
    with pytest.raises(Refused, match="has an amount since 2021-04-01 already"):
        add(books, "R13", replace(LIMIT, since=WRITTEN, amount=Decimal("1.00")))


@pytest.mark.parametrize(
    ("since", "until", "evidence", "why"),
    [
        (
            date(2021, 1, 1),
            WRITTEN,
            PAPER,
            "no value Share of the first value of the contract begins on 2021-01-01",
        ),
        (date(2018, 1, 1), date(2017, 12, 31), PAPER, "cannot end on 2017-12-31"),
        (date(2018, 1, 1), WRITTEN, Evidence(title="Besluit"), "has no source"),
    ],
)
def test_an_end_that_cannot_be_is_refused(
    books: Engine, since: date, until: date, evidence: Evidence, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        end(books, "R07", "share", since, until, evidence)


def test_an_end_is_not_moved_to_a_later_day(books: Engine) -> None:
    end(books, "R07", "share", date(2018, 1, 1), WRITTEN)
    with pytest.raises(Refused, match="cannot end on"):
        end(books, "R07", "share", date(2018, 1, 1), WRITTEN + timedelta(days=1))


def test_a_value_dated_back_is_refused(books: Engine) -> None:
    add(books, "R13", LIMIT)
    with pytest.raises(Refused, match="so that verdicts of past days stay"):
        add(books, "R13", replace(LIMIT, name="limit_mt"), day=WRITTEN - timedelta(days=1))
