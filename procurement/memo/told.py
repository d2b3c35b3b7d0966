"""What the figures say, each in a sentence that agrees with them, with its source."""

from decimal import Decimal

from budget.language import Language
from budget.words import Share
from procurement.contract import Fact
from procurement.memo.advice import SURE, SURE_LEVEL
from procurement.memo.case import Case
from procurement.memo.phrases import after_colon, cited, joined, odds

TENTH = Decimal("0.05")
"""Half of the last decimal in which videos due are shown: closer than this is "on plan"."""


def money(case: Case, t: Language) -> str:
    """How much of the budget is used, committed and free."""
    stands = case.stands
    share = Share(stands.earned / stands.granted if stands.granted else None)
    return cited(
        joined(
            t(
                "{earned} of the granted {granted} is accepted, invoiced or paid ({share}).",
                granted=stands.granted,
                earned=stands.earned,
                share=share,
            ),
            t("Another {amount} is committed: ordered and not yet accepted.", amount=committed)
            if (committed := case.committed)
            else "",
            free(case, t),
        ),
        case.sources.own,
    )


def free(case: Case, t: Language) -> str:
    """What is left of the budget, nothing, or what is missing."""
    if case.over > 0:
        return t("Together that is {over} more than was granted.", over=case.over)
    if case.over == 0:
        return t("With that the whole budget is taken up: nothing is free.")
    return t("Free is still {amount}.", amount=case.stands.free)


def made(case: Case, t: Language) -> str:
    """How many videos are accepted, posted and cancelled."""
    counted = case.videos
    posted = t.plural("{n} video has been posted.", "{n} videos have been posted.", counted.posted)
    cancelled = t.plural(
        "{n} video was cancelled.", "{n} videos were cancelled.", counted.cancelled
    )
    return cited(
        joined(
            accepted(case, t),
            posted if counted.posted else t("No video has been posted yet."),
            cancelled if counted.cancelled else "",
        ),
        case.sources.own,
    )


def accepted(case: Case, t: Language) -> str:
    """How many of the planned videos are accepted."""
    n, planned = case.videos.accepted, case.budget.videos
    if n == 0:
        return t("Of the {planned} planned videos none has been accepted yet.", planned=planned)
    if n > planned:
        return t("{n} videos are accepted, more than the {planned} planned.", n=n, planned=planned)
    return t.plural(
        "Of the {planned} planned videos {n} is accepted.",
        "Of the {planned} planned videos {n} are accepted.",
        n,
        planned=planned,
    )


def pace(case: Case, t: Language) -> str:
    """Whether the work is ahead of a linear plan or behind it; empty outside the half-year."""
    half, on = case.half, case.books.on
    if on < half.first_day or case.ended:
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


def chances(case: Case, t: Language) -> str:
    """The forecast in counts; empty once the half-year is over."""
    ahead = case.ahead
    if ahead.all_on_time is None or ahead.at_least is None or case.ended:
        return ""
    told = t(
        "All {planned} videos are accepted in time {odds}. It is {level} sure that there will be "
        "at least {n}.",
        planned=case.budget.videos,
        odds=odds(ahead.all_on_time, t),
        level=SURE,
        n=ahead.at_least[SURE_LEVEL],
    )
    return cited(joined(told, _how_sure(case, t)), case.sources.own)


def ending(case: Case, t: Language) -> str:
    """What the half-year will cost at the contract's own prices."""
    cost, granted = case.figures.eac_contract, case.stands.granted
    if cost is None:
        return t("What the half-year will cost cannot be said: no contract value is known.")
    told = t("At the contract's prices the half-year will cost {cost}.", cost=cost)
    if cost == granted:
        return joined(told, t("That is exactly what was granted."))
    if cost > granted:
        return joined(told, t("That is {over} more than was granted.", over=cost - granted))
    return joined(told, t("That is {left} less than was granted.", left=granted - cost))


def fact_line(fact: Fact, case: Case, t: Language) -> str:
    """A fact of the dossier as a sentence with its source."""
    told = t("{title}: {text}.", title=t.say(fact.title), text=after_colon(t.say(fact.text)))
    return cited(told, case.sources.mark(fact.evidence))


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
    needed = case.ahead.required_per_week
    if not needed:
        return ""
    return t("The pace needed from now on is {needed} a week.", needed=t.number(needed, 2))
