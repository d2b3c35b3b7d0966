"""What the figures of the day say, each in a sentence that agrees with them, with its source."""

from budget.language import Language
from budget.shares import whole_percent
from procurement.agreement.contract import Fact
from procurement.memo.case import Case
from procurement.memo.phrases import after_colon, cited, joined


def money(case: Case, t: Language) -> str:
    """How much of the budget is used, committed and free."""
    stands = case.stands
    share = whole_percent(stands.earned / stands.granted if stands.granted else None)
    return cited(
        joined(
            t(
                "{earned} of the granted {granted} is accepted, invoiced or paid ({share}).",
                granted=stands.granted,
                earned=stands.earned,
                share=share,
            ),
            committed(case, t),
            free(case, t),
        ),
        case.sources.own,
    )


def committed(case: Case, t: Language) -> str:
    """What is ordered and not accepted, beside what was accepted; empty where nothing is."""
    if not case.committed:
        return ""
    return t("Another {amount} is committed: ordered and not yet accepted.", amount=case.committed)


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
    if n > planned:
        return t.plural(
            "{n} video is accepted, more than the {planned} planned.",
            "{n} videos are accepted, more than the {planned} planned.",
            n,
            planned=planned,
        )
    if planned <= 1:
        return _accepted_of_one(n, planned, t)
    if n == 0:
        return t("Of the {planned} planned videos none has been accepted yet.", planned=planned)
    return t.plural(
        "Of the {planned} planned videos {n} is accepted.",
        "Of the {planned} planned videos {n} are accepted.",
        n,
        planned=planned,
    )


def _accepted_of_one(n: int, planned: int, t: Language) -> str:
    if not planned:
        return t("No video is planned.")
    return (
        t("The one planned video is accepted.")
        if n
        else t("The one planned video has not been accepted yet.")
    )


def fact_line(fact: Fact, case: Case, t: Language) -> str:
    """A fact of the dossier as a sentence with its source."""
    told = t("{title}: {text}.", title=t.say(fact.title), text=after_colon(t.say(fact.text)))
    return cited(told, case.sources.mark(fact.evidence))
