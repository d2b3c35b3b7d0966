"""Orders that count with this contract: those of the months before it, and others for its need.

    repeated(snapshot).total        None as long as nobody knows what the pilot cost

The law adds up what recurs (Aw 2.21) and forbids splitting one need (Aw 2.14); see also the
verdicts of the rules on repeat orders and on splitting.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from procurement.agreement.contract import Contract, Fact
from procurement.agreement.parts import Parallel
from procurement.checks.claims import PILOT_COST
from procurement.checks.estimate import repeat_orders
from procurement.checks.grounds import Gap, norm, rule_of
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Repeated:
    """What is added up, excl. VAT; None where it is not known.

    `pilot` is the fact that says what the pilot cost, `unsure` that it is only about so much or
    assumed. `months` before `started` count. `parallel` are other orders for the same need, None
    where nobody wrote down whether there are any.
    """

    estimate: Decimal | None
    started: date | None
    months: int | None
    pilot: Fact | None
    parallel: tuple[Parallel, ...] | None

    @property
    def pilot_cost(self) -> Decimal | None:
        """What the pilot cost; None also where it is only about so much."""
        if self.pilot is None or self.unsure:
            return None
        return self.pilot.numbers.get("amount")

    @property
    def unsure(self) -> bool:
        """Whether the source itself is not sure of the pilot's cost."""
        pilot = self.pilot
        return pilot is not None and (pilot.missing or pilot.approximate or pilot.assumption)

    @property
    def total(self) -> Decimal | None:
        """The estimate with the pilot."""
        if self.estimate is None or self.pilot_cost is None:
            return None
        return self.estimate + self.pilot_cost

    @property
    def need(self) -> Decimal | None:
        """The estimate with the other orders for the same need."""
        if self.estimate is None or self.parallel is None:
            return None
        return sum((other.amount for other in self.parallel), self.estimate)


def repeated(snapshot: Snapshot) -> Repeated:
    """What counts with the contract, as known on the day looked at."""
    contract = snapshot.dossier.contract
    pilot = next((f for f in snapshot.dossier.facts if f.id == PILOT_COST), None)
    return Repeated(
        estimate=contract.estimate if contract else None,
        started=contract.procedure_started_on if contract else None,
        months=_months(snapshot, contract),
        pilot=pilot,
        parallel=contract.scope.parallel if contract else None,
    )


def _months(snapshot: Snapshot, contract: Contract | None) -> int | None:
    started = contract.procedure_started_on if contract else None
    try:
        rule = rule_of(snapshot, repeat_orders.__name__)
        return int(norm(rule, "months", on=started or snapshot.on)[0])
    except Gap:
        return None
