"""A line of an e-invoice in UBL 2.1.

line_of(part, "Invoice").net      Decimal('5125.00'), with the line's own discounts in it
"""

import re
from decimal import Decimal

from data.importers.part import Part
from data.importers.ubl_parts import extras_of, period_of
from procurement.invoicing.invoice import InvoiceLine

QUANTITIES = {"Invoice": "cbc:InvoicedQuantity", "CreditNote": "cbc:CreditedQuantity"}
VIDEO = re.compile(r"V[0-9]{2,4}")


def line_of(part: Part, kind: str) -> InvoiceLine:
    """One line; its net (BT-131) already has the line's own discounts and charges in it."""
    seller_id = part.every("cac:Item/cac:SellersItemIdentification/cbc:ID")
    rate = part.maybe("cac:Item/cac:ClassifiedTaxCategory/cbc:Percent")
    quantity = part.need(QUANTITIES[kind])
    return InvoiceLine(
        number=part.said("cbc:ID"),
        text=part.said("cac:Item/cbc:Name"),
        video=seller_id if VIDEO.fullmatch(seller_id) else None,
        quantity=quantity.number(),
        net=part.need("cbc:LineExtensionAmount").amount(),
        vat_rate=rate.number() / 100 if rate else Decimal(0),
        unit=quantity.element.get("unitCode", ""),
        price=part.number_at("cac:Price/cbc:PriceAmount"),
        base_quantity=part.number_at("cac:Price/cbc:BaseQuantity"),
        period=period_of(part),
        description=part.every("cac:Item/cbc:Description"),
        note=part.every("cbc:Note"),
        seller_id=seller_id,
        order_line=part.every("cac:OrderLineReference/cbc:LineID"),
        vat_category=part.every("cac:Item/cac:ClassifiedTaxCategory/cbc:ID"),
        extras=extras_of(part),
    )
