"""Numbers of organisations and accounts: each checked by its length and its check digits.

    faults(Party(name="Bureau", kvk="1234567"))        one sentence: a KvK number has 8 digits

An empty number is unknown, not wrong. A KvK number carries no check digit.
"""

from collections.abc import Iterator

from stdnum import iban
from stdnum.eu import vat
from stdnum.nl import bsn

from budget.words import Words, say
from procurement.agreement.contract import Party

KVK_LENGTH, RSIN_LENGTH, OIN_LENGTH, PREFIX_LENGTH = 8, 9, 20, 8
RSIN_PREFIX, KVK_PREFIX = "00000001", "00000003"
"""How an OIN begins that is made from an RSIN or from a KvK number."""


def faults(party: Party) -> Iterator[Words]:
    """One sentence for each number of a party that cannot be right."""
    name = party.name
    if party.kvk and not is_kvk(party.kvk):
        yield say(
            "{party}: KvK number {number} is wrong; write 8 digits.", party=name, number=party.kvk
        )
    if party.vat_id and not is_vat_id(party.vat_id):
        yield say(
            "{party}: VAT number {number} is wrong; look up its check digits.",
            party=name,
            number=party.vat_id,
        )
    if party.oin and not is_oin(party.oin):
        yield say(
            "{party}: OIN {number} is wrong; write its 20 characters.", party=name, number=party.oin
        )
    if party.iban and not is_iban(party.iban):
        yield say(
            "{party}: IBAN {number} is wrong; look up its check digits.",
            party=name,
            number=party.iban,
        )


def is_kvk(number: str) -> bool:
    """Whether it has the form of a number of the Chamber of Commerce."""
    return _digits(number, KVK_LENGTH)


def is_rsin(number: str) -> bool:
    """Whether it is an RSIN; it has the check digit of a citizen's number, and all its zeros."""
    return _digits(number, RSIN_LENGTH) and bool(bsn.is_valid(number))


def is_vat_id(number: str) -> bool:
    """Whether it is a VAT number of a country of the EU."""
    return bool(vat.is_valid(number))


def is_iban(number: str) -> bool:
    """Whether it is an account number of its country's form."""
    return bool(iban.is_valid(number))


def is_oin(number: str) -> bool:
    """Whether it is an OIN: 20 characters, with a right RSIN or KvK number where it is made of one.

    The parts are those of the OIN-Stelsel by Logius, chapter 6: prefix, number, zeros.
    """
    if len(number) != OIN_LENGTH or not (number.isascii() and number.isalnum()):
        return False
    prefix, rest = number[:PREFIX_LENGTH], number[PREFIX_LENGTH:]
    if prefix == RSIN_PREFIX:
        return is_rsin(rest[:RSIN_LENGTH]) and not rest[RSIN_LENGTH:].strip("0")
    if prefix == KVK_PREFIX:
        return is_kvk(rest[:KVK_LENGTH]) and not rest[KVK_LENGTH:].strip("0")
    return _digits(prefix, PREFIX_LENGTH)


def _digits(number: str, length: int) -> bool:
    return len(number) == length and number.isascii() and number.isdigit()
