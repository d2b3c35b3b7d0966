"""The implementation in OCDS: what was delivered of each target, and what was paid, excl. VAT.

    carried_out(process, name, t)["transactions"][0]["id"]        "VB-2021-001", an invoice

It begins with the first call-off. A refund, or a payment that is corrected, is a transaction below
zero; the ledger's own correction of an amount on the same day leaves no trace.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.payments import payments
from budget.words import say_n
from procurement.ocds.naming import Name, reference
from procurement.ocds.plain import Part, moment, money, told
from procurement.ocds.process import Process
from procurement.ocds.targets import Target, planned, targets

OPEN = (MoneyStage.COMMITTED, MoneyStage.ACCEPTED, MoneyStage.INVOICED)
SCHEDULED, PARTLY, MET, NOT_MET = "scheduled", "partiallyMet", "met", "notMet"


def carried_out(process: Process, name: Name, t: Language) -> Part:
    """The milestones and transactions so far; nothing before the first call-off."""
    if process.signed is None or not any(books.call_offs for books in process.halves):
        return {}
    return told(
        transactions=list(_transactions(process, name)),
        milestones=[
            milestone for target in targets(process) for milestone in _reached(target, process, t)
        ],
    )


def _transactions(process: Process, name: Name) -> Iterator[Part]:
    """One per invoice and day; a further payment on the same invoice has a number behind it."""
    signed, seen = process.signed, Counter[str]()
    buyer, agency = (signed.buyer, signed.agency) if signed else (None, None)
    paid = sorted((p for books in process.halves for p in payments(books)), key=lambda p: p.day)
    for payment in paid:
        seen[payment.document] += 1
        nth = seen[payment.document]
        if payment.amount:
            yield told(
                id=payment.document if nth == 1 else f"{payment.document}-{nth}",
                date=moment(payment.day),
                value=money(payment.amount),
                payer=reference(buyer, name.buyer),
                payee=reference(agency, name.supplier),
            )


def _reached(target: Target, process: Process, t: Language) -> Iterator[Part]:
    delivery, *payment = planned(target, t)
    yield {**delivery, **_delivery(target, process, t)}
    for milestone in payment:
        yield {**milestone, **_payment(target, process)}


def _delivery(target: Target, process: Process, t: Language) -> Part:
    days = sorted(video.accepted_on for video in target.made if video.accepted_on)
    last = target.due or process.ends_on
    passed = last is not None and last < process.on
    gone = say_n("{n} video was cancelled.", "{n} videos were cancelled.", target.gone)
    description = t.say(gone) if target.gone else ""
    if target.videos and len(days) >= target.videos:
        met = moment(days[target.videos - 1])
        return told(status=MET, dateMet=met, description=description)
    waits, some = (NOT_MET, PARTLY) if passed else (SCHEDULED, PARTLY)
    return told(status=some if days else waits, description=description)


def _payment(target: Target, process: Process) -> Part:
    """Met once all that was approved in its period is paid, and nothing more can be approved."""
    paid = _held(target, MoneyStage.PAID)
    if not paid:
        return told(status=SCHEDULED)
    complete = target.videos is not None and len(target.made) >= target.videos
    passed = target.due is not None and target.due < process.on
    if (complete or passed) and not any(_held(target, stage) for stage in OPEN):
        return told(status=MET, dateMet=moment(_last_paid(target)))
    return told(status=PARTLY)


def _held(target: Target, stage: MoneyStage) -> Decimal:
    return sum((video.stages.get(stage, ZERO) for video in target.made), ZERO)


def _last_paid(target: Target) -> date | None:
    return max((video.paid_on for video in target.made if video.paid_on), default=None)
