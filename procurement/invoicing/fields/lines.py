"""What the lines of an e-invoice say.

line_fields(invoice)[0].fields[0].value      '1', the number of the first line
"""

from budget.money import ZERO
from budget.words import say
from procurement.invoicing.fields.amounts import extra_term
from procurement.invoicing.fields.codes import CATEGORIES
from procurement.invoicing.fields.field import Field, Group, amount, code, day, number, ratio, text
from procurement.invoicing.invoice import Invoice, InvoiceLine
from procurement.invoicing.parts import NO_PERIOD


def line_fields(invoice: Invoice) -> tuple[Group, ...]:
    """A group for each line, in the document's order."""
    return tuple(_line(line, invoice.currency) for line in invoice.lines)


def _line(line: InvoiceLine, currency: str) -> Group:
    parts = (_what(line), _how_much(line, currency), _vat(line), _period(line))
    return Group(
        words=say("Line {line}", line=line.number),
        many="lines",
        fields=tuple(field for part in parts for field in part),
    )


def _what(line: InvoiceLine) -> tuple[Field, ...]:
    return (
        text("line", "BT-126", say("Line"), line.number),
        text("name", "BT-153", say("What"), line.text),
        text("description", "BT-154", say("Description"), line.description),
        text("item", "BT-155", say("Supplier's number"), line.seller_id),
        text("order_line", "BT-132", say("Line of the order"), line.order_line),
        text("note", "BT-127", say("Note"), line.note),
    )


def _how_much(line: InvoiceLine, currency: str) -> tuple[Field, ...]:
    extra = sum((extra.amount for extra in line.extras), ZERO)
    term, words = extra_term(extra, ("BT-136", "BT-141"))
    reasons = ", ".join(extra.reason for extra in line.extras if extra.reason)
    return (
        number("quantity", "BT-129", say("Quantity"), line.quantity),
        text("unit", "BT-130", say("Unit"), line.unit),
        number("price", "BT-146", say("Price excl. VAT"), line.price),
        number("base_quantity", "BT-149", say("Price is per"), line.base_quantity),
        amount("extra", term, words, extra if line.extras else None, currency),
        text("extra_reason", "BT-139", say("Reason"), reasons),
        amount("net", "BT-131", say("Total excl. VAT"), line.net, currency),
    )


def _vat(line: InvoiceLine) -> tuple[Field, ...]:
    return (
        code("vat_category", "BT-151", say("VAT category"), line.vat_category, CATEGORIES),
        ratio("vat_rate", "BT-152", say("VAT rate"), line.vat_rate),
    )


def _period(line: InvoiceLine) -> tuple[Field, ...]:
    period = line.period or NO_PERIOD
    return (
        day("period_from", "BT-134", say("Period from"), period.first_day),
        day("period_to", "BT-135", say("Period to"), period.last_day),
    )
