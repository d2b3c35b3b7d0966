"""What each line of an invoice bills, after what the documents before it bill already.

    covers(invoice, snapshot)           one `Cover` per line, in their order
    covers(invoice, snapshot)[0].nets   {"V01": Decimal("197.12"), "V02": …}

Match and booking use it. What was booked is read from the ledger; what only came in claims its
videos in the order of receipt. On hold, an invoice bills and a credit note frees nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from budget.money import ZERO, share
from procurement.invoicing.invoice import Invoice, InvoiceLine, InvoiceState
from procurement.invoicing.stated import EUROS
from procurement.invoicing.taken_in import IN_THE_BOOKS, earlier, find, folded, lowers, nets_of
from procurement.matching.billable import Billable
from procurement.matching.cover import Bills, Cover, period_of, pieces_of
from procurement.matching.crediting import credited, lowered_by, summed
from procurement.matching.line_amounts import shared
from procurement.matching.pool import Pool, Standing
from procurement.matching.singles import Singles, singles_of
from procurement.matching.standing_before import begun, remembered
from procurement.snapshot import Snapshot


def covers(invoice: Invoice, snapshot: Snapshot) -> tuple[Cover, ...]:
    """What each line of a document bills, or credits."""
    billable, before = Billable(snapshot=snapshot), earlier(invoice, snapshot)
    return covers_after(invoice, before, standing(before, billable), billable)


def covers_after(
    invoice: Invoice, before: Sequence[Invoice], stands: Standing, billable: Billable
) -> tuple[Cover, ...]:
    """The same, where it is known what the documents before it bill."""
    if lowers(invoice):
        bill = find(invoice.preceding, before)
        return credited(invoice, stands.of(bill) if bill else {})
    amounts, found = shared(invoice), list[Cover]()
    named = {line.video for line, own in zip(invoice.lines, amounts, strict=True) if own[0]}
    pool = _pool(invoice, named, stands, billable)
    singles = singles_of(invoice, [net for net, _ in amounts], pool, billable)
    for n, (line, own) in enumerate(zip(invoice.lines, amounts, strict=True)):
        plain = _plain(invoice, line, own)
        cover = _together(_cover(n, plain, pool, singles, billable), found, billable)
        found.append(cover)
        pool = pool.without(cover.nets, cover.instalment)
    return tuple(found)


def _together(cover: Cover, found: Iterable[Cover], billable: Billable) -> Cover:
    """Several lines of one instalment bill the same videos, each its part."""
    if cover.instalment is None:
        return cover
    first = next((other for other in found if other.instalment == cover.instalment), None)
    return cover if first is None else _spread(cover, first.videos, billable)


def _spread(cover: Cover, videos: Sequence[str], billable: Billable) -> Cover:
    """The net of a line over its videos, by what is accepted of each."""
    parts = share(cover.net, [billable.weight(video) for video in videos]) if videos else ()
    return replace(cover, nets=dict(zip(videos, parts, strict=True)))


def standing(before: Sequence[Invoice], billable: Billable) -> Standing:
    """What documents bill together, in the order of receipt; none but in euros can be booked."""
    notes: dict[str, list[Invoice]] = defaultdict(list)
    for note in filter(lowers, before):
        notes[folded(note.preceding)].append(note)
    stands, done = begun(before, billable)
    for bill in before[done:]:
        if not lowers(bill) and bill.currency == EUROS:
            found = () if _says_all(bill) else covers_after(bill, (), stands, billable)
            _stand(bill, found, notes.pop(folded(bill.number), ()), stands, billable)
    return remembered(before, billable, stands)


def _says_all(bill: Invoice) -> bool:
    """Whether the lines as they stand say what is billed, which saves working it out."""
    named = all(line.video is not None or not line.net for line in bill.lines)
    return named and sum((line.net for line in bill.lines), ZERO) == bill.net


def _stand(
    bill: Invoice,
    found: Sequence[Cover],
    notes: Iterable[Invoice],
    stands: Standing,
    billable: Billable,
) -> None:
    """Add an invoice, less what was credited; a credit note on hold frees no video."""
    in_books, number = bill.state in IN_THE_BOOKS, folded(bill.number)
    left = dict((in_books and billable.booked.get(number)) or summed(found) or nets_of(bill))
    free = dict(left)
    for note in notes:
        taken = summed(credited(note, left))
        lowered_by(left, taken)
        if note.state is not InvoiceState.HELD:
            lowered_by(free, taken)
    stands.nets.setdefault(number, left)
    if sum(free.values(), ZERO) > 0:
        # Of a cent for two videos one has no share, and is billed all the same.
        shareless = {v for cover in found for v, net in cover.nets.items() if not net}
        stands.add(bill, free, shareless, (cover.instalment for cover in found))
        if not in_books:
            stands.other.append(max(free.get(None, ZERO), ZERO))


def _pool(
    invoice: Invoice, named: Collection[str | None], stands: Standing, billable: Billable
) -> Pool:
    """What nobody bills, nor the lines that name a video; of a document in the books its own."""
    known = billable.contract.instalments if billable.contract else ()
    booked = billable.booked.get(folded(invoice.number))
    if booked and invoice.state in IN_THE_BOOKS:
        videos = tuple(v for v in billable.ready if v in booked and v not in named)
        return Pool(videos=videos, instalments=known, other=booked.get(None, ZERO))
    return Pool(
        videos=tuple(v for v in billable.ready if v not in stands.videos and v not in named),
        instalments=tuple(i for i in known if i.number not in stands.instalments),
        other=billable.accepted.get(None, ZERO) - sum(stands.other, ZERO),
    )


def _plain(invoice: Invoice, line: InvoiceLine, amounts: tuple[Decimal, Decimal]) -> Cover:
    """A line of which nobody knows yet what it bills."""
    net, vat = amounts
    period = period_of(line, invoice)
    return Cover(line=line, what=Bills.NOTHING, net=net, vat=vat, period=period)


def _cover(n: int, plain: Cover, pool: Pool, singles: Singles, billable: Billable) -> Cover:
    """What the line at position `n` bills; a discount has no net left, as the others share it."""
    line, net = plain.line, plain.net
    if not net:
        return plain
    if line.video is not None:
        return replace(plain, what=Bills.VIDEO, nets={line.video: net})
    what, instalment = singles.what_of(n, plain, pool, billable)
    if what is Bills.OTHER:
        return replace(plain, what=what, nets={None: net})
    claimed = pieces_of(line) if what is Bills.PIECES else 0
    videos = pool.within(plain.period, billable)[:claimed]
    if instalment is not None:
        videos = pool.of(instalment, billable) if instalment in pool.instalments else ()
    cover = replace(plain, what=what, instalment=instalment, claimed=claimed)
    return _spread(cover, videos, billable)
