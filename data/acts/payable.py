"""Whether a document can be paid at all, or its money can come back.

check_payable(note, open_)      Refused, as long as the invoice that it lowers is not paid
"""

from datetime import date

from budget.money import ZERO
from budget.refused import Refused
from budget.words import say
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.names import named
from procurement.invoicing.outstanding import Outstanding, gross_of
from procurement.invoicing.taken_in import lowers


def check_payable(document: Invoice, open_: Outstanding) -> None:
    """It is approved; a credit note comes back only after its invoice was paid.

    Raises:
        Refused: when it is not.
    """
    if document.state is not InvoiceState.APPROVED:
        raise Refused(
            say("{document} is not approved, or was paid before.", document=named(document))
        )
    if lowers(document):
        _check_refund(document, open_)


def _check_refund(note: Invoice, open_: Outstanding) -> None:
    """A credit note that lowers a payment is settled with that payment; only after it a refund."""
    bill = open_.bill_of(note)
    if bill is None:
        raise Refused(
            say(
                "Credit note {note} lowers invoice {number}, which was not taken in; "
                "take that in first.",
                note=note.number,
                number=note.preceding,
            )
        )
    left = gross_of(open_.due(bill, date.max))
    paid_too_much = bill.state is InvoiceState.APPROVED and left < 0
    if bill.state is not InvoiceState.PAID and not paid_too_much:
        raise Refused(
            say(
                "Credit note {note} lowers invoice {number}, which is not paid: {open} is open; "
                "pay that first.",
                note=note.number,
                number=bill.number,
                open=max(left, ZERO),
            )
        )
