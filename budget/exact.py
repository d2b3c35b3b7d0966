"""Exact figures: fractions until the end, and None for a figure that does not exist.

figure(truediv, Decimal(17), Decimal(20))      0.85
figure(truediv, Decimal(17), Decimal(0))       None: nothing can be divided by 0
figure(truediv, None, Decimal(20))             None: what it needs is not known
"""

from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction

DIGITS = 50


def as_decimal(exact: Fraction) -> Decimal:
    """A fraction in 50 digits: the one place where an exact figure stops being exact."""
    with localcontext(prec=DIGITS):
        return Decimal(exact.numerator) / Decimal(exact.denominator)


def figure(formula: Callable[..., Fraction], *known: Decimal | Fraction | None) -> Decimal | None:
    """The formula's outcome; None where a figure is missing or the division is impossible."""
    values = [Fraction(value) for value in known if value is not None]
    try:
        return as_decimal(formula(*values)) if len(values) == len(known) else None
    except ZeroDivisionError:
        return None
