"""Does an invoice come after what was agreed, and is it about one period?

dated 1 April, signed 2 April                   before-contract
dated 1 April, ordered 5 April                  before-order
a line about July, a document about June        other-period
"""

from collections.abc import Iterator
from datetime import date

from budget.books import CallOff
from budget.words import Words, say
from procurement.agreement.contract import Instalment
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.parts import Period
from procurement.invoicing.taken_in import folded
from procurement.matching.case import Case
from procurement.matching.cover import period_of
from procurement.matching.terms import spelled


def check_dates(case: Case) -> Iterator[Doubt]:
    """It is dated between signature of the contract, call-off and its own receipt."""
    issued, contract = case.invoice.issued_on, case.contract
    received = case.invoice.received_on or case.snapshot.on
    if issued > received:
        words = say(
            "The invoice is dated {issued}, but came in on {received}.",
            issued=issued,
            received=received,
        )
        yield Doubt(id="issued-after-receipt", words=words)
    if contract and contract.signed_on and issued < contract.signed_on:
        words = say(
            "The invoice is dated {issued}, but the contract was signed on {signed}.",
            issued=issued,
            signed=contract.signed_on,
        )
        yield Doubt(id="before-contract", words=words)
    yield from (_before(issued, order) for order in _orders(case) if issued < order.day)


def _before(issued: date, order: CallOff) -> Doubt:
    words = say(
        "The invoice is dated {issued}, but order {order} is of {day}.",
        issued=issued,
        order=order.reference,
        day=order.day,
    )
    return Doubt(id="before-order", words=words)


def check_periods(case: Case) -> Iterator[Doubt]:
    """The period of a line lies in that of the document, and an instalment's is the agreed one."""
    for line in case.invoice.lines:
        if not _within(line.period, case.invoice.period):
            words = say(
                "Line {line} is about {stated}, the invoice about {whole}.",
                line=line.number,
                stated=_words(line.period),
                whole=_words(case.invoice.period),
            )
            yield Doubt(id="other-period", words=words)
    for cover in case.covers:
        stated = period_of(cover.line, case.invoice)
        if stated and cover.instalment and not _is_about(case, stated, cover.instalment):
            words = say(
                "Line {line} is about {stated}, instalment {number} about {agreed}.",
                line=cover.line.number,
                stated=_words(stated),
                number=cover.instalment.number,
                agreed=spelled(cover.instalment.first_day, cover.instalment.last_day),
            )
            yield Doubt(id="other-period", words=words)


def _is_about(case: Case, period: Period, instalment: Instalment) -> bool:
    """The period is the instalment's, or a part of it on a document that is about the whole."""
    agreed = Period(first_day=instalment.first_day, last_day=instalment.last_day)
    return period == agreed or (case.invoice.period == agreed and _within(period, agreed))


def _orders(case: Case) -> Iterator[CallOff]:
    """The orders that it names, or whose videos it bills."""
    named = folded(case.invoice.order_number)
    billed = {video for cover in case.covers for video in cover.videos}
    for order in case.snapshot.books.call_offs:
        if folded(order.reference) == named or not billed.isdisjoint(order.prices):
            yield order


def _within(part: Period | None, whole: Period | None) -> bool:
    if part is None or whole is None:
        return True
    early = part.first_day and whole.first_day and part.first_day < whole.first_day
    late = part.last_day and whole.last_day and part.last_day > whole.last_day
    return not (early or late)


def _words(period: Period | None) -> Words:
    return spelled(period.first_day, period.last_day) if period else say("nothing")
