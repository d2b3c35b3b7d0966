"""Limits in force: set anew, and held by every act that commits money.

check_effect(work, half, Event.EARMARK, day=day, amount=Decimal("500.00"))     Refused, or not
"""

from datetime import date
from decimal import Decimal

from budget.effect import Effect, effect_on
from budget.evidence import Evidence
from budget.foreseen import Change
from budget.half import Half
from budget.limits import Event, Level, Limit, Limits, limits_on
from budget.refused import Refused
from budget.words import Bilingual, Words, say
from data.acts.booking import check_not_to_come
from data.acts.papers import add_paper
from data.acts.room import standing_of
from data.reading.limits import history
from data.store import Work


def set_limit(
    work: Work, limit: Limit, *, since: date, by: str, reason: Bilingual, evidence: Evidence
) -> int:
    """Change the limit of one kind of event from a day on; gives the number of the new version.

    The other limits stay as they were set last, also by who did so in the meantime.

    Raises:
        Refused: without a reason, for a day to come, or before the last version.
    """
    last = _last(work, since, reason)
    changed = Limits(
        version=last.version + 1,
        since=since,
        by=by,
        reason=reason,
        limit=last.with_limit(limit),
        evidence=evidence,
    )
    add_paper(work, changed, str(changed.version), since)
    return changed.version


def _last(work: Work, since: date, reason: Bilingual) -> Limits:
    """The limits that are changed from a day on."""
    check_not_to_come(work, since)
    known = history(work.session, date.max)
    last = max(known, key=lambda limits: limits.version)
    if since < last.since:
        raise Refused(
            say(
                "The last limits were set on {last}; choose that day or later.",
                last=last.since,
            )
        )
    if not reason.nl.strip():
        raise Refused(say("Say why the limits change; the reason is kept with them."))
    return last


def check_effect(
    work: Work,
    half: Half,
    event: Event,
    *,
    day: date,
    amount: Decimal,
    videos: int = 0,
) -> Effect:
    """What an event on a day does to the budget; amounts excl. VAT, see `Change`.

    Raises:
        Refused: where the limits in force on that day stop it.
    """
    change = Change(amount=amount, videos=videos)
    after = effect_on(standing_of(work, half, day), limits_of(work, day), event, change)
    if after.level is Level.STOPS:
        raise Refused(stopped(after))
    return after


def limits_of(work: Work, day: date) -> Limits:
    """The limits in force on a day."""
    return limits_on(history(work.session, day), day)


def stopped(after: Effect) -> Words:
    """Why an effect is not let through: how the budget would stand, and what to do."""
    return say("{stands} {remedy}", stands=after.sentences[0], remedy=after.sentences[-1])
