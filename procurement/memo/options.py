"""The options beside the advice, and what follows from the advice, with their figures.

options(case, Advice.CONTINUE, t)       one sentence per option, the advised one first
"""

from collections.abc import Iterator

from budget.language import Language
from budget.words import say
from procurement.memo.advice import SURE_LEVEL, Advice, lower_plan
from procurement.memo.case import Case
from procurement.memo.foreseen import chance, ending
from procurement.memo.lowering import could_lower
from procurement.memo.phrases import joined, odds

FOLLOWS = {
    Advice.HOLD: say("No money is set aside, and nothing can be ordered yet."),
    Advice.GRANT: say("A contract can be signed and videos can be ordered, up to this amount."),
    Advice.FREEZE: say("Videos that are ordered go on; new ones wait."),
    Advice.WAIT: say("The granted money stays available; the work begins after the signature."),
}


def options(case: Case, advice: Advice, t: Language) -> tuple[str, ...]:
    """What can be decided, each option with what it brings."""
    match advice:
        case Advice.HOLD | Advice.GRANT:
            return _on_a_request(advice, t)
        case Advice.CLOSE:
            return _at_the_end(case, t)
        case Advice.FREEZE:
            return (t("Grant {over} more and go on.", over=case.short), _stop(case, t))
        case Advice.WAIT:
            without = t("Order without a contract: nothing can then be claimed from the agency.")
            return (without, _stop(case, t))
        case Advice.TRIM | Advice.CONTINUE:
            return tuple(_on_the_way(case, advice, t))


def consequence(case: Case, advice: Advice, t: Language) -> str:
    """What follows from the advice."""
    match advice:
        case Advice.HOLD | Advice.GRANT | Advice.WAIT:
            return t.say(FOLLOWS[advice])
        case Advice.FREEZE:
            return joined(t.say(FOLLOWS[advice]), ending(case, t))
        case Advice.CLOSE:
            return joined(
                t("Accepted, invoiced or paid is {earned}.", earned=case.stands.earned),
                t("Still committed is {amount}: ordered and not accepted.", amount=left)
                if (left := case.committed)
                else "",
            )
        case Advice.TRIM | Advice.CONTINUE:
            return ending(case, t)


def _on_a_request(advice: Advice, t: Language) -> tuple[str, ...]:
    decline = t("Decline: the channel goes on without a budget of its own.")
    if advice is Advice.GRANT:
        return (t("Hold the decision: the videos start later."), decline)
    grant = t("Grant now: work can begin, before all this is settled.")
    return (grant, decline)


def _at_the_end(case: Case, t: Language) -> tuple[str, ...]:
    missing = case.budget.videos - case.videos.accepted
    if missing <= 0:
        return (t("Keep the half-year open: nothing is left to be made."),)
    return (
        t.plural(
            "Extend: {n} video is not accepted yet; the contract must allow it.",
            "Extend: {n} videos are not accepted yet; the contract must allow it.",
            missing,
        ),
    )


def _on_the_way(case: Case, advice: Advice, t: Language) -> Iterator[str]:
    lower, planned, in_time = lower_plan(case), case.budget.videos, chance(case)
    if advice is Advice.TRIM and in_time is not None:
        yield t.plural(
            "Continue with {n} video: that is accepted in time {odds}.",
            "Continue with {n} videos: these are accepted in time {odds}.",
            planned,
            odds=odds(in_time, t),
        )
    if lower is None and not case.ahead.little_data and 0 < (sure := _sure(case)) < planned:
        yield could_lower(case, sure, t)
    yield from _extend(case, t)
    if case.unconfirmed:
        yield t("Give no new orders until the claims are confirmed; what is ordered goes on.")
    yield _stop(case, t)


def _sure(case: Case) -> int:
    at_least = case.ahead.at_least
    return at_least[SURE_LEVEL] if at_least else case.budget.videos


def _extend(case: Case, t: Language) -> Iterator[str]:
    weeks, needed = case.half.weeks, case.figures.ieac_t
    if not case.budget.videos:
        return
    if needed is None:
        yield t("Extend: before the first video is accepted nobody can say by how long.")
    elif needed > weeks:
        yield t(
            "Extend: at the pace so far the plan takes {needed} weeks instead of {weeks}.",
            needed=t.number(needed, 1),
            weeks=weeks,
        )


def _stop(case: Case, t: Language) -> str:
    if case.unpaid <= 0:
        return t("Stop: nothing is ordered that must still be paid for.")
    return t("Stop: for what is ordered {amount} may still have to be paid.", amount=case.unpaid)
