"""What things are called in OCDS: the process, its parts, and the two parties.

    name = name_of(process, prefix)
    name.ocid, name.short       "ocds-213czf-C-2021-VB01", "C-2021-VB01"
    name.supplier               "NL-KVK-12345678", in every release of the package

A process is named after the contract's number. As long as there is none it bears the id of its
first half-year; who publishes waits for the number, because a published ocid never changes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from budget.language import Language
from budget.refused import Refused
from budget.words import say
from procurement.agreement.contract import Party
from procurement.agreement.registers import KVK_LENGTH, KVK_PREFIX, is_oin
from procurement.ocds.plain import Part, told
from procurement.ocds.process import Process

EXAMPLES = "ocds-213czf"
"""The prefix of examples; the Open Contracting Partnership gives publishers their own."""
PREFIX = re.compile(r"ocds-[a-z0-9]{6}")
OUTSIDE_A_NAME = re.compile(r"[^A-Za-z0-9._-]+")
BUYER, SUPPLIER = "buyer", "supplier"
"""The ids of parties of whom no number is known yet."""


@dataclass(frozen=True, kw_only=True)
class Name:
    """The process's ocid, how the ids of its parts begin, and the ids of its parties.

    The parties' ids are the newest that are known, so that whoever merges releases keeps two.
    """

    ocid: str
    short: str
    buyer: str
    supplier: str


def checked_prefix(prefix: str) -> str:
    """A prefix as the Open Contracting Partnership gives it out.

    Raises:
        Refused: for anything else.
    """
    if PREFIX.fullmatch(prefix):
        return prefix
    raise Refused(
        say(
            "{prefix} is not a prefix of OCDS; write ocds- and six small letters or digits.",
            prefix=prefix,
        )
    )


def name_of(process: Process, prefix: str) -> Name:
    """The name that holds for every release; what is simulated never bears a registered prefix."""
    contract = process.contract
    number, buyer, agency = (
        (contract.number, contract.buyer, contract.agency) if contract else ("", None, None)
    )
    short = OUTSIDE_A_NAME.sub("-", number or process.halves[0].half.id)
    return Name(
        ocid=f"{EXAMPLES if process.example else prefix}-{short}",
        short=short,
        buyer=_id(buyer, BUYER),
        supplier=_id(agency, SUPPLIER),
    )


def title(process: Process, t: Language) -> str:
    """What the process is about; a simulated one says that it is."""
    about = say("TikTok videos")
    return t("Simulated example: {about}", about=about) if process.example else t.say(about)


def reference(party: Party | None, name: str) -> Part | None:
    """A party by its id and its name, as the other parts of a release refer to it."""
    return told(id=name, name=party.name) if party else None


def organisation(party: Party, name: str, roles: Sequence[str]) -> Part:
    """A party with what its register knows; no address, account or VAT number goes out."""
    scheme, number = _registered(party)
    identifier = told(scheme=scheme, id=number, legalName=party.name) if number else None
    return told(id=name, name=party.name, identifier=identifier, roles=roles)


def publisher(party: Party | None, t: Language) -> Part:
    """Whoever gives out the package: the ministry."""
    if party is None:
        return {"name": t("(no name)")}
    scheme, number = _registered(party)
    return told(name=party.name, scheme=scheme, uid=number)


def _id(party: Party | None, unnumbered: str) -> str:
    scheme, number = _registered(party) if party else ("", "")
    return f"{scheme}-{number}" if number else unnumbered


def _registered(party: Party) -> tuple[str, str]:
    """The register and the number in it: the Chamber of Commerce before the register of OINs."""
    made_of_kvk = party.oin.startswith(KVK_PREFIX) and is_oin(party.oin)
    within = party.oin[len(KVK_PREFIX) :][:KVK_LENGTH] if made_of_kvk else ""
    if kvk := party.kvk or within:
        return "NL-KVK", kvk
    return ("NL-OIN", party.oin) if party.oin else ("", "")
