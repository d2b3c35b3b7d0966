"""Limits in force: set anew, and held by every act that commits money.

check_effect(work, half, Event.EARMARK, day=day, amount=Decimal("500.00"))     Refused, or not
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from budget.effect import Effect, effect_on
from budget.foreseen import Change
from budget.half import Half
from budget.limits import Event, Level, Limits, limits_on
from budget.refused import Refused
from budget.words import Words, say
from data.acts.booking import check_not_to_come
from data.acts.room import standing_of
from data.codec import to_text
from data.reading.limits import history
from data.store import Work
from data.tables import PaperRow


def set_limits(work: Work, limits: Limits) -> int:
    """Keep a new version of the limits, in force from its day; gives its number.

    Raises:
        Refused: without a reason, for a day to come, or before the last version.
    """
    check_not_to_come(work, limits.since)
    known = history(work.session, date.max)
    if limits.since < known[-1].since:
        raise Refused(
            say(
                "The last limits were set on {last}; choose that day or later.",
                last=known[-1].since,
            )
        )
    if not limits.reason.nl.strip():
        raise Refused(say("Say why the limits change; the reason is kept with them."))
    numbered = replace(limits, version=known[-1].version + 1)
    row = PaperRow(
        kind="limits", key=str(numbered.version), day=limits.since, body=to_text(numbered)
    )
    work.add(row)
    return numbered.version


def check_effect(
    work: Work,
    half: Half,
    event: Event,
    *,
    day: date,
    amount: Decimal,
    videos: int = 0,
    held: Decimal | None = None,
) -> Effect:
    """What an event on a day does to the budget; amounts excl. VAT, see `Change`.

    Raises:
        Refused: where the limits in force on that day stop it.
    """
    change = Change(amount=amount, videos=videos, held=held)
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
