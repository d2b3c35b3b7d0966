"""The opening of the memo: its head, why the reader gets it now, and the decision advised.

head(case, Advice.HOLD, t).subject      "Hold TikTok budget", at most three words
"""

from collections.abc import Iterator

from budget.language import Language
from budget.words import say
from procurement.memo.advice import Advice
from procurement.memo.blocks import Bullets, Head, Paragraph, Part, Point
from procurement.memo.case import Case
from procurement.memo.decision import decision, points_of
from procurement.memo.phrases import asked, cited, joined, videos

SUBJECT = {
    Advice.HOLD: say("Hold TikTok budget"),
    Advice.GRANT: say("Grant TikTok budget"),
    Advice.CLOSE: say("Close TikTok half-year"),
    Advice.FREEZE: say("Stop TikTok orders"),
    Advice.WAIT: say("Await TikTok contract"),
    Advice.TRIM: say("Trim TikTok plan"),
    Advice.CONTINUE: say("Continue TikTok videos"),
}

WHY_NOW = {
    Advice.CLOSE: say("You receive this memo because the half-year of the TikTok videos is over."),
    Advice.FREEZE: say(
        "You receive this memo because the TikTok videos ask for more money than was granted."
    ),
    Advice.WAIT: say(
        "You receive this memo because a budget for TikTok videos was granted, but no signed "
        "contract is known."
    ),
    Advice.TRIM: say(
        "You receive this memo because it is unlikely that all planned TikTok videos will be "
        "accepted in time."
    ),
    Advice.CONTINUE: say(
        "You receive this memo so that you can decide whether the work on the TikTok videos goes "
        "on as agreed."
    ),
}


def head(case: Case, advice: Advice, t: Language) -> Head:
    """Who decides on what, when, and who asks it."""
    return Head(
        kind=t("FOR DECISION"),
        subject=t.say(SUBJECT[advice]),
        lines=(
            (t("To"), t("Management team (MT)")),
            (t("Team"), t("Social media team, Ministry of Health, Welfare and Sport (VWS)")),
            (t("Date"), t.day(case.books.on)),
            (t("Reference"), reference(case)),
        ),
        note=t(
            "All figures are as known on {day} and exclude value added tax (VAT), unless the text "
            "says otherwise. A number in square brackets is a source; annex D lists the sources.",
            day=case.books.on,
        ),
    )


def reference(case: Case) -> str:
    """What names this memo: the half, the day, and the start of the facts' fingerprint."""
    return f"{case.half.id}/{case.books.on.isoformat()}/{case.fingerprint[:8]}"


def reason(case: Case, advice: Advice, t: Language) -> Part:
    """Why the reader gets this memo now, in at most six printed lines."""
    told = _granted(case, advice, t) if case.granted else _requested(case, t)
    return Part(title=t("Reason for this memo"), blocks=(Paragraph(text=joined(*told)),))


def advised(case: Case, advice: Advice, t: Language) -> Part:
    """The decision advised, as an action, with the points that belong to it."""
    points = tuple(Point(text=text) for text in points_of(case, advice, t))
    listed = (Bullets(points=points),) if points else ()
    return Part(
        title=t("Advised decision"),
        blocks=(Paragraph(text=decision(case, advice, t)), *listed),
    )


def _requested(case: Case, t: Language) -> Iterator[str]:
    request = case.budget
    yield t(
        "You receive this memo because a decision is needed on the proposal of {day}: a central "
        "budget for TikTok videos of VWS.",
        day=request.day,
    )
    yield cited(
        t(
            "The proposal asks {amount} for {videos} in half a year.",
            amount=asked(request),
            videos=videos(request.videos, t),
        ),
        case.sources.mark(request.evidence),
    )
    yield t("It is only a proposal: nothing has been granted, ordered or spent.")
    yield t("No date by which you must react is known.")


def _granted(case: Case, advice: Advice, t: Language) -> Iterator[str]:
    granted = case.budget
    yield t.say(WHY_NOW[advice])
    yield cited(
        t(
            "For these videos {amount} was granted on {day}, for {videos}.",
            amount=granted.amount,
            day=granted.day,
            videos=videos(granted.videos, t),
        ),
        case.sources.mark(granted.evidence),
    )
    yield _period(case, t)


def _period(case: Case, t: Language) -> str:
    half, on = case.half, case.books.on
    days = {"first": half.first_day, "last": half.last_day}
    if on < half.first_day:
        return t("The half-year has yet to begin: it runs from {first} to {last}.", **days)
    if case.ended:
        return t("The half-year ran from {first} to {last}.", **days)
    week = {"week": half.week_of(on), "weeks": half.weeks}
    return t(
        "The half-year runs from {first} to {last}. Now it is week {week} of {weeks}.",
        **days,
        **week,
    )
