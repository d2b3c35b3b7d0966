"""The door of the page about rules: values and attestations in, and what a rule said so far.

desk = rule_desk(engine, half, today)
desk.add_value(Added(rule="R13", value=value, by="procurement", on=today), None)
history(engine, half, date(2021, 6, 30))("R13")[0].verdict.outcome       Outcome.UNCLEAR
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, partial

from sqlalchemy import Engine
from sqlmodel import Session

from budget.evidence import File
from budget.half import Half
from budget.words import Words
from data.acts import attesting, rule_values
from data.acts.files import keep
from data.reading.papers import every_paper, kind_of
from data.snapshots import at_one_moment, read_snapshot
from data.store import take_snapshot, unit_of_work
from procurement.attestation import Attestation
from procurement.checks import CHECKS
from procurement.rule_values import Added, Ended
from procurement.rulebook.desk import RuleDesk
from procurement.rulebook.so_far import Dated, so_far
from procurement.rulebook.written import Written
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def rule_desk(
    engine: Engine, half: Half, today: date, known: Callable[[date], Snapshot] | None = None
) -> RuleDesk:
    """The functions of the page for one half; `known` gives the facts of a day, if kept."""
    return RuleDesk(
        today=today,
        known=known or partial(take_snapshot, engine, half),
        add_value=partial(add_value, engine, today),
        end_value=partial(end_value, engine, today),
        attest=partial(attest, engine, today),
    )


def history(engine: Engine, half: Half, on: date) -> Callable[[str], tuple[Dated, ...]]:
    """What the rule of an id said in a half up to a day; read once per rule."""

    @cache
    def of(rule_id: str) -> tuple[Dated, ...]:
        with Session(at_one_moment(engine)) as session:
            return so_far(partial(_judged, session, half, rule_id), half, on)

    return of


def written(engine: Engine) -> Written:
    """Every value that was added or ended, whenever that was."""
    with Session(engine) as session:
        papers = every_paper(session, date.max, (kind_of(Added), kind_of(Ended)))
    return Written(added=papers.of(Added), ended=papers.of(Ended))


def add_value(engine: Engine, today: date, asked: Added, file: File | None) -> Words | None:
    """Keep a new period of a value, with the file that shows it."""
    with unit_of_work(engine, act="add value", by=asked.by, day=today) as work:
        said = keep(work, file, today)
        rule_values.add_value(work, asked.rule, asked.value)
        return said


def end_value(engine: Engine, today: date, asked: Ended, file: File | None) -> Words | None:
    """Keep the last day of a value, with the file that shows it."""
    with unit_of_work(engine, act="end value", by=asked.by, day=today) as work:
        said = keep(work, file, today)
        rule_values.end_value(
            work,
            asked.rule,
            asked.name,
            since=asked.since,
            until=asked.until,
            evidence=asked.evidence,
        )
        return said


def attest(
    engine: Engine, today: date, by: str, given: Sequence[Attestation], file: File | None
) -> Words | None:
    """Keep all that one function attests at once, or nothing of it."""
    with unit_of_work(engine, act="attest", by=by, day=today) as work:
        said = keep(work, file, today)
        for answer in given:
            attesting.attest(work, answer)
        return said


def _judged(session: Session, half: Half, rule_id: str, day: date) -> Verdict:
    """What one rule says on a day, by what was known on that day."""
    snapshot = read_snapshot(session, half, day)
    rule = next(rule for rule in snapshot.dossier.rules if rule.id == rule_id)
    return CHECKS[rule.check](rule, snapshot)
