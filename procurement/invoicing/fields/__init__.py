"""What an e-invoice says, in the order in which a person judges it.

    for group in (*fields(invoice), *line_fields(invoice)):
        for field in group.fields: t.say(field.words), written(t, field)
    plain_fields(invoice)["net"]        '5125.00'

Together they have every field of the invoice that the mapping of UBL knows.
"""

from budget.plain import Json
from procurement.invoicing.fields.amounts import (
    amounts,
    attachments,
    extras,
    file,
    payment,
    vat_parts,
)
from procurement.invoicing.fields.field import Field, Group, plain, written
from procurement.invoicing.fields.lines import line_fields
from procurement.invoicing.fields.parties import about, buyer, references, supplier
from procurement.invoicing.invoice import Invoice

__all__ = ["Field", "Group", "fields", "line_fields", "plain_fields", "written"]

LISTS = ("lines", "extras", "vat_parts", "attachments")


def fields(invoice: Invoice) -> tuple[Group, ...]:
    """The fields of the document as a whole, in groups; `line_fields` has those of its lines."""
    return (
        about(invoice),
        references(invoice),
        supplier(invoice),
        buyer(invoice),
        amounts(invoice),
        *extras(invoice),
        *vat_parts(invoice),
        payment(invoice),
        *attachments(invoice),
        file(invoice),
    )


def plain_fields(invoice: Invoice) -> dict[str, Json]:
    """Every field by its key, for another program; null where the document says nothing.

    Amounts and numbers are text, days ISO; `lines`, `extras`, `vat_parts` and `attachments` are
    lists of the same.
    """
    lists: dict[str, list[Json]] = {name: [] for name in LISTS}
    single: dict[str, Json] = {}
    for group in (*fields(invoice), *line_fields(invoice)):
        said = {field.key: plain(field) for field in group.fields}
        if group.many:
            lists[group.many].append(said)
        else:
            single |= said
    return {**single, **lists}
