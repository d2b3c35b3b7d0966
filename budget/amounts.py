"""Amounts as people and files write them; what can mean two things is asked, never guessed.

read_amount("€ 5.125,00")           Decimal("5125.00")
read_amount("5125.00")              Decimal("5125.00")
read_amount("477,02-")              Decimal("-477.02"), as SAP writes what comes back
read_amount("1.234")                Refused: 1,234.00 or 1.23?
read_amount("1.234", ",")           Decimal("1234.00"), in a file whose decimal sign is the comma
"""

import re
from decimal import Decimal

from budget.money import euros, rounded
from budget.refused import Refused
from budget.words import Words, say

MOST_DIGITS = 12
LONGEST_SHOWN = 40
MINUS = "\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}-"
CURRENCY = re.compile(r"€|(?<![a-z])(?:EUR|euro)(?![a-z])", re.IGNORECASE)
SIGNED = re.compile(rf"([+{MINUS}]?)\s*([0-9][0-9.,]*)\s*([+{MINUS}]?)")
# "5.125,-" is five thousand one hundred twenty-five euros and no cents, not a negative amount.
NO_CENTS = re.compile(rf"(?<=[0-9]),[{MINUS}]{{1,2}}$")
PLAIN = re.compile(r"[0-9]+")
TWO_MEANINGS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
BY_DECIMAL_SIGN = {
    ",": re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?"),
    ".": re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?"),
}

USUAL = {",": re.compile(r"[0-9]{1,12},[0-9]{2}"), ".": re.compile(r"[0-9]{1,12}\.[0-9]{2}")}
"""How a file writes nearly all of its amounts, so that a long one is read at once."""


def read_amount(text: str, dialect: str = "") -> Decimal:
    """The euros that a text says, with exactly two decimals; a minus may stand at either end.

    `dialect` is the decimal sign ("," or ".") where the form of a file fixes it; left out, both
    writings are taken.

    Raises:
        Refused: for what is no amount, has a part of a cent, is 10^12 or more, or can mean two
            things; the sentence then shows both.
    """
    if dialect and USUAL[dialect].fullmatch(text):
        return Decimal(text.replace(",", "."))
    minus, digits = _bare(text)
    if not dialect and TWO_MEANINGS.fullmatch(digits):
        raise Refused(_question(text, minus, digits))
    whole, cents = _parts(text, digits, dialect)
    _check(text, whole, cents)
    return euros(f"{minus}{whole}.{cents or '00'}")


def whole_cents(amount: Decimal) -> Decimal:
    """The amount of an act, with two decimals.

    Raises:
        Refused: for a part of a cent, or 10^12 and more.
    """
    try:
        return euros(amount)
    except ValueError:
        raise Refused(
            say(
                "{amount} is not an amount in whole cents below a million millions; check the "
                "digits.",
                amount=str(amount),
            )
        ) from None


def _bare(text: str) -> tuple[str, str]:
    """The minus, if any, and the digits with their signs; no-break spaces are blanks too."""
    without_currency = CURRENCY.sub(" ", text, count=1).strip()
    found = SIGNED.fullmatch(NO_CENTS.sub(",00", without_currency))
    if found is None or (found[1] and found[3]):
        return "", ""
    sign = found[1] or found[3]
    return "-" if sign and sign in MINUS else "", found[2]


def _parts(text: str, digits: str, dialect: str) -> tuple[str, str]:
    """The digits of whole euros and those of cents, in whichever writing fits."""
    writings = [BY_DECIMAL_SIGN[dialect]] if dialect else BY_DECIMAL_SIGN.values()
    for writing in writings:
        if found := writing.fullmatch(digits):
            return re.sub("[.,]", "", found[1]), found[2] or ""
    if dialect:
        like = f"5125{dialect}00"
        raise Refused(
            say("“{text}” is no amount; this file writes {like}.", text=_shown(text), like=like)
        )
    raise Refused(say("“{text}” is no amount; write 5125,00 or 5125.00.", text=_shown(text)))


def _check(text: str, whole: str, cents: str) -> None:
    if len(cents) > len("00"):
        raise Refused(
            say(
                "“{text}” has parts of a cent; write two decimals, such as 5125,00.",
                text=_shown(text),
            )
        )
    if len(whole.lstrip("0")) > MOST_DIGITS:
        raise Refused(
            say("“{text}” is a million millions or more; check the digits.", text=_shown(text))
        )


def _question(text: str, minus: str, digits: str) -> Words:
    whole = euros(minus + re.sub("[.,]", "", digits))
    part = rounded(Decimal(minus + digits.replace(",", ".")))
    return say(
        "“{text}” can mean {whole} or {part}; write {plain_whole} or {plain_part}.",
        text=_shown(text),
        whole=whole,
        part=part,
        plain_whole=f"{whole}".replace(".", ","),
        plain_part=f"{part}".replace(".", ","),
    )


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[: LONGEST_SHOWN - 1]}…"
