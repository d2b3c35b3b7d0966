"""Does an invoice bill an instalment as agreed, once, and of other costs what was approved?

5,250.00 for the instalment of 5,125.00         other-amount
the instalment of 26 videos, 24 approved        instalment-approved
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from budget.money import ZERO
from budget.words import Words, say, say_n
from procurement.agreement.contract import Instalment
from procurement.invoicing.doubt import Doubt
from procurement.matching.case import Case, numbers
from procurement.matching.cover import Bills, Cover


def check_instalments(case: Case) -> Iterator[Doubt]:
    """Each instalment is billed once, for its amount, and its videos are approved."""
    lines: dict[str, list[Cover]] = {}
    for cover in case.of(Bills.INSTALMENT):
        if cover.instalment is not None:
            lines.setdefault(cover.instalment.number, []).append(cover)
    for covers in lines.values():
        instalment = covers[0].instalment
        if instalment is not None:
            yield from _check(case, instalment, covers)


def _check(case: Case, instalment: Instalment, covers: Sequence[Cover]) -> Iterator[Doubt]:
    net = sum((cover.net for cover in covers), ZERO)
    if abs(net - instalment.net) > case.tolerance.price:
        words = say(
            "Instalment {number}: {net} invoiced, {agreed} agreed.",
            number=instalment.number,
            net=net,
            agreed=instalment.net,
        )
        yield Doubt(id="other-amount", words=words)
    before = case.stands.instalments.get(instalment.number)
    if before is None:
        yield from _check_approved(case, instalment, covers[0].videos)
        return
    words = say(
        "Instalment {number}: {net} invoiced, but invoice {invoice} has it too, for {before}.",
        number=instalment.number,
        net=net,
        invoice=before.number,
        before=before.net,
    )
    yield Doubt(id="billed-before", words=words)


def _check_approved(case: Case, instalment: Instalment, videos: Sequence[str]) -> Iterator[Doubt]:
    """What is approved and unbilled in its period comes to its amount and number."""
    price = sum((case.snapshot.books.price[video] for video in videos), ZERO)
    agreed = instalment.videos
    few = agreed is not None and abs(len(videos) - agreed) > case.tolerance.quantity
    if few or not videos or abs(price - instalment.net) > case.tolerance.price:
        words = say_n(
            "Instalment {number}: {n} video approved and not invoiced before, ordered for {price}; "
            "agreed is {agreed}.",
            "Instalment {number}: {n} videos approved and not invoiced before, ordered for "
            "{price}; agreed is {agreed}.",
            len(videos),
            number=instalment.number,
            price=price,
            agreed=_agreed(instalment),
        )
        yield Doubt(id="instalment-approved", words=words)


def _agreed(instalment: Instalment) -> Words | Decimal:
    if instalment.videos is None:
        return instalment.net
    return say_n(
        "{n} video for {net}", "{n} videos for {net}", instalment.videos, net=instalment.net
    )


def check_other(case: Case) -> Iterator[Doubt]:
    """Lines for no video bill what is approved of other costs, or what one order has of them."""
    lines = tuple(case.of(Bills.OTHER))
    net = sum((cover.net for cover in lines), ZERO)
    if not lines or not net or _is_approved(case, net):
        return
    words = say(
        "Line {line}: {net} is for no video; {other} of other costs is approved and not invoiced.",
        line=numbers(lines),
        net=net,
        other=_open(case),
    )
    yield Doubt(id="line-without-video", words=words)


def _is_approved(case: Case, net: Decimal) -> bool:
    most, off = _open(case), case.tolerance.price
    orders = (order.other for order in case.snapshot.books.call_offs)
    return net <= most + off and any(abs(net - sum_) <= off for sum_ in (most, *orders))


def _open(case: Case) -> Decimal:
    return case.billable.accepted.get(None, ZERO) - sum(case.stands.other, ZERO)
