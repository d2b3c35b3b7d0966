"""Reading what was reversed: a reversed order is no order any more, nor a payment a payment.

    reversed_orders(session, day, half.id)          the orders of one half-year
    reversed_orders(session, day, contract.number)  those under one contract

A reversal is kept under its half-year, and that of an order under its contract too, so that what
was reversed elsewhere costs nothing.
"""

from datetime import date

from sqlmodel import Session

from budget.reversal import Reversal
from data.reading.papers import papers

CALL_OFF = "call_off"


def reversed_orders(session: Session, day: date, within: str) -> frozenset[str]:
    """The references of the orders of a half-year or contract that were reversed up to a day."""
    known = papers(session, Reversal, day, half=within)
    return frozenset(reversal.document for reversal in known if reversal.act == CALL_OFF)


def reversed_acts(session: Session, half: str) -> frozenset[int]:
    """The first entry of each act of a half-year that was reversed."""
    return frozenset(reversal.entry for reversal in papers(session, Reversal, date.max, half=half))
