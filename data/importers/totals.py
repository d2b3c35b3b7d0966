"""Whether an e-invoice adds up: one currency, and sums that are right to the cent.

    currency_of(root)                      'EUR'
    totals_of(root, currency, lines)       Totals(net=…, vat=…, gross=…), or Refused

The sums are those of BR-CO-10, 13, 15 and 16 of EN 16931-1.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TypedDict

from lxml.etree import QName
from lxml.etree import _Element as Element

from budget.money import ZERO
from budget.refused import Refused
from budget.words import Words, say
from data.importers.part import Part, shortened
from data.importers.ubl_parts import extras_of

CURRENCY = re.compile(r"[A-Z]{3}")


class Totals(TypedDict):
    """BT-109, 110 and 112: excl. VAT, the VAT, and both together; then what is left to pay.

    BT-113 was paid before, BT-114 is rounding, BT-115 is asked for.
    """

    net: Decimal
    vat: Decimal
    gross: Decimal
    prepaid: Decimal
    rounding: Decimal
    stated_payable: Decimal


def currency_of(root: Part) -> str:
    """The currency of the document (BT-5); every amount in it is a number in that currency.

    Only the VAT may be repeated in the currency of the tax office (BT-111).
    """
    currency = root.need("cbc:DocumentCurrencyCode").matching(CURRENCY, say("a code such as EUR"))
    repeated = {currency, root.words("cbc:TaxCurrencyCode") or currency}
    for part in _amounts(root):
        part.number()
        own = part.element.get("currencyID", "")
        if own not in (repeated if _is_tax_total(part.element.getparent()) else {currency}):
            raise Refused(
                say(
                    "{file} is in {currency}, but {place} is in {other}; "
                    "ask the supplier for an invoice in one currency.",
                    file=root.file,
                    currency=currency,
                    place=part.place,
                    other=shortened(own),
                )
            )
    return currency


def _amounts(root: Part) -> Iterator[Part]:
    for element in root.element.iterfind(".//*[@currencyID]"):
        yield Part(root.file, element, root.prefixes, QName(element).localname)


def _is_tax_total(element: Element | None) -> bool:
    return element is not None and QName(element).localname == "TaxTotal"


def totals_of(root: Part, currency: str, lines: Decimal) -> Totals:
    """The totals of a document whose lines add up to `lines`.

    Raises:
        Refused: when a total is not the sum of its parts.
    """
    stated = root.need("cac:LegalMonetaryTotal")
    vat = root.need(f"cac:TaxTotal/cbc:TaxAmount[@currencyID='{currency}']").amount()
    net, gross = stated.need("cbc:TaxExclusiveAmount"), stated.need("cbc:TaxInclusiveAmount")
    _check(stated.need("cbc:LineExtensionAmount"), lines, say("the lines"))
    extra = sum((extra.amount for extra in extras_of(root)), ZERO)
    _check(net, lines + extra, say("lines, charges and discounts"))
    _check(gross, net.amount() + vat, say("net and VAT"))
    prepaid, rounding = (_maybe(stated, f"cbc:{n}Amount") for n in ("Prepaid", "PayableRounding"))
    payable = stated.need("cbc:PayableAmount")
    asked = gross.amount() - prepaid + rounding
    _check(payable, asked, say("the total, what was paid and rounding"))
    return Totals(
        net=net.amount(),
        vat=vat,
        gross=gross.amount(),
        prepaid=prepaid,
        rounding=rounding,
        stated_payable=payable.amount(),
    )


def _maybe(part: Part, path: str) -> Decimal:
    amount = part.maybe(path)
    return amount.amount() if amount else ZERO


def _check(total: Part, parts: Decimal, of: Words) -> None:
    if total.amount() != parts:
        raise Refused(
            say(
                "{file}: {place} says {stated}, but {of} add up to {sum}; "
                "ask the supplier for a corrected invoice.",
                file=total.file,
                place=total.place,
                stated=str(total.amount()),
                of=of,
                sum=str(parts),
            )
        )
