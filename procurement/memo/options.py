"""The options beside the advice, and what follows from the advice, with their figures.

options(case, Advice.CONTINUE, t)       one sentence per option, the advised one first
"""

from collections.abc import Iterator

from budget.language import Language
from budget.words import say
from procurement.memo.advice import SURE, SURE_LEVEL, Advice, lower_plan
from procurement.memo.case import Case
from procurement.memo.decision import saved_by_lower_plan
from procurement.memo.phrases import joined, odds, videos
from procurement.memo.told import ending

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
            return (t("Grant {over} more and go on.", over=case.over), _stop(case, t))
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
                t("The accepted videos cost {earned}.", earned=case.stands.earned),
                t("Still committed is {amount}, for videos that were not accepted.", amount=left)
                if (left := case.committed)
                else "",
            )
        case Advice.TRIM | Advice.CONTINUE:
            return ending(case, t)


def _on_a_request(advice: Advice, t: Language) -> tuple[str, ...]:
    decline = t("Decline: the channel goes on without a budget of its own.")
    if advice is Advice.GRANT:
        return (t("Hold the decision: the videos start later."), decline)
    grant = t("Grant now: work can begin, at a price and along a route that nobody confirmed.")
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
    lower, planned = lower_plan(case), case.budget.videos
    if advice is Advice.TRIM and case.ahead.all_on_time is not None:
        yield t(
            "Continue with {videos}: these are accepted in time {odds}.",
            videos=videos(planned, t),
            odds=odds(case.ahead.all_on_time, t),
        )
    if lower is None and not case.ahead.little_data and (sure := _sure(case)) < planned:
        yield t(
            "Lower the plan to {videos}, which is {level} sure: about {amount} comes free.",
            videos=videos(sure, t),
            level=SURE,
            amount=saved_by_lower_plan(case, sure),
        )
    yield from _extend(case, t)
    if case.unconfirmed:
        yield t("Give no new orders until the claims are confirmed; what is ordered goes on.")
    yield _stop(case, t)


def _sure(case: Case) -> int:
    at_least = case.ahead.at_least
    return at_least[SURE_LEVEL] if at_least else case.budget.videos


def _extend(case: Case, t: Language) -> Iterator[str]:
    weeks, needed = case.half.weeks, case.figures.ieac_t
    if needed is None:
        yield t("Extend: before the first video is accepted nobody can say by how long.")
    elif needed > weeks:
        yield t(
            "Extend: at the pace so far the plan takes {needed} weeks instead of {weeks}.",
            needed=t.number(needed, 1),
            weeks=weeks,
        )


def _stop(case: Case, t: Language) -> str:
    if not case.committed:
        return t("Stop: nothing is ordered that must still be paid for.")
    return t("Stop: for what is ordered {amount} may still be owed.", amount=case.committed)
