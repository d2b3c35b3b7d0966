"""What a person can record about the contract, and ask of it.

    desk.change(Deed.OFFER, Filing(by="procurement", day=day, …), partial(offered, offer=offer))

A page knows these functions and not who keeps the books; one that is refused raises `Refused`.
What takes a file gives what is worth saying about it, such as another file of the same name.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.evidence import Evidence, File
from budget.half import Half
from budget.language import Language
from budget.words import Words
from procurement.agreement.changing import Change
from procurement.agreement.contract import Term
from procurement.snapshot import Snapshot


class Deed(StrEnum):
    """What can be recorded."""

    CONTRACT = "contract"
    ROUTE = "route"
    SCOPE = "scope"
    PARTIES = "parties"
    TERM = "term"
    OPTION = "option"
    OFFER = "offer"
    INSTALMENT = "instalment"
    NOTICE = "notice"
    PARALLEL = "parallel"
    PILOT = "pilot"
    HALF = "half"


@dataclass(frozen=True, kw_only=True)
class Filing:
    """As which function somebody records something, from which day on, and what shows it."""

    by: str
    day: date
    evidence: Evidence | None = None
    file: File | None = None


@dataclass(frozen=True, kw_only=True)
class Pilot:
    """What the pilot cost, excl. VAT; `approximate` where the source says "about"."""

    cost: Decimal
    approximate: bool


@dataclass(frozen=True, kw_only=True)
class ContractDesk:
    """The functions of the page; `today` is the last day on which something can be recorded.

    `latest` is all that is known today. `kept` gives the names of the files that the books keep,
    by their sha256; `file` is one of them. `ocds` is the contract as open
    contracting data, as known on a day.
    """

    today: date
    latest: Callable[[], Snapshot]
    halves: Callable[[], Sequence[Half]]
    change: Callable[[Deed, Filing, Change], Words | None]
    add_term: Callable[[Filing, Term], Words | None]
    add_pilot: Callable[[Filing, Pilot], Words | None]
    begin_half: Callable[[Filing, Half], None]
    kept: Callable[[Collection[str]], Mapping[str, str]]
    file: Callable[[str], File | None]
    ocds: Callable[[date, Language], bytes]
