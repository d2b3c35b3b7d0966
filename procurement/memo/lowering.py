"""A lower plan: how many videos, and what money it saves.

saved(case, 40)     euros of the videos given up, as far as nothing was ordered for them
"""

from decimal import Decimal

from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO, rounded
from budget.words import Words, say
from procurement.memo.advice import SURE, lower_plan
from procurement.memo.case import Case
from procurement.memo.phrases import joined, videos


def saved(case: Case, lower: int) -> Decimal:
    """Euros that the videos given up cost, at the budget's average, and that are not ordered.

    What is ordered stays committed, whatever the plan.
    """
    budget, stands = case.budget, case.stands
    given_up = rounded(budget.amount * (budget.videos - lower) / budget.videos)
    return max(ZERO, min(given_up, stands.free + stands.stages[MoneyStage.RESERVED]))


def _saved(case: Case, amount: Decimal) -> Words:
    """What a lower plan saves: an average times videos, or to the cent all that is not ordered."""
    if amount == case.stands.free + case.stands.stages[MoneyStage.RESERVED]:
        return say("{amount}", amount=amount)
    return say("about {amount}", amount=amount)


def lowered(case: Case, t: Language) -> str:
    """The lower plan as a decision, with what it saves."""
    lower = lower_plan(case) or 0
    plan = t(
        "Lower the plan from {planned} to {videos}.",
        planned=case.budget.videos,
        videos=videos(lower, t),
    )
    amount = saved(case, lower)
    if not amount:
        return joined(plan, t("That saves no money: the budget is taken up already."))
    return joined(
        plan, t("Of the budget {amount} is then not needed.", amount=_saved(case, amount))
    )


def could_lower(case: Case, lower: int, t: Language) -> str:
    """The lower plan as an option beside the advice."""
    made, amount = videos(lower, t), saved(case, lower)
    if not amount:
        return t(
            "Lower the plan to {videos}, which is {level} sure: that saves no money, because the "
            "budget is taken up already.",
            videos=made,
            level=SURE,
        )
    return t(
        "Lower the plan to {videos}, which is {level} sure: of the budget {amount} is then not "
        "needed.",
        videos=made,
        level=SURE,
        amount=_saved(case, amount),
    )


def ordered_beyond(case: Case, t: Language) -> str:
    """What must be agreed where more is ordered than the lower plan holds; else empty."""
    lower = lower_plan(case) or 0
    if case.videos.called_off <= lower or case.committed <= 0:
        return ""
    return t(
        "Agree with the agency what becomes of videos that are ordered beyond that; {amount} is "
        "committed.",
        amount=case.committed,
    )


def best_lowered(case: Case, t: Language) -> str:
    """Why the lower plan is best."""
    return t.plural(
        "Best is to lower the plan: it is {level} sure that {n} video can be met, and the whole "
        "plan is unlikely.",
        "Best is to lower the plan: it is {level} sure that {n} videos can be met, and the whole "
        "plan is unlikely.",
        lower_plan(case) or 0,
        level=SURE,
    )
