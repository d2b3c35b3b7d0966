"""Call-offs: videos ordered under the contract at their own prices, within budget and ceiling.

call_off(work, half, CallOff(reference="NO-1", day=…, prices={"V01": Decimal("98.56")}, …))
"""

from datetime import date
from decimal import Decimal

from sqlmodel import col, select

from budget import ledger
from budget.books import CallOff
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents, to_cents
from budget.refused import Refused
from budget.words import say
from data.acts.booking import book, free, granted, held, signed_contract
from data.codec import to_text
from data.reading.production import videos
from data.store import Work
from data.tables import CallOffPriceRow, CallOffRow


def call_off(work: Work, half: Half, order: CallOff) -> None:
    """Order videos, and commit their prices; what was earmarked is used first.

    Raises:
        Refused: without a grant or a signed contract, over the free budget or the number of
            videos granted or agreed, for a video that is unknown or already ordered.
    """
    _check_reference(work, order)
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


def accept_other(work: Work, half: Half, reference: str, *, day: date) -> None:
    """The ministry approved what an order holds beside its videos.

    Raises:
        Refused: when there is nothing of that kind still to approve.
    """
    order = work.session.get(CallOffRow, reference)
    waiting = held(work, half, MoneyStage.COMMITTED, None)
    if order is None or not order.other or waiting < from_cents(order.other):
        raise Refused(
            say("Order {order} holds no other costs that wait for approval.", order=reference)
        )
    postings = ledger.accept(None, from_cents(order.other))
    book(work, half, postings, day=day, act="accept", document=reference)


def _check_reference(work: Work, order: CallOff) -> None:
    signed_contract(work, order.day)
    if work.session.get(CallOffRow, order.reference) is not None:
        raise Refused(
            say("Order {order} exists already; take another number.", order=order.reference)
        )
    if order.amount <= 0 or any(price <= 0 for price in order.prices.values()):
        raise Refused(say("Order {order}: every price must be above zero.", order=order.reference))


def _check_videos(work: Work, half: Half, order: CallOff) -> None:
    known = {video.id for video in videos(work.session, half, date.max)}
    ordered = _ordered(work, half)
    for video in order.prices:
        if video not in known:
            raise Refused(say("Video {video} is not known; add it first.", video=video))
        if video in ordered:
            raise Refused(say("Video {video} was already ordered.", video=video))
    most = _most_videos(work, half, order)
    if len(ordered) + len(order.prices) > most:
        raise Refused(
            say(
                "Order {order} brings the videos to {n}; budget and contract allow {most}.",
                order=order.reference,
                n=len(ordered) + len(order.prices),
                most=most,
            )
        )


def _most_videos(work: Work, half: Half, order: CallOff) -> int:
    agreed = signed_contract(work, order.day).videos
    budget = granted(work, half, order.day)
    allowed = budget.videos if budget else 0
    return allowed if agreed is None else min(allowed, agreed)


def _check_room(work: Work, half: Half, order: CallOff) -> None:
    room = free(work, half, order.day) + held(work, half, MoneyStage.RESERVED, None)
    if order.amount > room:
        raise Refused(
            say(
                "Order {order} of {amount} does not fit: {room} is free. Order less, or ask for "
                "more budget.",
                order=order.reference,
                amount=order.amount,
                room=room,
            )
        )


def _ordered(work: Work, half: Half) -> set[str]:
    query = select(CallOffPriceRow.video).where(col(CallOffPriceRow.half) == half.id)
    return set(work.session.exec(query))


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
