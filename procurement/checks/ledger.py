"""Checks on the money: within the granted budget, excl. and incl. VAT."""

from budget.evidence import Evidence
from budget.position import Basis, Position, position
from budget.words import Share, Value
from procurement.checks.grounds import Gap, granted, norms
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def within_budget(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Everything from reserved to paid stays within the grant; exactly used up is within."""
    version = granted(snapshot)
    return _spent(rule, position(snapshot.books), version.evidence)


def within_cash(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The same including VAT, which a ministry cannot reclaim: both sides on one basis.

    No cash line of its own is known, so the grant with its VAT is the limit.
    """
    version = granted(snapshot)
    rate = snapshot.books.vat_rate
    known = dict(norms(rule, on=snapshot.on).values())
    if rate not in known:
        raise Gap(unclear="rate", rate=Share(rate))
    where = position(snapshot.books, Basis.INCL)
    return _spent(rule, where, version.evidence, known[rate], net=version.amount, rate=Share(rate))


def _spent(rule: Rule, where: Position, *evidence: Evidence, **values: Value) -> Verdict:
    used = where.granted - where.free
    if not rule.within(used, where.granted):
        key = "breached"
    else:
        key = "met" if where.free else "met.full"
    return verdict(
        rule,
        key,
        *evidence,
        granted=where.granted,
        used=used,
        free=where.free,
        over=-where.free,
        **values,
    )
