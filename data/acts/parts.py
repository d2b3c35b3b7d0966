"""What a document bills or credits per video, to the cent, as it goes into the ledger.

parts_of(invoice, covers(invoice, snapshot))      [Part(video="V01", net=…, vat=…, …), …]
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from budget.money import share
from budget.refused import Refused
from budget.words import say
from procurement.invoicing.invoice import Invoice
from procurement.matching.cover import Cover


@dataclass(frozen=True, kw_only=True)
class Part:
    """One video, or what belongs to none, at one VAT rate."""

    video: str | None
    net: Decimal
    vat: Decimal
    rate: Decimal


def parts_of(document: Invoice, found: Sequence[Cover]) -> list[Part]:
    """The lines of a document by video and VAT rate.

    Raises:
        Refused: for a document without lines, and for a line that is for nothing.
    """
    _check_covered(document, found)
    parts: dict[tuple[str | None, Decimal], Part] = {}
    for cover in found:
        for part in _of(cover):
            known = parts.get((part.video, part.rate))
            parts[part.video, part.rate] = _both(known, part) if known else part
    return list(parts.values())


def _of(cover: Cover) -> Iterable[Part]:
    vats = share(cover.vat, list(cover.nets.values())) if cover.nets else ()
    for (video, net), vat in zip(cover.nets.items(), vats, strict=True):
        yield Part(video=video, net=net, vat=vat, rate=cover.line.vat_rate)


def _both(one: Part, other: Part) -> Part:
    return replace(one, net=one.net + other.net, vat=one.vat + other.vat)


def _check_covered(document: Invoice, found: Sequence[Cover]) -> None:
    if not found:
        raise Refused(
            say("Invoice {number} has no lines; there is nothing to book.", number=document.number)
        )
    for cover in found:
        if cover.net and not cover.nets:
            raise Refused(
                say(
                    "Line {line} of invoice {number} is {net}, for which nothing is approved and "
                    "unbilled; approve the videos first, or send it back.",
                    line=cover.line.number,
                    number=document.number,
                    net=cover.net,
                )
            )
