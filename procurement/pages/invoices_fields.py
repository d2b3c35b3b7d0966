"""Every field of an opened invoice, in groups; what the document does not state is named too.

field_tables(t, invoice)        "Supplier: Name …, IBAN …. Not stated: Trade name."
"""

from collections.abc import Iterable

from budget.language import Language
from budget.pages.markup import Html, joined, paragraph, small, table, tag
from procurement.invoicing.fields import Field, Group, fields, line_fields, written
from procurement.invoicing.invoice import Invoice

LOOK = "kg-table kg-fields"


def field_tables(t: Language, document: Invoice) -> Html:
    """The fields of the whole, and behind a click those of each line."""
    lines = line_fields(document)
    title = t.plural("All fields of the line", "All fields of the {n} lines", len(lines))
    inner = _groups(t, lines)
    return _groups(t, fields(document)) + tag("details", tag("summary", title), inner)


def _groups(t: Language, groups: Iterable[Group]) -> Html:
    return Html("".join(_group(t, group) for group in groups))


def _group(t: Language, group: Group) -> Html:
    title = t.say(group.words)
    stated = [field for field in group.fields if field.value is not None]
    missing = ", ".join(t.say(field.words) for field in group.fields if field.value is None)
    rest = paragraph(small(t("Not stated: {fields}.", fields=missing))) if missing else ""
    shown = table(title, (title, ""), (_row(t, field) for field in stated), look=LOOK)
    return joined((shown if stated else tag("h4", title), rest))


def _row(t: Language, field: Field) -> tuple[str, str]:
    return joined((t.say(field.words), small(field.term))), written(t, field)
