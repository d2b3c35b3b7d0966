"""Reading what was reversed: a reversed order is no order any more."""

from datetime import date

from sqlmodel import Session

from budget.reversal import Reversal
from data.reading.papers import papers

CALL_OFF = "call_off"


def reversed_orders(session: Session, day: date) -> frozenset[str]:
    """The references of the orders that were reversed up to a day."""
    known = papers(session, Reversal, day)
    return frozenset(reversal.document for reversal in known if reversal.act == CALL_OFF)
