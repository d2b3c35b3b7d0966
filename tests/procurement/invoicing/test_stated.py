"""An amount is said in the currency of its document, and a credit note's is below zero."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budget.words import say
from data.language import language
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.stated import signed
from tests import billed

BILL = billed.invoice("F-1", "V01", net=Decimal("5125.00"))
NOTE = billed.credit_note("CN-1", "F-1", Decimal("5125.00"))


@pytest.mark.parametrize(
    ("document", "nl", "en"),
    [
        (BILL, "€ 5.125,00", "€5,125.00"),
        (NOTE, "€ -5.125,00", "-€5,125.00"),
        (replace(BILL, currency="USD"), "USD 5.125,00", "USD 5,125.00"),
        (replace(NOTE, currency="USD"), "USD -5.125,00", "USD -5,125.00"),
    ],
)
def test_an_amount_is_in_its_own_currency(document: Invoice, nl: str, en: str) -> None:
    words = say("{n}", n=signed(document).net)
    assert language("nl").say(words).replace("\xa0", " ") == nl
    assert language("en").say(words) == en
