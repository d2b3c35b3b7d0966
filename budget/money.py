"""Euro amounts: exact cents, VAT, and splitting without losing a cent.

split(Decimal("5125"), 52)      forty times 98.56, then twelve times 98.55
with_vat(Decimal("5125"), Decimal("0.21"))      6201.25
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
TOO_MUCH = Decimal(10**12)
"""Larger amounts are a slip of the pen; and a database keeps cents in 64 bits."""


def euros(amount: Decimal | int | str) -> Decimal:
    """The amount with exactly two decimals.

    Raises:
        ValueError: for a float, for anything that is not a number, or for a part of a cent.
    """
    if isinstance(amount, float):
        msg = f"{amount!r} is a float; euros are written as text, whole cents or Decimal"
        raise ValueError(msg)  # noqa: TRY004  a wrong amount is one kind of error for the caller
    value = Decimal(amount)
    if not value.is_finite() or abs(value) >= TOO_MUCH or value != value.quantize(CENT):
        msg = f"{amount} is not a whole number of cents below {TOO_MUCH}"
        raise ValueError(msg)
    return value.quantize(CENT) + ZERO


def to_cents(amount: Decimal) -> int:
    """Whole cents of an amount in euros."""
    return int(euros(amount) * 100)


def from_cents(cents: int) -> Decimal:
    """Euros of a whole number of cents."""
    return Decimal(cents).scaleb(-2)


def rounded(amount: Decimal | Fraction) -> Decimal:
    """The amount to the nearest cent, halves away from zero, as invoices round."""
    if isinstance(amount, Decimal) and amount.is_finite() and abs(amount) < TOO_MUCH:
        # The same, and thirty times as quick: a page rounds hundreds of amounts.
        return amount.quantize(CENT, ROUND_HALF_UP) + ZERO
    exact = Fraction(amount)
    cents = from_cents(int(abs(exact) * 100 + Fraction(1, 2)))
    return cents if exact >= 0 else -cents


def vat_of(net: Decimal, rate: Decimal) -> Decimal:
    """VAT on a net amount, rounded once; rate 0.21 is 21 %."""
    return rounded(net * rate)


def with_vat(net: Decimal, rate: Decimal) -> Decimal:
    """The amount including VAT."""
    return net + vat_of(net, rate)


def split(total: Decimal, parts: int) -> tuple[Decimal, ...]:
    """A total in equal parts to the cent; the first parts carry the odd cents."""
    return share(total, [Decimal(1)] * parts)


def share(total: Decimal, weights: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """A total shared by weight to the cent, by largest remainder (Hamilton's method).

    The parts add up to the total exactly. Equal remainders go to the first parts. Where there is
    one part, or all weights are zero, the first takes everything.

    Raises:
        ValueError: when there is something to share and no part to share it over.
    """
    if not weights:
        if total:
            msg = f"{total} cannot be shared over no parts"
            raise ValueError(msg)
        return ()
    whole = sum(weights, Decimal(0))
    if whole == 0 or len(weights) == 1:
        return (total, *([ZERO] * (len(weights) - 1)))
    exact = [Fraction(to_cents(total)) * Fraction(weight) / Fraction(whole) for weight in weights]
    floors = [part.numerator // part.denominator for part in exact]
    left = to_cents(total) - sum(floors)
    order = sorted(range(len(exact)), key=lambda i: (floors[i] - exact[i], i))
    for i in order[:left]:
        floors[i] += 1
    return tuple(from_cents(cents) for cents in floors)


def gross_parts(
    vat: Decimal, nets: Sequence[Decimal], rate: Decimal, rest: int = 0
) -> list[Decimal]:
    """Nets with the VAT of their total shared over them, to the cent.

    Where a net is negative each takes its own VAT, and the part `rest` what then is left.
    """
    if all(net >= 0 for net in nets):
        return [n + v for n, v in zip(nets, share(vat, nets), strict=True)]
    own = [vat_of(net, rate) for net in nets]
    own[rest] += vat - sum(own, ZERO)
    return [n + v for n, v in zip(nets, own, strict=True)]
