"""How far an invoice may round what it asks (BT-114), and what counts of it.

6,201.27 on 6,201.25            rounded by 0.02, which is to be paid
6,701.25 on 6,201.25            "rounded" by 500.00, which is no rounding and counts for nothing
"""

from decimal import Decimal

from budget.money import ZERO
from procurement.invoicing.invoice import DocumentKind, Invoice

MOST = Decimal("0.05")
"""The step to which cash is rounded: who rounds never moves an amount by more than his step."""


def is_rounding(amount: Decimal) -> bool:
    """Whether somebody can have rounded by so much."""
    return abs(amount) <= MOST


def rounding_of(document: Invoice) -> Decimal:
    """What rounding adds to the account; a credit note states it with the sign of its amounts."""
    if not is_rounding(document.rounding):
        return ZERO
    is_note = document.kind is DocumentKind.CREDIT_NOTE
    return -document.rounding if is_note else document.rounding
