"""Which decision the facts support.

The first line that fits decides:

    nothing granted, something is not settled   hold until it is settled
    nothing granted, all is settled             grant
    the half-year is over                       close
    more taken up or agreed than granted        stop giving orders
    no signed contract known                    give no orders yet
    far behind, and the whole plan is unlikely  trim
    otherwise                                   continue
"""

from decimal import Decimal
from enum import StrEnum

from budget.words import Share
from procurement.memo.case import Case
from procurement.rule import Outcome

SURE_LEVEL = 85
"""The level of `FORECAST` at which the memo calls a number of videos sure, in percent."""

SURE = Share(Decimal(SURE_LEVEL) / 100)

UNLIKELY = Decimal(100 - SURE_LEVEL) / 100
"""Below this probability it is as sure that the plan is not met."""

FAR_BEHIND = Decimal("0.90")
"""An SPI(t) below this is a usual alarm in earned schedule (Lipke and Henderson's index)."""


class Advice(StrEnum):
    """What the memo advises."""

    HOLD = "hold"
    GRANT = "grant"
    CLOSE = "close"
    FREEZE = "freeze"
    WAIT = "wait"
    TRIM = "trim"
    CONTINUE = "continue"


def advise(case: Case) -> Advice:
    """The decision that the facts support."""
    if not case.granted:
        return Advice.HOLD if _open(case) else Advice.GRANT
    if case.ended:
        return Advice.CLOSE
    if case.short > 0:
        return Advice.FREEZE
    if not case.signed:
        return Advice.WAIT
    return Advice.TRIM if lower_plan(case) is not None else Advice.CONTINUE


def lower_plan(case: Case) -> int | None:
    """The number of videos that is sure at `SURE_LEVEL`, where the whole plan is out of reach.

    None as long as few weeks are known, or while the work is close to the plan.
    """
    ahead, pace = case.ahead, case.figures.spi_t
    if ahead.all_on_time is None or ahead.at_least is None or pace is None:
        return None
    lost = ahead.all_on_time < UNLIKELY and pace < FAR_BEHIND
    return ahead.at_least[SURE_LEVEL] if lost and not ahead.little_data else None


def _open(case: Case) -> bool:
    claims = case.unconfirmed or case.refuted
    broken = case.by_outcome[Outcome.BREACHED]
    return case.budget.approximate or bool(claims or case.dossier.open_questions or broken)
