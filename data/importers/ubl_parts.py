"""Parts of an e-invoice that stand on the whole as well as on a line, and its VAT per rate.

period_of(root)       Period(first_day=date(2026, 1, 1), last_day=date(2026, 6, 30))
extras_of(root)       (Extra(amount=Decimal('-200.00'), reason='Korting'),)
"""

import re

from budget.words import say
from data.importers.part import Part
from procurement.invoicing.parts import Extra, Period, VatPart

BOOLEAN = re.compile(r"true|false|1|0")
CHARGE = ("true", "1")


def period_of(part: Part) -> Period | None:
    """What a document (BT-73, BT-74) or a line (BT-134, BT-135) is about; None where not said."""
    period = part.maybe("cac:InvoicePeriod")
    if period is None:
        return None
    first, last = period.day_at("cbc:StartDate"), period.day_at("cbc:EndDate")
    return Period(first_day=first, last_day=last) if first or last else None


def extras_of(part: Part) -> tuple[Extra, ...]:
    """Charges, and discounts as negative amounts, in the document's order."""
    return tuple(_extra(each) for each in part.all("cac:AllowanceCharge"))


def vat_parts_of(root: Part, currency: str) -> tuple[VatPart, ...]:
    """The VAT per category and rate, in the currency of the document."""
    parts = root.all("cac:TaxTotal/cac:TaxSubtotal")
    return tuple(_vat_part(each) for each in parts if _is_in(each, currency))


def _extra(part: Part) -> Extra:
    amount = part.need("cbc:Amount").amount()
    charge = part.need("cbc:ChargeIndicator").matching(BOOLEAN, say("true or false"))
    reason = part.every("cbc:AllowanceChargeReason") or part.every("cbc:AllowanceChargeReasonCode")
    return Extra(amount=amount if charge in CHARGE else -amount, reason=reason)


def _vat_part(part: Part) -> VatPart:
    rate = part.maybe("cac:TaxCategory/cbc:Percent")
    return VatPart(
        base=part.need("cbc:TaxableAmount").amount(),
        vat=part.need("cbc:TaxAmount").amount(),
        category=part.words("cac:TaxCategory/cbc:ID"),
        rate=rate.number() / 100 if rate else None,
    )


def _is_in(part: Part, currency: str) -> bool:
    return part.need("cbc:TaxAmount").element.get("currencyID") == currency
