"""Are the VAT and the amount to pay of an invoice right to the cent?

VAT 1,076.20 on 5,125.00 at 21 %            vat-amount
6,201.25 less 1,000.00 paid, asks 5,201.20  payable, unless 0.05 is stated as rounding
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from budget.money import ZERO, vat_of
from budget.words import say
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.rounding import MOST, is_rounding
from procurement.invoicing.stated import EUROS
from procurement.matching.case import Case
from procurement.matching.line_amounts import shared
from procurement.matching.terms import differs, percent


def check_vat(case: Case) -> Iterator[Doubt]:
    """It is in euros, at the contract's VAT rate, and the VAT of each rate is right to the cent."""
    invoice, contract = case.invoice, case.contract
    if contract is None:
        return
    if invoice.currency != EUROS:
        yield differs("other-currency", say("Currency"), invoice.currency, EUROS)
        return
    agreed = contract.vat_rate
    for rate in sorted(_rates(invoice) - {agreed}):
        yield differs("other-vat-rate", say("VAT rate"), percent(rate), percent(agreed))
    for rate, net, vat in _parts(invoice, agreed):
        expected = vat_of(net, rate)
        if vat != expected:
            words = say(
                "VAT: the invoice says {stated}, but {rate} of {net} is {expected}.",
                stated=vat,
                rate=percent(rate),
                net=net,
                expected=expected,
            )
            yield Doubt(id="vat-amount", words=words)
    yield from _sum(invoice)


def check_payable(case: Case) -> Iterator[Doubt]:
    """What is asked is the total less what was paid before, with the rounding it states."""
    invoice = case.invoice
    asked = invoice.gross - invoice.prepaid + invoice.rounding
    if invoice.payable != asked:
        words = say(
            "To pay: the invoice says {stated}, but {gross} less {prepaid} paid before and "
            "rounded by {rounding} is {asked}.",
            stated=invoice.payable,
            gross=invoice.gross,
            prepaid=invoice.prepaid,
            rounding=invoice.rounding,
            asked=asked,
        )
        yield Doubt(id="payable", words=words)
    if invoice.prepaid and not 0 < invoice.prepaid <= invoice.gross:
        words = say(
            "{prepaid} is said to be paid before, on an invoice of {gross}.",
            prepaid=invoice.prepaid,
            gross=invoice.gross,
        )
        yield Doubt(id="prepaid", words=words)


def check_rounding(case: Case) -> Iterator[Doubt]:
    """What is rounded off (BT-114) is no more than rounding can come to."""
    invoice = case.invoice
    if not is_rounding(invoice.rounding):
        words = say(
            "{rounding} is said to be rounding; that is {most} at most.",
            rounding=invoice.rounding,
            most=MOST,
        )
        yield Doubt(id="rounding", words=words)


def _sum(invoice: Invoice) -> Iterator[Doubt]:
    """The VAT of the parts is the VAT of the whole."""
    vats = sum((part.vat for part in invoice.vat_parts), ZERO)
    if invoice.vat_parts and vats != invoice.vat:
        words = say(
            "VAT: the parts add up to {parts}, the invoice says {stated}.",
            parts=vats,
            stated=invoice.vat,
        )
        yield Doubt(id="vat-amount", words=words)


def _rates(invoice: Invoice) -> set[Decimal]:
    stated = {part.rate or Decimal(0) for part in invoice.vat_parts if part.base or part.vat}
    return stated | {line.vat_rate for line in invoice.lines if line.net}


def _parts(invoice: Invoice, agreed: Decimal) -> list[tuple[Decimal, Decimal, Decimal]]:
    """Rate, net and VAT as the document states them per rate, else as its lines have them."""
    if invoice.vat_parts:
        return [(part.rate or Decimal(0), part.base, part.vat) for part in invoice.vat_parts]
    rates = {line.vat_rate for line in invoice.lines if line.net} or {agreed}
    if len(rates) == 1:
        return [(max(rates), invoice.net, invoice.vat)]
    nets: dict[Decimal, Decimal] = defaultdict(lambda: ZERO)
    for line, (net, _) in zip(invoice.lines, shared(invoice), strict=True):
        nets[line.vat_rate] += net
    vats = {rate: vat_of(net, rate) for rate, net in nets.items()}
    # Without parts only their sum is known: what it is off counts for the largest.
    largest = max(nets, key=lambda rate: nets[rate])
    vats[largest] += invoice.vat - sum(vats.values(), ZERO)
    return [(rate, net, vats[rate]) for rate, net in nets.items()]
