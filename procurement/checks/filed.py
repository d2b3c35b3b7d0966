"""Checks on papers: the fields of the basic invoice, and what must lie in the file."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from budget.words import Bilingual
from procurement.checks.bills import booked
from procurement.checks.grounds import Gap, contract_of, in_force, needed, norm, norms, signed
from procurement.checks.production import Post, posts
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import IN_THE_BOOKS
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict

Field = Callable[[Invoice], bool]
FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "order_number": lambda invoice: bool(invoice.order_number),
        "supplier_kvk": lambda invoice: bool(invoice.supplier_kvk),
        "supplier_vat_id": lambda invoice: bool(invoice.supplier_vat_id),
        "iban": lambda invoice: bool(invoice.iban),
        "buyer_oin": lambda invoice: bool(invoice.buyer_oin),
        "line_name": lambda invoice: all(line.text for line in invoice.lines),
        "line_price": lambda invoice: all(line.price is not None for line in invoice.lines),
    }
)
"""The fields by the names of the rule's values; an OIN is read only under scheme 0190."""

OFFER = Bilingual(nl="offerte", en="offer")
DECISION = Bilingual(nl="besluit over het budget", en="decision on the budget")
ORDER = Bilingual(nl="nadere opdracht", en="call-off")
APPROVAL = Bilingual(nl="goedkeuring van een geplaatste video", en="approval of a posted video")
INVOICE = Bilingual(nl="origineel van een factuur", en="original of an invoice")


def fields_filled(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Every approved invoice has the fields asked on the day that it was issued.

    A field that is asked only of later invoices is left out.
    """
    documents = booked(snapshot)
    asked = norms(rule, on=snapshot.on)
    empty = {
        document.number
        for document in documents
        for name in in_force(rule, document.issued_on)
        if not FIELDS[name](document)
    }
    later = {value.name for value in rule.values} - asked.keys()
    met = "met.later" if later else "met"
    return verdict(
        rule,
        "breached" if empty else met,
        *(source for _, source in asked.values()),
        count=len(documents),
        invoices=", ".join(sorted(empty)),
    )


def file_complete(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Decision, offers, orders, approvals and invoices lie in the file for as long as they must."""
    contract = contract_of(snapshot)
    if signed(snapshot) is None:
        raise Gap(not_applicable="not_signed")
    missing = [part for part, there in _parts(snapshot) if not there]
    if missing:
        what = Bilingual(nl=", ".join(p.nl for p in missing), en=", ".join(p.en for p in missing))
        return verdict(rule, "breached", contract.evidence, what=what)
    offers = needed(contract.scope.offers, "no_offers")
    years, source = norm(rule, "years", on=snapshot.on)
    sources = (offer.evidence for offer in offers)
    return verdict(rule, "met", contract.evidence, source, *sources, years=int(years))


def _parts(snapshot: Snapshot) -> tuple[tuple[Bilingual, bool], ...]:
    """Whether each part of the file is there; offers of which nobody wrote are not counted."""
    books, dossier = snapshot.books, snapshot.dossier
    offers = dossier.contract.scope.offers if dossier.contract else None
    documents = (i for i in dossier.invoices if i.state in IN_THE_BOOKS)
    posted = tuple(posts(books.events))
    return (
        (DECISION, books.granted is not None),
        (OFFER, offers is None or bool(offers)),
        (ORDER, all(order.evidence for order in books.call_offs) and _ordered(snapshot, posted)),
        (APPROVAL, all(post.approved_on is not None for post in posted)),
        (INVOICE, all(document.sha256 for document in documents)),
    )


def _ordered(snapshot: Snapshot, posted: Iterable[Post]) -> bool:
    """Whether every posted video stands in a call-off of the file."""
    return all(post.video in snapshot.books.price for post in posted)
