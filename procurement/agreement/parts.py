"""Parts of a contract that rules look at: its route, offers, options and what it covers.

    Scope(rounds=2, notice_days=30, options=())       options () means that there are none

None means that nobody wrote it down; amounts are excl. VAT.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.evidence import Evidence
from budget.production import Kind


class Route(StrEnum):
    """How the supplier is chosen."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    FRAMEWORK = "framework"
    TENDER = "tender"


ROUTES: Mapping[str, Route] = {
    **{route.value: route for route in Route},
    "enkelvoudig onderhands": Route.SINGLE,
    "meervoudig onderhands": Route.MULTIPLE,
    "raamovereenkomst": Route.FRAMEWORK,
    "aanbesteding": Route.TENDER,
}
"""The routes by the names under which a contract writes them."""


def route_of(procedure: str) -> Route | None:
    """The route that a contract names, None where it is another or not named."""
    return ROUTES.get(procedure.casefold().strip())


class Clause(StrEnum):
    """The ids of terms that rules and pages look for."""

    ORDERS = "orders"
    APPROVAL = "approval"
    INVOICES = "invoices"
    RIGHTS = "rights"
    DISCLOSURE = "disclosure"
    CAPTIONS = "captions"
    MUSIC = "music"
    MINORS = "minors"
    PRIVACY = "privacy"
    EXIT = "exit"


class Ground(StrEnum):
    """What a change after signature rests on (Aw 2.163b to 2.163e).

    A change is minor unless its paper names another ground.
    """

    MINOR = "minor"
    OPTION = "option"
    NECESSARY = "necessary"
    UNFORESEEN = "unforeseen"


@dataclass(frozen=True, kw_only=True)
class Option:
    """A right to order or extend more: at most `amount` and `videos`, on a written condition.

    `latest_on` is the last day on which it can be used, `last_day` until when it then extends the
    contract, None where it does not.
    """

    id: str
    amount: Decimal | None
    videos: int = 0
    condition: str = ""
    latest_on: date | None = None
    last_day: date | None = None
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What a supplier asked for the work."""

    supplier: str
    received_on: date | None
    amount: Decimal | None
    chosen: bool = False
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Parallel:
    """Another order for the same need; `tendered` None where nobody knows how it was awarded.

    `ordered_on` is None where the day of the order is not known.
    """

    title: str
    amount: Decimal
    tendered: bool | None
    ordered_on: date | None = None
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What the contract covers beside its value, and who bound the ministry to it.

    `rounds` of revision are per video, `unit_price` is the most that one video may cost, `signer`
    is a function. Notice was given on `noticed_on` and runs `notice_days`; `alert_days` before a
    last day people are warned (a month, our choice).
    """

    offers: tuple[Offer, ...] | None = None
    parallel: tuple[Parallel, ...] | None = None
    options: tuple[Option, ...] | None = None
    kinds: frozenset[Kind] | None = None
    rounds: int | None = None
    unit_price: Decimal | None = None
    payment_days: int | None = None
    notice_days: int | None = None
    noticed_on: date | None = None
    alert_days: int = 30
    signer: str = ""

    @property
    def documents(self) -> Iterator[Evidence]:
        """What offers, options and other orders each rest on."""
        for parts in (self.options, self.offers, self.parallel):
            yield from (part.evidence for part in parts or ())


UNWRITTEN = Scope()
"""Nothing of it was written down."""
