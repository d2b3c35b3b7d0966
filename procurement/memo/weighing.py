"""What speaks for and against the advice, and which option is best: opinions, kept from facts.

Facts, forecasts, alternatives and consequences stand in modules of their own.
"""

from budget.language import Language
from budget.words import Words, say, say_n
from procurement.memo.advice import Advice, lower_plan
from procurement.memo.case import Case
from procurement.memo.lowering import best_lowered, saved
from procurement.memo.phrases import joined
from procurement.rule import Outcome

FOR = {
    Advice.HOLD: say("You then decide on a price and a route that someone has confirmed."),
    Advice.GRANT: say(
        "The price is firm, and no claim and no question about the proposal is open."
    ),
    Advice.CLOSE: say("The books are then complete, and money that is left can be used elsewhere."),
    Advice.FREEZE: say("No costs are added that nobody granted."),
    Advice.WAIT: say("Nothing is ordered without agreements that both sides have signed."),
    Advice.TRIM: say("The plan then fits what can be expected."),
    Advice.CONTINUE: say(
        "What was ordered fits within the budget, and the channel keeps getting new videos."
    ),
}

AGAINST = {
    Advice.HOLD: say("The videos start later, while a channel needs new videos to stay alive."),
    Advice.GRANT: say("The money can then not be used for other work."),
    Advice.CLOSE: say("Videos that are not accepted now are no longer made in this half-year."),
    Advice.FREEZE: say("Videos that wait for an order come later."),
    Advice.WAIT: say("The first videos come later than planned."),
    Advice.TRIM: say("Young people see fewer videos, and the contract may have to be changed."),
    Advice.CONTINUE: say("The money stays tied to this plan."),
}

BEST = {
    Advice.HOLD: say(
        "Best is to hold the decision: a wrong price or route is hard to put right once money is "
        "granted, while waiting costs only time."
    ),
    Advice.GRANT: say(
        "Best is to grant the budget: no claim and no question is open, and no rule is breached."
    ),
    Advice.CLOSE: say("Best is to close: the time of this plan is over."),
    Advice.FREEZE: say(
        "Best is to stop new orders: only then does the shortage not grow while you decide."
    ),
    Advice.WAIT: say("Best is to wait for the contract: before that nobody is bound to anything."),
    Advice.CONTINUE: say(
        "Best is to continue: what was ordered fits within the budget, and the other options bring "
        "fewer videos or take more time."
    ),
}


def in_favour(case: Case, advice: Advice, t: Language) -> str:
    """What speaks for the advice."""
    lower = lower_plan(case) if advice is Advice.TRIM else None
    if lower is None or not saved(case, lower):
        return t.say(FOR[advice])
    return joined(t.say(FOR[advice]), t("Money comes free in time for other work."))


def against(case: Case, advice: Advice, t: Language) -> str:
    """What speaks against it, rules that are breached included."""
    broken = len(case.by_outcome[Outcome.BREACHED])
    if advice is Advice.CLOSE and case.videos.accepted >= case.budget.videos:
        return t("Nothing: all planned videos are accepted.")
    if advice is not Advice.CONTINUE or not broken:
        return t.say(AGAINST[advice])
    return joined(
        t.say(AGAINST[advice]),
        t.plural(
            "Besides, {n} rule is breached and must be repaired.",
            "Besides, {n} rules are breached and must be repaired.",
            broken,
        ),
    )


def best(case: Case, advice: Advice, t: Language) -> str:
    """Which option is best, and why."""
    return best_lowered(case, t) if advice is Advice.TRIM else t.say(BEST[advice])


def risks(case: Case, t: Language) -> str:
    """What may still go wrong: claims refuted or not confirmed, rules that cannot be judged."""
    told = (t.say(words) for words in _risks(case) if words.count)
    return joined(*told) or t("No claim is unconfirmed, and every rule can be judged.")


def _risks(case: Case) -> tuple[Words, ...]:
    return (
        say_n(
            "{n} claim is refuted; what rests on it must be done again.",
            "{n} claims are refuted; what rests on them must be done again.",
            len(case.refuted),
        ),
        say_n(
            "{n} claim is not confirmed. If it is wrong, what rests on it must be done again.",
            "{n} claims are not confirmed. If one is wrong, what rests on it must be done again.",
            len(case.unconfirmed),
        ),
        say_n(
            "{n} rule cannot be judged; annex B says why.",
            "{n} rules cannot be judged; annex B says why.",
            len(case.by_outcome[Outcome.UNCLEAR]),
        ),
    )


def checked(case: Case, t: Language) -> str:
    """How many rules were checked, and what came out."""
    if not case.verdicts:
        return t("No rule has been checked.")
    return t(
        "The rules were checked on {day}: {met} met, {broken} breached, {unclear} unclear and "
        "{idle} not applicable (annex B).",
        day=case.books.on,
        met=len(case.by_outcome[Outcome.MET]),
        broken=len(case.by_outcome[Outcome.BREACHED]),
        unclear=len(case.by_outcome[Outcome.UNCLEAR]),
        idle=len(case.by_outcome[Outcome.NOT_APPLICABLE]),
    )
