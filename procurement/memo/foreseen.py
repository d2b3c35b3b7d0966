"""Where it is going: the pace against the plan, the odds, and what the half-year will cost."""

from decimal import Decimal

from budget.language import Language
from budget.shares import still_possible
from procurement.memo.advice import SURE, SURE_LEVEL
from procurement.memo.case import Case
from procurement.memo.phrases import cited, joined, odds
from procurement.memo.told import committed

TENTH = Decimal("0.05")
"""Half of the last decimal in which videos due are shown: closer than this is "on plan"."""


def pace(case: Case, t: Language) -> str:
    """Whether the work is ahead of a linear plan or behind it; empty where there is none."""
    half, on = case.half, case.books.on
    if on < half.first_day or case.ended or not case.budget.videos:
        return ""
    due = Decimal(case.budget.videos * half.elapsed_days(on)) / (7 * half.weeks)
    lead = case.videos.accepted - due
    told = t(
        "With a linear plan, the same number every day, {due} videos would be accepted now.",
        due=t.number(due, 1),
    )
    if abs(lead) < TENTH:
        return joined(told, t("The work is exactly on plan."))
    return joined(told, t("The work is ahead.") if lead > 0 else t("The work is behind."))


def chance(case: Case) -> Decimal | None:
    """The odds that all planned videos are accepted in time; None where none is planned."""
    odds_now = case.ahead.all_on_time
    if odds_now is None or not case.budget.videos:
        return None
    return still_possible(odds_now, case.books)


def chances(case: Case, t: Language) -> str:
    """The forecast in counts; empty once the half-year is over, or where nothing is planned."""
    in_time, at_least, planned = chance(case), case.ahead.at_least, case.budget.videos
    if in_time is None or at_least is None or case.ended:
        return ""
    told = t.plural(
        "The one planned video is accepted in time {odds}.",
        "All {n} videos are accepted in time {odds}.",
        planned,
        odds=odds(in_time, t),
    )
    sure = _sure(min(at_least[SURE_LEVEL], planned), t)
    return cited(joined(told, sure, _how_sure(case, t)), case.sources.own)


def _sure(videos: int, t: Language) -> str:
    if not videos:
        return t("It is not {level} sure that even one video will be accepted.", level=SURE)
    return t.plural(
        "It is {level} sure that at least {n} video will be accepted.",
        "It is {level} sure that at least {n} videos will be accepted.",
        videos,
        level=SURE,
    )


def ending(case: Case, t: Language) -> str:
    """What the half-year will cost at the contract's own prices, or has cost once it is over."""
    if case.ended:
        return joined(_ended(case, t), committed(case, t))
    cost = case.figures.eac_contract
    if cost is None:
        return t("What the half-year will cost cannot be said: no contract value is known.")
    told = t("At the contract's prices the half-year will cost {cost}.", cost=cost)
    return joined(told, _against(cost, case.stands.granted, t))


def _ended(case: Case, t: Language) -> str:
    cost = case.stands.earned
    told = t("The half-year is over and has cost {cost} so far.", cost=cost)
    return joined(told, _against(cost, case.stands.granted, t))


def _against(cost: Decimal, granted: Decimal, t: Language) -> str:
    if cost == granted:
        return t("That is exactly what was granted.")
    if cost > granted:
        return t("That is {over} more than was granted.", over=cost - granted)
    return t("That is {left} less than was granted.", left=granted - cost)


def _how_sure(case: Case, t: Language) -> str:
    weeks = case.ahead.weeks_used
    if weeks == 0:
        return t("No week has passed yet, so this forecast rests on assumptions only.")
    if case.ahead.little_data:
        return t.plural(
            "This forecast rests on {n} week, which is little.",
            "This forecast rests on {n} weeks, which is little.",
            weeks,
        )
    return _needed(case, t)


def _needed(case: Case, t: Language) -> str:
    needed, half = case.ahead.required_per_week, case.half
    if not needed:
        return ""
    if half.week_of(case.books.on) == half.weeks:
        # A pace per week says little where only the running week is left.
        n = case.budget.videos - case.videos.accepted
        return t.plural(
            "{n} more video is needed this week.", "{n} more videos are needed this week.", n
        )
    return t("The pace needed from now on is {needed} a week.", needed=t.number(needed, 2))
