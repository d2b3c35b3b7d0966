"""Checks of what was ordered, made and billed against each other, video by video."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.production import Move, Step
from procurement.checks.bills import Bill, agreed_on, billed, booked, lines_of
from procurement.checks.grounds import Gap, norm
from procurement.checks.production import approvals
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.taken_in import IN_THE_BOOKS, lowers
from procurement.matching.billable import Billable
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def order_first(rule: Rule, snapshot: Snapshot) -> Verdict:
    """No video was delivered, and no approved invoice is dated, before the video was ordered."""
    done = dict(_deliveries(snapshot))
    if not done:
        raise Gap(not_applicable="none")
    days, source = norm(rule, "days", on=snapshot.on)
    ordered = {video: order.day for order in snapshot.books.call_offs for video in order.prices}
    margin = timedelta(days=int(days))
    early = sorted(
        video
        for video, day in done.items()
        if video not in ordered or not rule.within(ordered[video], day + margin)
    )
    key = "breached" if early else "met"
    return verdict(rule, key, source, count=len(done), videos=", ".join(early))


def price_fixed(rule: Rule, snapshot: Snapshot) -> Verdict:
    """What was billed for a video is its called-off price, to the cent; a credit note puts right.

    It credits no more than was billed. Lines without a video stay within the other costs.
    """
    prices, bills = snapshot.books.price, billed(booked(snapshot), snapshot)
    other = bills.pop(None, Bill())
    short = sorted(str(video) for video, bill in bills.items() if bill.short)
    if short:
        return verdict(rule, "breached.credited", videos=", ".join(short))
    strange = sorted(str(video) for video in bills if video not in prices)
    if strange:
        return verdict(rule, "breached.not_ordered", videos=", ".join(strange))
    off = sorted(str(video) for video, bill in bills.items() if not bill.costs(prices[str(video)]))
    if off:
        return _off_price(rule, off, bills[off[0]], prices[off[0]])
    if other.net > sum((order.other for order in snapshot.books.call_offs), ZERO):
        raise Gap(unclear="no_video", amount=other.net)
    return verdict(rule, "met", count=len(bills))


def _off_price(rule: Rule, off: Sequence[str], first: Bill, price: Decimal) -> Verdict:
    return verdict(
        rule,
        "breached" if len(off) == 1 else "breached.several",
        video=off[0],
        billed=first.net,
        agreed=price,
        count=len(off),
    )


def performance_first(rule: Rule, snapshot: Snapshot) -> Verdict:
    """No video was billed before its approval, and none more often than the rule allows.

    Lines without a video stay within the other costs that were accepted.
    """
    documents, approved = booked(snapshot), approvals(snapshot.books.events)
    bills = billed(documents, snapshot)
    other = bills.pop(None, Bill())
    often, source = norm(rule, "times", on=snapshot.on)
    again = sorted(str(v) for v, bill in bills.items() if not rule.within(bill.times, often))
    early = sorted(v for v in _billed_early(rule, documents, snapshot) if bills[v].times)
    if not (again or early) and other.net > _accepted_without_video(snapshot):
        raise Gap(unclear="no_video", amount=other.net)
    return verdict(
        rule,
        _faults(again=bool(again), early=bool(early)),
        source,
        count=sum(1 for bill in bills.values() if bill.lines),
        accepted=len(approved),
        again=", ".join(again),
        early=", ".join(early),
    )


def _faults(*, again: bool, early: bool) -> str:
    if again and early:
        return "breached.both"
    if again or early:
        return "breached.again" if again else "breached.early"
    return "met"


def _deliveries(snapshot: Snapshot) -> Iterator[tuple[str, date]]:
    """The first day on which a video was delivered or billed, the latest pairs first."""
    days = [
        (event.day, event.video)
        for event in snapshot.books.events
        if event.step is Step.MAKE and event.move is Move.DONE
    ]
    billable = Billable(snapshot=snapshot)
    days += [
        (invoice.issued_on, line.video)
        for invoice in snapshot.dossier.invoices
        if invoice.state in IN_THE_BOOKS and not lowers(invoice)
        for line in lines_of(invoice, billable)
        if line.video is not None
    ]
    return ((video, day) for day, video in sorted(days, reverse=True))


def _billed_early(rule: Rule, documents: Iterable[Invoice], snapshot: Snapshot) -> set[str]:
    """The videos on an invoice that was agreed to before they were approved themselves."""
    approved, billable = approvals(snapshot.books.events), Billable(snapshot=snapshot)
    return {
        line.video
        for document in documents
        if not lowers(document)
        for line in lines_of(document, billable)
        if line.video is not None
        and not (line.video in approved and rule.within(approved[line.video], agreed_on(document)))
    }


def _accepted_without_video(snapshot: Snapshot) -> Decimal:
    """Euros of other costs that were ever accepted."""
    return sum(
        (
            entry.amount
            for entry in snapshot.books.entries
            if entry.video is None and entry.stage is MoneyStage.ACCEPTED and entry.amount > 0
        ),
        ZERO,
    )
