"""A rule's value as a person types it, in the unit that the rule counts in.

read_value("2,5 %", Unit.RATIO)      Decimal("0.025")
read_value("5.125,00", Unit.EURO)    Decimal("5125.00")
"""

import re
from decimal import Decimal

from budget.amounts import read_amount
from budget.limits import HUNDRED
from budget.refused import Refused
from budget.words import say
from procurement.rule import Unit

PERCENT = re.compile(r"([0-9]{1,4})(?:[.,]([0-9]{1,4}))? ?%?")
WHOLE = re.compile(r"[0-9]{1,9}")


def read_value(text: str, unit: Unit) -> Decimal | None:
    """The amount that was typed: euros, a ratio, or a whole number; None where nothing was.

    Raises:
        Refused: for what is no such amount, or lies below zero.
    """
    if not (typed := text.strip()):
        return None
    match unit:
        case Unit.EURO:
            return _euros(typed)
        case Unit.RATIO:
            return _ratio(typed)
        case Unit.NUMBER:
            return _number(typed)


def _euros(typed: str) -> Decimal:
    amount = read_amount(typed)
    if amount < 0:
        raise Refused(say("A value of a rule is never below zero."))
    return amount


def _ratio(typed: str) -> Decimal:
    if not (found := PERCENT.fullmatch(typed)):
        raise Refused(say("“{text}” is no percentage; write it as 10 or 2,5.", text=typed))
    return Decimal(f"{found[1]}.{found[2] or 0}") / HUNDRED


def _number(typed: str) -> Decimal:
    if not WHOLE.fullmatch(typed):
        raise Refused(say("“{text}” is no whole number; write it as 30.", text=typed))
    return Decimal(typed)
