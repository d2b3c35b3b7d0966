"""Earmarks: money set aside for orders to come, and what of it is set free again.

    earmark(work, half, "zomercampagne", amount=Decimal("500.00"), day=…)
    release(work, half, "zomercampagne gaat niet door", amount=Decimal("200.00"), day=…)

An earmark is for no video in particular: the next order uses it first.
"""

from datetime import date
from decimal import Decimal

from budget import ledger
from budget.amounts import whole_cents
from budget.half import Half
from budget.ledger import MoneyStage
from budget.limits import Event
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book, held, known_rate
from data.acts.limits import check_effect
from data.store import Work


def earmark(work: Work, half: Half, what: str, *, amount: Decimal, day: date) -> None:
    """Set money aside, in euros excl. VAT; `what` says for which plan.

    Raises:
        Refused: for no amount, without saying what for, for a day to come, before the last
            booking without a video, and over the free budget where the limits stop that.
    """
    _check(what, amount)
    check_effect(work, half, Event.EARMARK, day=day, amount=amount)
    rate = known_rate(work, day)
    postings = ledger.earmark(amount)
    book(work, half, postings, day=day, act="earmark", document=what, vat_rate=rate)


def release(work: Work, half: Half, why: str, *, amount: Decimal, day: date) -> None:
    """Set earmarked money free again, in euros excl. VAT; `why` is kept with it.

    Raises:
        Refused: for no amount or more than is earmarked, without saying why, for a day to come,
            and before the last booking without a video.
    """
    _check(why, amount)
    reserved = held(work, half, MoneyStage.RESERVED, None)
    if amount > reserved:
        raise Refused(
            say(
                "{amount} cannot be released: {reserved} is earmarked; release that or less.",
                amount=amount,
                reserved=reserved,
            )
        )
    rate = known_rate(work, day)
    postings = ledger.release(amount)
    book(work, half, postings, day=day, act="release", document=why, vat_rate=rate)


def _check(why: str, amount: Decimal) -> None:
    if not why.strip():
        raise Refused(say("Say what money is set aside for, or why it is released."))
    if whole_cents(amount) <= 0:
        raise Refused(say("{amount} is no amount above zero; write one.", amount=amount))
