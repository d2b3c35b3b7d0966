"""A contracting process: what is known of it up to a day, over all its half-years.

    process.until(date(2021, 4, 1)).signed      the contract as it was signed by then
    days(process)                               the days on which something may have changed

A release tells what was known on its own day, so it stays the same whatever happens later.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from budget.books import Books
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.production import Move, Step, StepEvent
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.state import ends_on

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Ordered:
    """One ordered video: since when it stands approved, and what it holds in each money stage."""

    order: str
    accepted_on: date | None
    cancelled: bool
    stages: dict[MoneyStage, Decimal]
    paid_on: date | None


@dataclass(frozen=True, kw_only=True)
class Process:
    """Everything that is told about one contract.

    `contracts` are its versions as they became known, the last in force; `halves` are the books
    of its half-years, oldest first, each as known on `on`.
    """

    on: date
    contracts: tuple[Contract, ...]
    amendments: tuple[Amendment, ...]
    halves: tuple[Books, ...]

    @property
    def contract(self) -> Contract | None:
        """The contract as it is known, proposed or signed."""
        return self.contracts[-1] if self.contracts else None

    @property
    def signed(self) -> Contract | None:
        """The contract, once it is signed."""
        return self.contract if self.contract and self.contract.signed_by(self.on) else None

    @property
    def ends_on(self) -> date | None:
        """Its last day, with extensions and notice; None where that is not agreed."""
        return ends_on(self.contract, self.amendments, self.on) if self.contract else None

    @property
    def example(self) -> bool:
        """Whether it is simulated."""
        return any(books.example for books in self.halves)

    @cached_property
    def ordered(self) -> tuple[Ordered, ...]:
        """Every ordered video, in the order of the call-offs."""
        return tuple(video for books in self.halves for video in _ordered(books))

    def until(self, day: date) -> "Process":
        """The same as it was known on an earlier day."""
        return Process(
            on=day,
            contracts=tuple(c for c in self.contracts if c.known_on <= day),
            amendments=tuple(a for a in self.amendments if a.signed_on <= day),
            halves=tuple(_until(books, day) for books in self.halves),
        )


def days(process: Process) -> list[date]:
    """The days on which a fact became known or a term passed, in order."""
    known = set(_known_on(process))
    dated = replace(process, halves=())
    ends = (dated.until(day).ends_on for day in known)
    passed = {end + ONE_DAY for end in ends if end is not None}
    return sorted(day for day in known | passed if day <= process.on)


def _ordered(books: Books) -> Iterator[Ordered]:
    held, paid = _money(books)
    for order in books.call_offs:
        for video in order.prices:
            stands = books.progress[video]
            yield Ordered(
                order=order.reference,
                accepted_on=stands.accepted_on,
                cancelled=stands.cancelled,
                stages=held.get(video, {}),
                paid_on=paid.get(video),
            )


def _money(books: Books) -> tuple[dict[str, dict[MoneyStage, Decimal]], dict[str, date]]:
    """What each video holds by stage, and the last day on which something of it was paid."""
    held: dict[str, dict[MoneyStage, Decimal]] = {}
    paid: dict[str, date] = {}
    for entry in books.entries:
        if entry.video is not None:
            own = held.setdefault(entry.video, {})
            own[entry.stage] = own.get(entry.stage, ZERO) + entry.amount
            if entry.stage is MoneyStage.PAID:
                paid[entry.video] = entry.day
    return held, paid


def _known_on(process: Process) -> Iterator[date]:
    for contract in process.contracts:
        dated = (contract.procedure_started_on, contract.signed_on, contract.scope.noticed_on)
        yield from (day for day in (contract.known_on, *dated) if day is not None)
        yield from (part.last_day + ONE_DAY for part in contract.instalments)
    yield from (amendment.signed_on for amendment in process.amendments)
    for books in process.halves:
        yield from (version.day for version in books.versions)
        yield from (order.day for order in books.call_offs)
        yield from (entry.day for entry in books.entries if entry.stage is MoneyStage.PAID)
        yield from (event.day for event in books.events if _counts(event))


def _counts(event: StepEvent) -> bool:
    """Whether a video may become approved by it, no longer approved, or cancelled."""
    return event.step is Step.APPROVE or event.move is not Move.DONE


def _until(books: Books, day: date) -> Books:
    """The books of a half that nothing was added to since are left as they are."""
    facts = (books.versions, books.events, books.call_offs, books.entries)
    if all(fact.day <= day for kind in facts for fact in kind):
        return books
    return replace(
        books,
        on=day,
        versions=tuple(v for v in books.versions if v.day <= day),
        events=tuple(e for e in books.events if e.day <= day),
        call_offs=tuple(o for o in books.call_offs if o.day <= day),
        entries=tuple(e for e in books.entries if e.day <= day),
    )
