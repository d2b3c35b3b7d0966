"""A rule that we wrote ourselves: its id, where in a document it is broken, and a sentence.

    Rule(id="BR-NL-2", broken_at="/*[not(cbc:BuyerReference or cac:OrderReference/cbc:ID)]", …)
    findings_of(rules, root)     (Finding(id="BR-NL-2", place="Invoice", …),)

`broken_at` is XPath 1.0 that finds the elements that break the rule; none where it is kept.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from lxml import etree
from lxml.etree import _Element as Element

from budget.words import Words
from data.importers.finding import Finding, first_of_each, place_of
from data.importers.part import shortened
from data.importers.ubl_places import BUYER, NAMESPACES, SUPPLIER

COUNTRY = "cac:PostalAddress/cac:Country/cbc:IdentificationCode"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One published rule, in our words; a sentence may show what stands there as {value}."""

    id: str
    broken_at: str
    words: Words


def findings_of(rules: Iterable[Rule], root: Element) -> tuple[Finding, ...]:
    """Where a document breaks the rules, in their order."""
    return tuple(first_of_each(found for rule in rules for found in _found(rule, root)))


def elements_at(path: str, root: Element) -> list[Element]:
    """The elements on an XPath of a document, in the file's order."""
    found = _compiled(path)(root)
    return [each for each in found if isinstance(each, Element)] if isinstance(found, list) else []


def text_of(element: Element) -> str:
    """Everything that is said in an element."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def supplier_is_dutch(root: Element) -> bool:
    """Whether the supplier's address (BT-40) is in the Netherlands: most Dutch rules ask that."""
    path = f"/*/{SUPPLIER}/{COUNTRY}[{is_dutch('.')}]"
    return bool(elements_at(path, root))


def is_dutch(path: str) -> str:
    """XPath: whether a country code is that of the Netherlands, in capitals or not."""
    return f"translate(normalize-space({path}), 'nl', 'NL') = 'NL'"


def one_of(path: str, codes: Iterable[str]) -> str:
    """XPath: whether a value is one of these codes."""
    return "(" + " or ".join(f"{path} = '{code}'" for code in codes) + ")"


def lacks_address(path: str, where: str = "") -> str:
    """XPath: the postal addresses on a path that have no street, no city or no postcode."""
    complete = "cbc:StreetName and cbc:CityName and cbc:PostalZone"
    return f"/*/{path}/cac:PostalAddress{where}[not({complete})]"


BUYER_IS_DUTCH = is_dutch(f"/*/{BUYER}/{COUNTRY}")


def _found(rule: Rule, root: Element) -> Iterator[Finding]:
    for element in elements_at(rule.broken_at, root):
        value = shortened(text_of(element)) if len(element) == 0 else ""
        words = replace(rule.words, values={**rule.words.values, "value": value})
        yield Finding(id=rule.id, words=words, place=place_of(element))


@cache
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=NAMESPACES)
