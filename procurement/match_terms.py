"""Does an invoice fit the contract: who, under which numbers, when, and with which VAT?

Each check gives its doubts about an invoice; nothing given means that nothing is wrong:

    Doubt(id="other-iban", words="IBAN: the invoice says NL44…, the contract NL91….")
"""

from collections.abc import Iterator
from decimal import Decimal

from budget.money import vat_of
from budget.words import Share, Value, Words, say
from procurement.contract import Contract, Party
from procurement.doubt import Doubt
from procurement.invoice import Invoice
from procurement.snapshot import Snapshot
from procurement.taken_in import earlier, folded

EUROS = "EUR"
NOBODY = Party(name="")


def signed(snapshot: Snapshot) -> Contract | None:
    """The contract with an agency, None as long as it is not signed."""
    contract = snapshot.dossier.contract
    if contract is None or contract.agency is None:
        return None
    return contract if contract.signed_by(snapshot.on) else None


def check_contract(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """There is a signed contract, and the invoice names it or one of its orders."""
    contract = signed(snapshot)
    if contract is None:
        words = say(
            "On {day} no contract is signed; there is nothing to compare {net} with.",
            day=snapshot.on,
            net=invoice.net,
        )
        yield Doubt(id="no-contract", words=words)
        return
    orders = [contract.order_number, *(order.reference for order in snapshot.books.call_offs)]
    named, ordered = invoice.contract_number, invoice.order_number
    if named and folded(named) != folded(contract.number):
        yield _differs("other-contract", say("Contract number"), named, contract.number)
    if ordered and folded(ordered) not in map(folded, orders):
        yield _differs("other-order", say("Order number"), ordered, ", ".join(filter(None, orders)))
    if not named and not ordered:
        yield _differs("no-reference", say("Contract number"), "", contract.number)


def check_parties(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """It comes from the contract's agency, for the contract's buyer, to the known account.

    The buyer is compared where both the invoice and the contract give its number.
    """
    contract = signed(snapshot)
    if contract is None:
        return
    agency, buyer = contract.agency or NOBODY, contract.buyer or NOBODY
    pairs = (
        ("other-kvk", say("Chamber of Commerce number"), invoice.supplier_kvk, agency.kvk),
        ("other-vat-id", say("VAT number"), invoice.supplier_vat_id, agency.vat_id),
        ("other-iban", say("IBAN"), invoice.iban, agency.iban),
    )
    for name, what, stated, agreed in pairs:
        if _bare(stated) != _bare(agreed):
            yield _differs(name, what, stated, agreed)
    if invoice.buyer_oin and buyer.oin and _bare(invoice.buyer_oin) != _bare(buyer.oin):
        yield _differs("other-buyer", say("Number of the buyer"), invoice.buyer_oin, buyer.oin)


def check_vat(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """It is in euros, at the contract's VAT rate, and the VAT is right to the cent."""
    contract = signed(snapshot)
    if contract is None:
        return
    if invoice.currency != EUROS:
        yield _differs("other-currency", say("Currency"), invoice.currency, EUROS)
        return
    rates = {line.vat_rate for line in invoice.lines}
    agreed = contract.vat_rate
    for rate in sorted(rates - {agreed}):
        yield _differs("other-vat-rate", say("VAT rate"), _share(rate), _share(agreed))
    rate = min(rates, default=agreed)
    expected = vat_of(invoice.net, rate)
    if len(rates) <= 1 and invoice.vat != expected:
        words = say(
            "VAT: the invoice says {stated}, but {rate} of {net} is {expected}.",
            stated=invoice.vat,
            rate=_share(rate),
            net=invoice.net,
            expected=expected,
        )
        yield Doubt(id="vat-amount", words=words)


def check_dates(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """It is dated between the signature of the contract and its own receipt."""
    contract = signed(snapshot)
    received = invoice.received_on or snapshot.on
    if invoice.issued_on > received:
        words = say(
            "The invoice is dated {issued}, but came in on {received}.",
            issued=invoice.issued_on,
            received=received,
        )
        yield Doubt(id="issued-after-receipt", words=words)
    if contract and contract.signed_on and invoice.issued_on < contract.signed_on:
        words = say(
            "The invoice is dated {issued}, but the contract was signed on {signed}.",
            issued=invoice.issued_on,
            signed=contract.signed_on,
        )
        yield Doubt(id="before-contract", words=words)


def check_number(invoice: Invoice, snapshot: Snapshot) -> Iterator[Doubt]:
    """The supplier did not use its number before."""
    for other in earlier(invoice, snapshot):
        same_supplier = invoice.supplier_kvk == other.supplier_kvk or (
            invoice.supplier_vat_id == other.supplier_vat_id
        )
        if same_supplier and folded(other.number) == folded(invoice.number):
            words = say(
                "Number {number} is already that of an invoice of {before}; this one is {net}.",
                number=invoice.number.strip(),
                before=other.net,
                net=invoice.net,
            )
            yield Doubt(id="duplicate-number", words=words)


def _differs(name: str, what: Words, stated: Value, agreed: Value) -> Doubt:
    words = say(
        "{what}: the invoice says {stated}, the contract {agreed}.",
        what=what,
        stated=stated or say("nothing"),
        agreed=agreed or say("nothing"),
    )
    return Doubt(id=name, words=words)


def _bare(number: str) -> str:
    """A number as registers write it, without blanks and dots."""
    return "".join(filter(str.isalnum, number)).upper()


def _share(rate: Decimal) -> Share:
    return Share(rate, 0 if rate * 100 % 1 == 0 else 2)
