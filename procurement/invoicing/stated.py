"""An amount as a document states it: in its own currency, and below zero where it is credited.

stated(invoice, invoice.net)        Decimal("5125.00"), or Foreign(Decimal("5125.00"), "USD")
signed(credit_note).gross           Decimal("-477.02")
"""

from decimal import Decimal
from typing import NamedTuple

from budget.words import Foreign
from procurement.invoicing.invoice import DocumentKind, Invoice

EUROS = "EUR"

Stated = Decimal | Foreign


class Signed(NamedTuple):
    """What a document asks, excl. and incl. VAT; what it gives back is below zero."""

    net: Stated
    gross: Stated


def stated(document: Invoice, amount: Decimal) -> Stated:
    """An amount that can be put in a sentence: only euros look like euros."""
    return amount if document.currency == EUROS else Foreign(amount, document.currency)


def signed(document: Invoice) -> Signed:
    """The amounts of a document with the sign that they have for who pays."""
    sign = -1 if document.kind is DocumentKind.CREDIT_NOTE else 1
    return Signed(stated(document, sign * document.net), stated(document, sign * document.gross))
