"""Checks on invoices as documents: VAT and sums, one order each, paid in time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from budget.money import ZERO, vat_of
from budget.words import Value
from procurement.checks.bills import booked
from procurement.checks.grounds import Gap, norm, norms, signed
from procurement.invoicing.invoice import Invoice, InvoiceLine, InvoiceState
from procurement.invoicing.taken_in import lowers, open_net
from procurement.paying.term import disputed_days
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict

REVERSED = "AE"
"""The category of VAT that the buyer owes instead of the supplier (BT-151)."""


def vat_right(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Every VAT rate is one that exists, and lines, VAT and total add up.

    Whether VAT may be reverse-charged here is not known.
    """
    documents, known = booked(snapshot), norms(rule, on=snapshot.on)
    rates = {rate for rate, _ in known.values()}
    wrong = [d for d in documents if not _adds_up(d) or {x.vat_rate for x in d.lines} - rates]
    charged = [d.number for d in documents if any(map(_reversed, d.lines))]
    if charged and not wrong:
        raise Gap(unclear="reversed", invoices=", ".join(charged))
    return _judged(rule, documents, wrong, *(source for _, source in known.values()))


def one_order(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Every invoice names one order that exists, and bills no video of another order."""
    documents, contract = booked(snapshot), snapshot.dossier.contract
    orders = {order.reference: set(order.prices) for order in snapshot.books.call_offs}
    if contract is not None and contract.order_number:
        orders[contract.order_number] = set(snapshot.books.price)
    if not orders:
        raise Gap(unclear="no_order")
    wrong = [d for d in documents if not _fits(d, orders)]
    return _judged(rule, documents, wrong)


def paid_in_time(rule: Rule, snapshot: Snapshot) -> Verdict:
    """No invoice waits longer for its payment than the term; days in dispute do not count.

    What was credited in full and never paid asks for no payment. A contract can shorten the term.
    """
    received = [i for i in snapshot.dossier.invoices if _to_pay(i, snapshot)]
    if not received:
        raise Gap(not_applicable="none")
    law, source = norm(rule, "days", on=snapshot.on)
    contract = signed(snapshot)
    agreed = contract.scope.payment_days if contract else None
    term = int(law) if agreed is None else min(int(law), agreed)
    late = [i for i in received if not rule.within(_waited(i, snapshot.on), term)]
    sources = (source, contract.evidence) if contract and agreed == term else (source,)
    return _judged(rule, received, late, *sources, days=term)


def _judged(
    rule: Rule,
    documents: Sequence[Invoice],
    wrong: Iterable[Invoice],
    *sources: Evidence,
    **values: Value,
) -> Verdict:
    numbers = ", ".join(invoice.number for invoice in wrong)
    key = "breached" if numbers else "met"
    return verdict(rule, key, *sources, count=len(documents), invoices=numbers, **values)


def _reversed(line: InvoiceLine) -> bool:
    """Whether the buyer owes the VAT, or nobody wrote down why there is none."""
    return line.vat_category == REVERSED or not (line.vat_rate or line.vat_category)


def _adds_up(document: Invoice) -> bool:
    per_rate: dict[Decimal, Decimal] = defaultdict(lambda: ZERO)
    for line in document.lines:
        per_rate[line.vat_rate] += line.net
    vat = sum((vat_of(net, rate) for rate, net in per_rate.items()), ZERO)
    totals = (sum(per_rate.values(), ZERO), vat, document.net + document.vat)
    return totals == (document.net, document.vat, document.gross)


def _fits(document: Invoice, orders: dict[str, set[str]]) -> bool:
    ordered = orders.get(document.order_number)
    billed = {line.video for line in document.lines if line.video is not None}
    return ordered is not None and billed <= ordered


def _to_pay(invoice: Invoice, snapshot: Snapshot) -> bool:
    if lowers(invoice) or invoice.state is InvoiceState.RETURNED:
        return False
    return invoice.paid_on is not None or open_net(invoice, snapshot.dossier.invoices) > 0


def _waited(invoice: Invoice, today: date) -> int:
    """Days from receipt to payment, or to today as long as it is open, without those in dispute.

    Where nobody wrote down when it came in, it cannot have waited longer than since its own day.
    """
    until = invoice.paid_on or today
    received = invoice.received_on or invoice.issued_on
    return (until - received).days - disputed_days(invoice, until)
