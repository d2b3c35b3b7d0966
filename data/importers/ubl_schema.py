"""Whether a document is written as the UBL 2.1 schema says: which elements, in which order.

    schema_findings(root)     (Finding(id="UBL-2.1", place="cac:LegalMonetaryTotal/…"),)

A document that fails here is not given to the rules, which count on the schema.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from threading import Lock
from typing import Protocol

from lxml import etree
from lxml.etree import _Element as Element

from budget.words import say
from data.importers.finding import Finding, first_of_each, place_of
from data.importers.official import official

RULE = "UBL-2.1"
MOST_LETTERS = 300
NAMESPACE = re.compile(r"\{[^}]*\}")


class _LogEntry(Protocol):
    line: int
    path: str | None
    message: str


# A schema keeps its last errors itself, so that one document is checked at a time.
_ONE_AT_A_TIME = Lock()


def schema_findings(root: Element) -> tuple[Finding, ...]:
    """What the schema does not allow in an invoice or credit note, at most five places."""
    with _ONE_AT_A_TIME:
        schema = schema_of(etree.QName(root).localname)
        if schema.validate(root):
            return ()
        return tuple(first_of_each(_findings(root, schema)))


@cache
def schema_of(kind: str) -> etree.XMLSchema:
    """The schema of an Invoice or a CreditNote; takes 60 ms, once."""
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(official(f"maindoc/UBL-{kind}-2.1.xsd"), parser))


def _findings(root: Element, schema: etree.XMLSchema) -> Iterator[Finding]:
    log: Iterable[_LogEntry] = schema.error_log  # type: ignore[assignment]  # its stub is empty
    for error in log:
        message = NAMESPACE.sub("", error.message)
        yield Finding(
            id=RULE,
            words=say(
                "Line {line} is not written as UBL 2.1 asks ({message}); "
                "ask the supplier for a corrected invoice.",
                line=str(error.line),
                message=message[:MOST_LETTERS].rstrip("."),
            ),
            place=_place(root, error.path),
        )


def _place(root: Element, path: str | None) -> str:
    """The place that the schema names with the file's own prefixes, as people write it."""
    prefixes = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    try:
        found = root.xpath(path or ".", namespaces=prefixes)
    except etree.XPathError:
        return ""  # a prefix that is declared further down in the file
    named = found[0] if isinstance(found, list) and found else None
    return place_of(named) if isinstance(named, Element) else ""
