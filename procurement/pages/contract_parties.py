"""The parties of a contract, their numbers each looked at for its form and its check digits.

party_section(t, contract)
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from budget.language import Language
from budget.pages.markup import Html, joined, small
from budget.words import Words, say
from procurement.agreement import registers
from procurement.agreement.contract import Contract, Party
from procurement.agreement.missing import Part
from procurement.pages.contract_pairs import Named, pairs
from procurement.pages.outcome import look
from procurement.rule import Outcome

RIGHT, WRONG = say("check digits right"), say("✗ Wrong number")


class Register(NamedTuple):
    """A number of a party: how it is called, what is right about it, and whether it is."""

    name: Words
    right: Words
    fits: Callable[[str], bool]


KVK = Register(say("KvK number"), say("8 digits, no check digit"), registers.is_kvk)
VAT_ID = Register(say("VAT number"), RIGHT, registers.is_vat_id)
OIN = Register(say("OIN"), say("20 characters, as the OIN system asks"), registers.is_oin)
IBAN = Register(say("IBAN"), RIGHT, registers.is_iban)


def party_section(t: Language, contract: Contract) -> Html:
    """Agency and ministry; of the ministry an OIN is asked, of the agency its other numbers."""
    return pairs(t, t("Parties"), (*_agency(t, contract.agency), *_buyer(t, contract.buyer)))


def _agency(t: Language, party: Party | None) -> Iterator[Named]:
    yield Part.AGENCY, party.name if party else None
    if party is None:
        return
    yield Part.AGENCY_KVK, checked(t, KVK, party.kvk)
    yield Part.AGENCY_VAT_ID, checked(t, VAT_ID, party.vat_id)
    yield Part.AGENCY_IBAN, checked(t, IBAN, party.iban)
    yield from _more(t, (OIN, party.oin))


def _buyer(t: Language, party: Party | None) -> Iterator[Named]:
    yield Part.BUYER, party.name if party else None
    if party is None:
        return
    yield Part.BUYER_OIN, checked(t, OIN, party.oin)
    yield from _more(t, (KVK, party.kvk), (VAT_ID, party.vat_id), (IBAN, party.iban))


def _more(t: Language, *numbers: tuple[Register, str]) -> Iterator[Named]:
    """Numbers that nobody asks for, where they are known all the same."""
    for register, value in numbers:
        if value:
            yield register.name, checked(t, register, value)


def checked(t: Language, register: Register, value: str) -> str:
    """A number and whether it can be right; nothing where it is not known."""
    if not value:
        return ""
    if not register.fits(value):
        return joined((value, look(t, WRONG, Outcome.BREACHED)))
    return joined((value, small(t.say(register.right))))
