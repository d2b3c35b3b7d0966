"""Do lines without ids bill what their videos were ordered for, line by line and together?

13 and 13 of 26 videos for 5,125.00     2,562.50 each
then 2,562.56 for the first 13          the other 13 are 2,562.44: the order has no cent more
2 for 2,562.50 and 13 for 394.23        other-amount, though together it is right
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from budget.money import ZERO
from budget.words import Words, say, say_n
from procurement.invoicing.doubt import Doubt
from procurement.matching.case import Case, numbers
from procurement.matching.cover import Bills, Cover
from procurement.matching.prices import ordered_price, part_prices


def check_pieces(case: Case) -> Iterator[Doubt]:
    """Lines without ids bill together what their videos were ordered for, and each its own part."""
    pieces = [cover for cover in case.of(Bills.PIECES) if cover.videos]
    if not pieces:
        return
    videos = [video for cover in pieces for video in cover.videos]
    net = sum((cover.net for cover in pieces), ZERO)
    if not _is_ordered(case, videos, net):
        yield Doubt(id="other-amount", words=_words(case, videos, net))
    elif _is_over(case, videos, net):
        yield Doubt(id="other-amount", words=_over(case, videos, net))
    elif len(pieces) > 1:
        yield from (_line(case, cover) for cover in pieces if not _is_part(case, cover))


def check_covered(case: Case) -> Iterator[Doubt]:
    """Each amount is for something, and for more than nothing of it."""
    bare = [c for c in case.covers if c.net and not c.nets and c.what is not Bills.INSTALMENT]
    loose = case.invoice.net if not case.covers else sum((c.net for c in bare), ZERO)
    if bare or loose:
        words = say(
            "Line {line}: {net} is for no video that is approved and not invoiced before.",
            line=numbers(bare) or say("(no number)"),
            net=loose,
        )
        yield Doubt(id="bills-nothing", words=words)
    for cover in case.covers:
        if cover.net > 0 and cover.line.quantity <= 0:
            words = say(
                "Line {line}: {net} invoiced for a quantity of {times}.",
                line=cover.line.number,
                net=cover.net,
                times=f"{cover.line.quantity.normalize():f}",
            )
            yield Doubt(id="other-quantity", words=words)


def _is_ordered(case: Case, videos: Sequence[str], net: Decimal) -> bool:
    off = min(abs(net - _price(case, videos)), abs(net - _exact(case, videos)))
    return off <= case.tolerance.price


def _is_over(case: Case, videos: Sequence[str], net: Decimal) -> bool:
    """Whether a price that was rounded anew makes an order cost more than it was ordered for."""
    off = case.tolerance.price
    if net <= _price(case, videos) + off:
        return False
    both = [*videos, *_before(case, videos)]
    return net + _billed(case, videos) > max(_price(case, both), _exact(case, both)) + off


def _before(case: Case, videos: Sequence[str]) -> dict[str, Decimal]:
    """What earlier documents bill of the other videos of the same orders."""
    orders = [o for o in case.snapshot.books.call_offs if not o.prices.keys().isdisjoint(videos)]
    bills = case.stands.videos
    known = {video for order in orders for video in order.prices} & bills.keys()
    return {v: case.stands.of(bills[v]).get(v, ZERO) for v in known.difference(videos)}


def _billed(case: Case, videos: Sequence[str]) -> Decimal:
    return sum(_before(case, videos).values(), ZERO)


def _is_part(case: Case, cover: Cover) -> bool:
    """A line's own amount; the odd cents of an order may be on any of its lines."""
    low, high = part_prices(cover.videos, case.snapshot.books)
    off = case.tolerance.price
    return low - off <= cover.net <= high + off


def _line(case: Case, cover: Cover) -> Doubt:
    what = _words(case, cover.videos, cover.net)
    words = say("Line {line}: {what}", line=cover.line.number, what=what)
    return Doubt(id="other-amount", words=words)


def _words(case: Case, videos: Sequence[str], net: Decimal) -> Words:
    return say_n(
        "{net} invoiced, {price} ordered for {n} video.",
        "{net} invoiced, {price} ordered for {n} videos.",
        len(videos),
        net=net,
        price=_price(case, videos),
    )


def _over(case: Case, videos: Sequence[str], net: Decimal) -> Words:
    both = [*videos, *_before(case, videos)]
    return say_n(
        "{net} invoiced, with {before} before; {price} ordered for {n} video together.",
        "{net} invoiced, with {before} before; {price} ordered for {n} videos together.",
        len(both),
        net=net,
        before=_billed(case, videos),
        price=_price(case, both),
    )


def _price(case: Case, videos: Sequence[str]) -> Decimal:
    return sum((case.snapshot.books.price[video] for video in videos), ZERO)


def _exact(case: Case, videos: Sequence[str]) -> Decimal:
    return ordered_price(videos, case.snapshot.books)
