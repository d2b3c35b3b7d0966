"""What an e-invoice says of itself and of who sends and receives it.

about(invoice).fields[0].value      'F-2026-0061'
"""

from budget.words import say
from procurement.invoicing.fields.codes import TYPES
from procurement.invoicing.fields.field import Group, code, day, text
from procurement.invoicing.invoice import DocumentKind, Invoice
from procurement.invoicing.parts import NO_PERIOD

TYPE_OF = {DocumentKind.INVOICE: "380", DocumentKind.CREDIT_NOTE: "381"}


def about(invoice: Invoice) -> Group:
    """What it is, when it was drawn up, and what it is about."""
    period = invoice.period or NO_PERIOD
    kind = invoice.type_code or TYPE_OF[invoice.kind]
    return Group(
        words=say("Invoice"),
        fields=(
            text("number", "BT-1", say("Invoice number"), invoice.number),
            code("type", "BT-3", say("Kind of document"), kind, TYPES),
            day("issued_on", "BT-2", say("Issue date"), invoice.issued_on),
            day("due_on", "BT-9", say("Due date"), invoice.due_on),
            day("period_from", "BT-73", say("Period from"), period.first_day),
            day("period_to", "BT-74", say("Period to"), period.last_day),
            day("delivered_on", "BT-72", say("Delivered on"), invoice.delivered_on),
            text("preceding", "BT-25", say("Corrects invoice"), invoice.preceding),
            text("note", "BT-22", say("Note"), invoice.texts.get("BT-22", "")),
        ),
    )


def references(invoice: Invoice) -> Group:
    """To which agreements it refers."""
    said = invoice.texts.get
    return Group(
        words=say("References"),
        fields=(
            text("buyer_reference", "BT-10", say("Buyer's reference"), invoice.buyer_reference),
            text("order", "BT-13", say("Order number"), invoice.order_number),
            text("contract", "BT-12", say("Contract number"), invoice.contract_number),
            text("project", "BT-11", say("Project"), said("BT-11", "")),
            text("cost_centre", "BT-19", say("Cost centre"), said("BT-19", "")),
        ),
    )


def supplier(invoice: Invoice) -> Group:
    """Who sends it, and to which account it asks the money."""
    said = invoice.texts.get
    number_of = said("BT-30", "") or invoice.supplier_kvk
    return Group(
        words=say("Supplier"),
        fields=(
            text("supplier_name", "BT-27", say("Name"), invoice.supplier_name),
            text("supplier_trade_name", "BT-28", say("Trade name"), said("BT-28", "")),
            text("supplier_id", "BT-30", say("KVK number or OIN"), number_of),
            text("supplier_vat_id", "BT-31", say("VAT number"), invoice.supplier_vat_id),
            text("supplier_endpoint", "BT-34", say("Electronic address"), said("BT-34", "")),
            text("iban", "BT-84", say("IBAN"), invoice.iban),
            text("payee", "BT-59", say("Paid to another"), said("BT-59", "")),
        ),
    )


def buyer(invoice: Invoice) -> Group:
    """To whom it is sent."""
    said = invoice.texts.get
    number_of = said("BT-47", "") or invoice.buyer_oin or invoice.buyer_kvk
    return Group(
        words=say("Buyer"),
        fields=(
            text("buyer_name", "BT-44", say("Name"), said("BT-44", "")),
            text("buyer_id", "BT-47", say("KVK number or OIN"), number_of),
            text("buyer_vat_id", "BT-48", say("VAT number"), said("BT-48", "")),
            text("buyer_endpoint", "BT-49", say("Electronic address"), said("BT-49", "")),
        ),
    )
