"""The books that the state machine of money works on: what is tried, and what must then be true.

Every act is carried out in several databases, or refused by all of them.
"""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from hypothesis.stateful import RuleBasedStateMachine
from sqlalchemy import Engine

from budget.half import Half
from budget.ledger import Entry
from budget.refused import Refused
from data.snapshots import take_snapshot
from data.store import revision, unit_of_work
from data.verify import verify
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.snapshot import Snapshot
from tests import money_acts as acts
from tests.agreement import after_a_round_trip, differences
from tests.money_acts import Act, chosen
from tests.money_documents import CONTRACT, FIRST, HALF, OTHER
from tests.money_right import is_undone, overdrawn, wrong


class MoneyBooks(RuleBasedStateMachine):
    """The same books on several databases, that `acts.begin` filled and `fresh` opens.

    `reached` keeps what was booked and the states of documents, in all series together.
    """

    fresh: ClassVar[Callable[[], tuple[Engine, ...]]]
    reached: ClassVar[set[str]]

    def __init__(self) -> None:
        """Begin where `acts.begin` ended."""
        super().__init__()
        self.engines = type(self).fresh()
        self.day = FIRST
        self.days = {FIRST}
        self.number = 0
        self.made: dict[tuple[Half, int], tuple[Entry, ...]] = {}
        self.seen = {half: self.look(half) for half in (HALF, OTHER)}

    @property
    def known(self) -> Snapshot:
        """The half-year that everything happens in, as it was seen last."""
        return self.seen[HALF]

    def look(self, half: Half) -> Snapshot:
        """The books today, which are right and the same in every database."""
        first, *others = (take_snapshot(engine, half, self.day) for engine in self.engines)
        assert list(wrong(first)) == []
        assert all(figures(other) == figures(first) for other in others)
        return first

    def attempt(
        self, act: Act | None, back: int = 0, *, half: Half = HALF, passes: bool = False
    ) -> bool:
        """Whether an act was carried out, and not refused; every database says the same.

        `passes` is for what the limits let through where more is asked than is free.
        """
        if act is None:
            return False
        day = self.day - timedelta(days=back)
        self.days.add(day)
        did = {self._attempt(engine, act, day) for engine in self.engines}
        if did == {True}:
            self._changed(half, passes=passes)
            assert [verify(engine) for engine in self.engines] == [()] * len(self.engines)
        assert len(did) == 1
        return did.pop()

    def _changed(self, half: Half, *, passes: bool) -> None:
        """What one act did: on no day too much, nothing to another half, within the contract."""
        before, self.seen = self.seen, {each: self.look(each) for each in self.seen}
        old, now = before[half].books, self.seen[half].books
        assert passes or list(overdrawn(old, now)) == []
        assert all(figures(self.seen[o]) == figures(before[o]) for o in self.seen if o is not half)
        orders = [order for seen in self.seen.values() for order in seen.books.call_offs]
        assert sum(order.amount for order in orders) <= (CONTRACT.value or 0)
        numbers = {entry.number for entry in old.entries}
        made = tuple(entry for entry in now.entries if entry.number not in numbers)
        self.made |= {(half, entry.number): made for entry in made}

    def _attempt(self, engine: Engine, act: Act, day: date) -> bool:
        before = revision(engine)
        try:
            with unit_of_work(engine, act="try", by="manager", day=self.day) as work:
                act(work, day)
        except Refused:
            assert revision(engine) == before
            return False
        return True

    def document(self, pick: int, *states: InvoiceState) -> Invoice | None:
        """One of the invoices and credit notes in one of these states."""
        known = self.known.dossier.invoices
        return chosen([each for each in known if each.state in states], pick)

    def undo(self, place: int, back: int, half: Half) -> None:
        """One act is undone, the whole of it and no other."""
        old = self.seen[half].books.entries
        if self.attempt(acts.correction(place, half), back, half=half):
            last = max(entry.number for entry in self.seen[half].books.entries)
            made = self.made.get((half, old[place].number), ())
            assert not made or is_undone(made, self.made[half, last])

    def teardown(self) -> None:
        """At the end, on every day; and every page and export says the same."""
        try:
            first, *others = self.engines
            for day in self.days:
                assert list(wrong(take_snapshot(first, HALF, day))) == []
            known = self.known
            self.reached.update(entry.act.split()[0] for entry in known.books.entries)
            self.reached.update(e.state for doc in known.dossier.invoices for e in doc.events)
            assert list(differences(known)) == []
            with TemporaryDirectory() as folder:
                for engine in others or [first]:
                    assert list(after_a_round_trip(engine, known, Path(folder))) == []
        finally:
            for engine in self.engines:
                engine.dispose()


def figures(snapshot: Snapshot) -> list[object]:
    """What two databases must agree on: entry by entry, and who holds what."""
    books = snapshot.books
    entries = [(e.day, e.stage, e.amount, e.vat, e.video, e.document) for e in books.entries]
    states = [(each.number, each.sha256, each.state) for each in snapshot.dossier.invoices]
    return [*entries, *states, *books.versions, *books.call_offs]
