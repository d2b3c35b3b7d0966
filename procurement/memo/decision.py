"""The decision that is advised, with the points that must be settled or repaired with it."""

from collections.abc import Iterator

from budget.language import Language
from budget.ledger import MoneyStage
from procurement.memo.advice import Advice
from procurement.memo.case import UNPAID, Case
from procurement.memo.lowering import lowered, ordered_beyond
from procurement.memo.phrases import asked, videos
from procurement.memo.settling import to_confirm, to_repair, to_settle


def decision(case: Case, advice: Advice, t: Language) -> str:
    """The decision as an action, in one or two sentences."""
    match advice:
        case Advice.HOLD:
            return t(
                "Hold the decision on the budget of {amount} for {videos} until this is settled "
                "in writing:",
                amount=asked(case.budget),
                videos=videos(case.budget.videos, t),
            )
        case Advice.CLOSE:
            return t("Close this half-year and settle what is still open.")
        case Advice.FREEZE:
            return t(
                "Give no new orders until {over} more is granted, or the same amount is saved.",
                over=case.short,
            )
        case Advice.WAIT:
            return t("Give no orders until a signed contract is in the file.")
        case Advice.TRIM:
            return lowered(case, t)
        case Advice.GRANT | Advice.CONTINUE:
            return _as_asked(case, advice, t)


def points_of(case: Case, advice: Advice, t: Language) -> Iterator[str]:
    """What must be settled, repaired or decided with it."""
    if advice is Advice.HOLD:
        yield from to_settle(case, t)
        return
    if advice is Advice.CLOSE:
        yield from _to_close(case, t)
    if advice is Advice.TRIM:
        yield from filter(None, (ordered_beyond(case, t),))
    yield from to_repair(case, t)
    yield from to_confirm(case, t)
    if case.granted and case.request:
        yield t(
            "Decide separately on the request of {day}: {amount} for {videos}.",
            day=case.request.day,
            amount=asked(case.request),
            videos=videos(case.request.videos, t),
        )


def _to_close(case: Case, t: Language) -> Iterator[str]:
    stages = case.stands.stages
    if any(stages[stage] for stage in UNPAID):
        yield t(
            "Still open: {committed} committed, {accepted} accepted and not yet invoiced, and "
            "{invoiced} invoiced and not yet paid.",
            committed=stages[MoneyStage.COMMITTED],
            accepted=stages[MoneyStage.ACCEPTED],
            invoiced=stages[MoneyStage.INVOICED],
        )
    if case.over > 0:
        yield t("Decide who bears the {over} beyond the granted budget.", over=case.over)
    elif case.over < 0:
        yield t("Let the {left} that is left go back.", left=case.stands.free)


def _as_asked(case: Case, advice: Advice, t: Language) -> str:
    amount, made = case.budget.amount, videos(case.budget.videos, t)
    if advice is Advice.GRANT:
        return t("Grant {amount} for {videos} in half a year.", amount=amount, videos=made)
    return t(
        "Let the work go on within the granted budget: {amount} for {videos}.",
        amount=amount,
        videos=made,
    )
