"""May more be ordered? The books with such an order in them, judged again.

    found = what_if(report, Supposed(videos=5, price=Decimal("98.56"), day=…, kind=…))
    found.answer.may        May.NO
    found.changes           every rule that would say something else

Nothing is ordered: the order is only supposed, on top of what is known on the day looked at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from budget.effect import Effect, effect
from budget.limits import Event, Level, limits_on
from budget.words import say
from procurement.checks import judge
from procurement.claims.effect import Change, changed
from procurement.rule import Outcome
from procurement.scope.bounds import Bounds
from procurement.scope.may import Answer, Hindrance, answered, stops, unsure
from procurement.scope.report import Report, report
from procurement.scope.rules import CONTRACT, MONEY, with_outcome
from procurement.scope.supposed import Supposed, supposed
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    """The answer, what budget and ceilings would be, and the rules that change."""

    asked: Supposed
    answer: Answer
    effect: Effect
    before: Report
    after: Report
    changes: tuple[Change, ...]


def what_if(now: Report, asked: Supposed) -> WhatIf:
    """What an order would do on its day, which is the day looked at or later."""
    before = report(*_judged(_on(now.snapshot, asked.day)))
    after = report(*_judged(supposed(before.snapshot, asked)))
    changes = changed(before.verdicts, after.verdicts)
    budget = _budget(before.snapshot, asked)
    hindrances = (*_contract(before, asked), *_money(budget, after), *_turned(changes))
    allowed = say("Budget and contract have room for it, and no rule would be breached by it.")
    return WhatIf(
        asked=asked,
        answer=answered(hindrances, allowed=allowed),
        effect=budget,
        before=before,
        after=after,
        changes=changes,
    )


def _on(snapshot: Snapshot, day: date) -> Snapshot:
    """What is known, looked at on a later day."""
    return replace(snapshot, books=replace(snapshot.books, on=max(day, snapshot.on)))


def _judged(snapshot: Snapshot) -> tuple[Snapshot, tuple[Verdict, ...]]:
    return snapshot, judge(snapshot)


def _budget(snapshot: Snapshot, asked: Supposed) -> Effect:
    return effect(
        snapshot.books,
        limits_on(snapshot.dossier.limits, asked.day),
        Event.CALL_OFF,
        amount=asked.amount,
        videos=asked.videos,
        price=asked.price,
        day=asked.day,
    )


def _contract(before: Report, asked: Supposed) -> Iterator[Hindrance]:
    """What the contract says of it, before it is ordered."""
    broken = with_outcome(before.verdicts, Outcome.BREACHED, CONTRACT)
    bounds = Bounds(snapshot=before.snapshot, breached=broken)
    yield from bounds.ordering(asked.kind, asked.price, asked.day)
    yield from bounds.room(asked.videos, asked.amount)
    yield from bounds.unwritten(asked.day)


def _money(budget: Effect, after: Report) -> Iterator[Hindrance]:
    """What the budget says of it."""
    unclear = with_outcome(after.verdicts, Outcome.UNCLEAR, MONEY)
    if budget.granted is None:
        yield stops(say("No budget is granted yet."))
    elif budget.level is Level.STOPS or budget.over:
        yield stops(say("The budget has no room for it."))
    elif unclear:
        rules = ", ".join(unclear)
        yield unsure(say("Unclear whether the budget has room for it: {rules}.", rules=rules))


def _turned(changes: Iterable[Change]) -> Iterator[Hindrance]:
    turned = [c.after for c in changes if c.turns and c.after is not None]
    breached = with_outcome(turned, Outcome.BREACHED)
    unclear = with_outcome(turned, Outcome.UNCLEAR)
    if breached:
        yield stops(say("It would breach: {rules}.", rules=", ".join(breached)))
    if unclear:
        yield unsure(say("It would make unclear: {rules}.", rules=", ".join(unclear)))
