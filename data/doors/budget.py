"""The door of the page about the spend: budget versions in, and what all half-years paid.

desk = budget_desk(engine, half, today)
desk.record(asked, "manager").versions                      (3,)
paid_everywhere(engine, date(2021, 6, 30))[2021].incl       Decimal("1192.60")
"""

from collections.abc import Mapping
from datetime import date
from functools import partial

from sqlalchemy import Engine
from sqlmodel import Session

from budget.books import BudgetVersion, Decision
from budget.desk import Asked, BudgetDesk, Moved, Recorded
from budget.half import Half
from budget.portfolio import Paid, paid_by_year
from data.acts import budgets
from data.acts.files import keep
from data.acts.shifting import shift
from data.doors.foresee import new_budget
from data.reading.totals import portfolio
from data.snapshots import known_halves, take_snapshot
from data.store import Work, unit_of_work


def budget_desk(engine: Engine, half: Half, today: date) -> BudgetDesk:
    """The functions of the page, for the budget of one half and shifts from or to it."""
    return BudgetDesk(
        today=today,
        half=half,
        halves=partial(known_halves, engine),
        record=partial(record, engine, half, today),
        shift=partial(_shift, engine, today),
        granted=partial(_granted, engine),
        foresee=partial(new_budget, engine),
    )


def record(engine: Engine, half: Half, today: date, asked: Asked, by: str) -> Recorded:
    """Record a version with the file that shows it; gives its number.

    Raises:
        Refused: where the act is refused; nothing is then kept.
    """
    with unit_of_work(engine, act=f"budget {asked.decision}", by=by, day=today) as work:
        return Recorded((_decided(work, half, asked),), keep(work, asked.file, asked.day))


def _decided(work: Work, half: Half, asked: Asked) -> int:
    facts = budgets.Facts(
        day=asked.day,
        amount=asked.amount,
        videos=asked.videos,
        by=asked.decider,
        reason=asked.reason,
        evidence=asked.evidence,
    )
    if asked.decision is Decision.GRANTED:
        return budgets.grant(work, half, answers=asked.answers, **facts)
    if asked.decision is Decision.PROPOSED or asked.answers is None:
        return budgets.propose(work, half, approximate=asked.approximate, **facts)
    return budgets.decline(
        work,
        half,
        day=asked.day,
        by=asked.decider,
        reason=asked.reason,
        evidence=asked.evidence,
        answers=asked.answers,
    )


def paid_everywhere(engine: Engine, day: date) -> Mapping[int, Paid]:
    """What all half-years together paid by calendar year, as known on a day."""
    with Session(engine) as session:
        return paid_by_year(portfolio(session, day))


def _shift(engine: Engine, today: date, moved: Moved, by: str) -> Recorded:
    with unit_of_work(engine, act="budget shifted", by=by, day=today) as work:
        return Recorded(shift(work, moved), keep(work, moved.file, moved.day))


def _granted(engine: Engine, half: Half, day: date) -> BudgetVersion | None:
    return take_snapshot(engine, half, day).books.granted
