"""Call-offs: videos ordered under the contract at their own prices, within budget and ceiling.

call_off(work, half, CallOff(reference="NO-1", day=…, prices={"V01": Decimal("98.56")}, …))
"""

from datetime import date
from decimal import Decimal

from budget import ledger
from budget.amounts import whole_cents
from budget.books import CallOff
from budget.half import Half
from budget.ledger import MoneyStage
from budget.limits import Level
from budget.money import ZERO, to_cents
from budget.production import Move
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book, held, signed_contract
from data.acts.limits import limits_of
from data.acts.room import free_from, value_left, videos_left
from data.codec import to_text
from data.reading.money import call_offs
from data.reading.production import events, videos
from data.store import Work
from data.tables import CallOffPriceRow, CallOffRow


def call_off(work: Work, half: Half, order: CallOff) -> None:
    """Order videos, and commit their prices; what was earmarked is used first.

    Raises:
        Refused: without a grant or a signed contract, over the free budget where the limits stop
            that, over the videos or the value agreed, for a video that is unknown, cancelled or
            already ordered, or for a day to come.
    """
    _check_order(work, order)
    _check_videos(work, half, order)
    _check_room(work, half, order)
    work.add(_row(half, order))
    work.add(*_price_rows(half, order))
    reserved = held(work, half, MoneyStage.RESERVED, None)
    postings: list[ledger.Posting] = []
    for video, price in _amounts(order):
        postings.extend(ledger.call_off(video, price, reserved))
        reserved = max(reserved - price, ZERO)
    book(work, half, postings, day=order.day, act="call_off", document=order.reference)


def _check_order(work: Work, order: CallOff) -> None:
    contract = signed_contract(work, order.day)
    if order.contract != contract.number:
        raise Refused(
            say(
                "Order {order} names contract {named}; the signed contract is {number}.",
                order=order.reference,
                named=order.contract,
                number=contract.number,
            )
        )
    if work.session.get(CallOffRow, order.reference) is not None:
        raise Refused(
            say("Order {order} exists already; take another number.", order=order.reference)
        )
    for amount in (order.other, *order.prices.values()):
        whole_cents(amount)
    if order.amount <= 0 or order.other < 0 or any(p <= 0 for p in order.prices.values()):
        raise Refused(say("Order {order}: every price must be above zero.", order=order.reference))


def _check_videos(work: Work, half: Half, order: CallOff) -> None:
    known = {video.id for video in videos(work.session, half, order.day)}
    moves = events(work.session, half, date.max)
    cancelled = {event.video for event in moves if event.move is Move.CANCELLED}
    ordered = {video for other in call_offs(work.session, half, date.max) for video in other.prices}
    for video in order.prices:
        if video not in known:
            raise Refused(say("Video {video} is not known; add it first.", video=video))
        if video in cancelled:
            raise Refused(say("Video {video} is cancelled; order another.", video=video))
        if video in ordered:
            raise Refused(say("Video {video} was already ordered.", video=video))


def _check_room(work: Work, half: Half, order: CallOff) -> None:
    left = videos_left(work, half, order.day)
    if order.prices and len(order.prices) > left:
        raise Refused(
            say(
                "Order {order} is for {n} videos; budget and contract have room for {left} more.",
                order=order.reference,
                n=len(order.prices),
                left=max(left, 0),
            )
        )
    room = _room(work, half, order)
    if room is not None and order.amount > room:
        raise Refused(
            say(
                "Order {order} of {amount} does not fit: budget and contract have room for "
                "{room}. Order less, or have budget or contract raised.",
                order=order.reference,
                amount=order.amount,
                room=room,
            )
        )


def _room(work: Work, half: Half, order: CallOff) -> Decimal | None:
    """What an order may cost by the contract, and by the budget where the limits stop it there."""
    agreed, limits = value_left(work, order.day), limits_of(work, order.day)
    limit = limits.of_order(videos=len(order.prices), other=order.other)
    stops = limit.over is Level.STOPS
    free = free_from(work, half, order.day) if stops else None
    return min((room for room in (agreed, free) if room is not None), default=None)


def _amounts(order: CallOff) -> list[tuple[str | None, Decimal]]:
    amounts: list[tuple[str | None, Decimal]] = list(order.prices.items())
    return [*amounts, (None, order.other)] if order.other else amounts


def _row(half: Half, order: CallOff) -> CallOffRow:
    return CallOffRow(
        reference=order.reference,
        half=half.id,
        day=order.day,
        other=to_cents(order.other),
        contract=order.contract,
        evidence=to_text(order.evidence) if order.evidence else None,
    )


def _price_rows(half: Half, order: CallOff) -> list[CallOffPriceRow]:
    return [
        CallOffPriceRow(
            half=half.id,
            video=video,
            reference=order.reference,
            position=position,
            cents=to_cents(price),
        )
        for position, (video, price) in enumerate(order.prices.items())
    ]
