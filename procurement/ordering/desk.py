"""What a person can do about orders: call off, set money aside, change the contract, set limits.

    desk.call_off(Order(by="procurement", order=CallOff(…), new=()))
    desk.amend("procurement", Amendment(…))

A page knows these functions and not who keeps the books; one that is refused raises `Refused`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.books import CallOff
from budget.evidence import Evidence, File
from budget.limits import Limit
from budget.production import Video
from budget.words import Bilingual, Words
from procurement.agreement.contract import Amendment
from procurement.ordering.left import Left
from procurement.snapshot import Snapshot


class Deed(StrEnum):
    """What can be recorded."""

    CALL_OFF = "call_off"
    EARMARK = "earmark"
    RELEASE = "release"
    AMEND = "amend"
    APPROVE_COSTS = "approve_costs"
    CANCEL_COSTS = "cancel_costs"
    CLOSE_COSTS = "close_costs"
    REVERSE = "reverse"
    LIMITS = "limits"


@dataclass(frozen=True, kw_only=True)
class Order:
    """A call-off as it was filled in; `new` are videos that the books do not know yet.

    `file` is the signed order, where it was handed in.
    """

    by: str
    order: CallOff
    new: tuple[Video, ...] = ()
    file: File | None = None


@dataclass(frozen=True, kw_only=True)
class Earmark:
    """Money that is set aside or set free again, excl. VAT, and for what."""

    by: str
    day: date
    amount: Decimal
    what: str


@dataclass(frozen=True, kw_only=True)
class NewLimit:
    """Another limit for one kind of event, from a day on; the other limits stay as they are."""

    by: str
    day: date
    limit: Limit
    reason: Bilingual
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Correction:
    """An act of the ledger that is booked the other way round; `entry` is one of its entries."""

    by: str
    day: date
    entry: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class OrderDesk:
    """The functions of the page; `today` is the last day on which something can be done.

    `latest` is all that is known today, whatever day is looked at; `references` are those of all
    half-years; `left` says what the contract still allows on a day, None without a contract.
    What takes a file gives what is worth saying about it, if anything.
    """

    today: date
    latest: Callable[[], Snapshot]
    references: Callable[[], Sequence[str]]
    left: Callable[[date], Left | None]
    call_off: Callable[[Order], Words | None]
    earmark: Callable[[Earmark], None]
    release: Callable[[Earmark], None]
    amend: Callable[[str, Amendment, File | None], Words | None]
    approve_costs: Callable[[str, str, date], None]
    set_limit: Callable[[NewLimit], None]
    reverse: Callable[[Correction], None]
    cancel_costs: Callable[[str, str, date], None]
    close_costs: Callable[[str, date, str], None]
