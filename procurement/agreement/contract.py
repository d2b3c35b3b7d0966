"""The contract: what was agreed, by whom, for how much, and what was signed since.

Before a contract is signed there is a proposed one; what nobody wrote down is left empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.evidence import Evidence
from budget.words import Bilingual
from procurement.agreement.parts import UNWRITTEN, Ground, Scope


class ServiceClass(StrEnum):
    """Which EU threshold counts: ordinary services, or social and specific services."""

    SERVICES = "services"
    SOCIAL = "social"


@dataclass(frozen=True, kw_only=True)
class Party:
    """One side of the contract as its register knows it."""

    name: str
    kvk: str = ""
    vat_id: str = ""
    oin: str = ""
    iban: str = ""


@dataclass(frozen=True, kw_only=True)
class Instalment:
    """A part of the value that is billed at once, for all videos approved in its period."""

    number: str
    first_day: date
    last_day: date
    net: Decimal
    videos: int | None = None


@dataclass(frozen=True, kw_only=True)
class Tolerance:
    """How far an invoice may be off before it is held; nothing unless the contract says so.

    `price` is in euros excl. VAT, once for an instalment, for a named video and for all pieces of
    an invoice, however many lines those take; `quantity` is in videos on an invoice.
    """

    price: Decimal = Decimal("0.00")
    quantity: int = 0


@dataclass(frozen=True, kw_only=True)
class Contract:
    """The contract as known from `known_on`; amounts excl. VAT, empty fields are unknown.

    `estimate` is the value estimated beforehand, `estimate_parts` which parts that counts
    ("options", "extensions"), None where unknown. `buyer_reference` must stand on an invoice
    (BT-10). `documents` show details that its own `evidence` does not, such as a notice.
    """

    known_on: date
    number: str = ""
    order_number: str = ""
    agency: Party | None = None
    buyer: Party | None = None
    procedure: str = ""
    procedure_reason: str = ""
    procedure_started_on: date | None = None
    service_class: ServiceClass | None = None
    cpv: str = ""
    classified_by: str = ""
    estimate: Decimal | None = None
    estimate_excl_vat: bool | None = None
    estimate_parts: frozenset[str] | None = None
    signed_on: date | None = None
    first_day: date | None = None
    last_day: date | None = None
    value: Decimal | None = None
    approximate: bool = False
    videos: int | None = None
    posts_per_week: int | None = None
    vat_rate: Decimal = Decimal("0.21")
    instalments: tuple[Instalment, ...] = ()
    tolerance: Tolerance = Tolerance()
    buyer_reference: str = ""
    scope: Scope = UNWRITTEN
    evidence: Evidence
    documents: tuple[Evidence, ...] = ()

    def signed_by(self, day: date) -> bool:
        """Whether it was signed on or before a day."""
        return self.signed_on is not None and self.signed_on <= day


@dataclass(frozen=True, kw_only=True)
class Term:
    """One clause: what was agreed, from which day, and where it is written."""

    id: str
    title: Bilingual
    text: Bilingual
    clause: str
    since: date
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Amendment:
    """A signed change of the contract; `amount` excl. VAT.

    `same_nature` and `condition_met` are None where nobody judged them, `published_on` where no
    publication is known. `option` is the option that it uses, `last_day` a new end.
    """

    number: int
    signed_on: date
    amount: Decimal
    videos: int
    reason: str
    same_nature: bool | None
    evidence: Evidence
    ground: Ground = Ground.MINOR
    option: str = ""
    condition_met: bool | None = None
    published_on: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something the sources say that no figure is made from yet, such as the pilot's reach.

    `numbers` are named figures of the fact ("low", "high"); `approximate` marks "about".
    """

    id: str
    title: Bilingual
    text: Bilingual
    numbers: Mapping[str, Decimal]
    approximate: bool
    since: date
    evidence: Evidence
    missing: bool = False
    assumption: bool = False
