"""Does an invoice fit the contract: who sent it, to whom, and under which numbers?

Each check gives its doubts about an invoice; nothing given means that nothing is wrong:

    Doubt(id="other-iban", words="IBAN: the invoice says NL44…, the contract NL91….")
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from budget.words import Share, Value, Words, say
from procurement.agreement.contract import Contract, Party
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import bare, folded, lowers
from procurement.matching.case import Case

NOBODY = Party(name="")
OIN_DIGITS = 20


def check_contract(case: Case) -> Iterator[Doubt]:
    """There is a signed contract, and the invoice names it or one of its orders."""
    invoice, contract = case.invoice, case.contract
    if contract is None:
        words = say(
            "On {day} no contract is signed; there is nothing to compare {net} with.",
            day=case.snapshot.on,
            net=invoice.net,
        )
        yield Doubt(id="no-contract", words=words)
        return
    references = (order.reference for order in case.snapshot.books.call_offs)
    orders = [number for number in (contract.order_number, *references) if number]
    named, ordered = invoice.contract_number, invoice.order_number
    if named and folded(named) != folded(contract.number):
        yield differs("other-contract", say("Contract number"), named, contract.number)
    if ordered and folded(ordered) not in map(folded, orders):
        yield differs("other-order", say("Order number"), ordered, ", ".join(orders))
    if not named and not ordered:
        yield from _check_reference(invoice, contract, orders)


def _check_reference(invoice: Invoice, contract: Contract, orders: list[str]) -> Iterator[Doubt]:
    """The buyer's reference (BT-10) will do where it is all there is, and was agreed."""
    stated, agreed = invoice.buyer_reference, contract.buyer_reference
    if stated and folded(stated) in map(folded, (agreed, contract.number, *orders)):
        return
    if stated and agreed:
        yield differs("other-reference", say("Reference of the buyer"), stated, agreed)
    else:
        yield differs("no-reference", say("Contract number"), "", contract.number)


def check_parties(case: Case) -> Iterator[Doubt]:
    """It comes from the contract's agency, for the contract's buyer, to the known account.

    What takes something back need not say to which account anybody pays.
    """
    invoice, contract = case.invoice, case.contract
    if contract is None:
        return
    agency = contract.agency or NOBODY
    pairs = (
        ("other-kvk", say("Chamber of Commerce number"), invoice.supplier_kvk, agency.kvk),
        ("other-vat-id", say("VAT number"), invoice.supplier_vat_id, agency.vat_id),
        ("other-iban", say("IBAN"), invoice.iban, agency.iban),
    )
    unpaid = lowers(invoice) and not invoice.iban
    for name, what, stated, agreed in pairs[: 2 if unpaid else 3]:
        if bare(stated) != bare(agreed):
            yield differs(name, what, stated, agreed)
    yield from _check_buyer(invoice, contract.buyer or NOBODY)


def _check_buyer(invoice: Invoice, buyer: Party) -> Iterator[Doubt]:
    """By the first number that invoice and contract both give, else by name.

    A number of a register that the contract does not know says nothing about who it is.
    """
    pairs = [(stated, agreed) for stated, agreed in _numbers(invoice, buyer) if stated]
    stated, agreed = next((p for p in pairs if p[1]), (pairs or [("", "")])[0])
    if stated and bare(stated) != bare(agreed) and any((buyer.oin, buyer.kvk, buyer.vat_id)):
        known = agreed or buyer.oin or buyer.kvk or buyer.vat_id
        yield differs("other-buyer", say("Number of the buyer"), stated, known)
    elif not (stated and agreed):
        yield from _check_name(invoice.texts.get("BT-44", ""), buyer.name)


def _numbers(invoice: Invoice, buyer: Party) -> tuple[tuple[str, str], ...]:
    """What invoice and contract give of each register; an electronic address can be an OIN."""
    address = bare(invoice.texts.get("BT-49", ""))
    return (
        (invoice.buyer_oin, buyer.oin),
        (address if len(address) == OIN_DIGITS and address.isdigit() else "", buyer.oin),
        (invoice.buyer_kvk, buyer.kvk),
        (invoice.texts.get("BT-48", ""), buyer.vat_id),
    )


def _check_name(stated: str, agreed: str) -> Iterator[Doubt]:
    """The whole name, as a part of it is that of many; only its blanks and capitals may differ."""
    if stated and agreed and folded(" ".join(stated.split())) != folded(" ".join(agreed.split())):
        yield differs("other-buyer", say("Name of the buyer"), stated, agreed)


def differs(name: str, what: Words, stated: Value, agreed: Value) -> Doubt:
    """A doubt that the invoice says one thing and the contract another."""
    words = say(
        "{what}: the invoice says {stated}, the contract {agreed}.",
        what=what,
        stated=stated or say("nothing"),
        agreed=(agreed.rstrip(".") if isinstance(agreed, str) else agreed) or say("nothing"),
    )
    return Doubt(id=name, words=words)


def percent(rate: Decimal) -> Share:
    """A VAT rate as it is written: 21 %, or 8.25 %."""
    return Share(rate, 0 if rate * 100 % 1 == 0 else 2)


def spelled(first: date | None, last: date | None) -> Words:
    """A period in words."""
    unknown = say("(no day)")
    return say("{first} to {last}", first=first or unknown, last=last or unknown)
