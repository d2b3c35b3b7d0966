"""What a check needs before it may judge; what is missing ends it with a reason.

    estimate = needed(contract.estimate, "no_estimate")
    months, source = norm(rule, "months", on=day)

Where the estimate is missing, the rule answers with its sentence "unclear.no_estimate".
"""

from datetime import date
from decimal import Decimal
from typing import TypeVar

from budget.books import BudgetVersion
from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Value
from procurement.agreement.contract import Contract
from procurement.rule import Rule
from procurement.snapshot import Snapshot

T = TypeVar("T")


class Gap(Exception):
    """What keeps a check from judging: the key of the rule's sentence, and what fills it."""

    def __init__(self, *, unclear: str = "", not_applicable: str = "", **values: Value) -> None:
        """Take one reason: something must be known first, or there is nothing to judge."""
        self.key = f"unclear.{unclear}" if unclear else f"not_applicable.{not_applicable}"
        self.values = values
        super().__init__(self.key)


def needed(fact: T | None, reason: str) -> T:
    """The fact itself.

    Raises:
        Gap: when nobody wrote it down.
    """
    if fact is None:
        raise Gap(unclear=reason)
    return fact


def norm(rule: Rule, name: str, *, on: date) -> tuple[Decimal, Evidence]:
    """A rule's number in force on a day, and where it is written.

    Raises:
        Gap: when no value holds on that day, or nobody confirmed how much it is.
    """
    try:
        value = rule.value(name, on=on)
    except Refused:
        raise Gap(unclear="no_value", day=on) from None
    if value.amount is None:
        raise Gap(unclear="no_value", day=on)
    return value.amount, value.evidence


def norms(rule: Rule, *, on: date) -> dict[str, tuple[Decimal, Evidence]]:
    """All of a rule's numbers in force on a day, by name; what starts later is left out.

    Raises:
        Gap: when none holds on that day: a rule that asks nothing judges nothing.
    """
    names = in_force(rule, on)
    if not names:
        raise Gap(unclear="no_value", day=on)
    return {name: norm(rule, name, on=on) for name in names}


def in_force(rule: Rule, on: date) -> tuple[str, ...]:
    """The names of the values that hold on a day, each once."""
    return tuple(dict.fromkeys(value.name for value in rule.values if value.holds_on(on)))


def contract_of(snapshot: Snapshot) -> Contract:
    """The contract as known, signed or not.

    Raises:
        Gap: when there is none.
    """
    return needed(snapshot.dossier.contract, "no_contract")


def signed(snapshot: Snapshot) -> Contract | None:
    """The contract once it is signed; before that day there is only a proposal."""
    contract = snapshot.dossier.contract
    return contract if contract and contract.signed_by(snapshot.on) else None


def granted(snapshot: Snapshot) -> BudgetVersion:
    """The budget in force.

    Raises:
        Gap: when none was granted, or its sum is only "about" so much.
    """
    books = snapshot.books
    if books.granted is None and books.proposed is not None:
        raise Gap(unclear="proposed", proposed=books.proposed.amount)
    version = needed(books.granted, "no_grant")
    if version.approximate:
        raise Gap(unclear="approximate_budget", granted=version.amount)
    return version


def rule_of(snapshot: Snapshot, check: str) -> Rule:
    """The rule that a check belongs to, for a rule that builds on another.

    Raises:
        Gap: when the dossier does not hold it.
    """
    for rule in snapshot.dossier.rules:
        if rule.check == check:
            return rule
    raise Gap(unclear="no_value", day=snapshot.on)
