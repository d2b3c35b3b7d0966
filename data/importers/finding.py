"""What a rule finds in an e-invoice: the rule's id, a sentence, and the place in the file.

    Finding(id="BR-NL-2", words=say("…"), place="Invoice")
    Ruling(fatal=(…,), warnings=()).valid     False

A finding is a value that is shown. Only what is no e-invoice at all is refused.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import QName
from lxml.etree import _Element as Element

from budget.refused import Refused
from budget.words import Words
from data.importers.ubl_places import NAMESPACES

MOST_OF_ONE_RULE = 5
PREFIXES = {uri: f"{prefix}:" for prefix, uri in NAMESPACES.items()}


class NoInvoice(Refused):
    """A file that no rule can judge; `rule` is the id under which that is known."""

    def __init__(self, rule: str, words: Words) -> None:
        super().__init__(words, rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule that one place of a file does not keep."""

    id: str
    words: Words
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What all rules say of one file; with anything fatal it is not a valid e-invoice."""

    fatal: tuple[Finding, ...]
    warnings: tuple[Finding, ...]

    @property
    def valid(self) -> bool:
        """Whether it may be taken in; warnings do not stand in the way."""
        return not self.fatal


def place_of(element: Element) -> str:
    """Where an element stands, as people write it: cac:InvoiceLine[2]/cbc:ID."""
    whole = element.getroottree()
    if element is whole.getroot():
        return QName(element).localname
    path = whole.getelementpath(element)
    for uri, prefix in PREFIXES.items():
        path = path.replace(f"{{{uri}}}", prefix)
    return path


def first_of_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """At most five places per rule: five thousand lines with one fault are one fault."""
    seen = Counter[str]()
    for finding in findings:
        seen[finding.id] += 1
        if seen[finding.id] <= MOST_OF_ONE_RULE:
            yield finding
