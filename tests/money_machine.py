"""Whatever happens to money, in whatever order: a state machine over every act that moves it.

Each rule tries one act, today or some days back, which is carried out or refused. After each of
them the books are held to what must always be true, and at the end to every export.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from sqlalchemy import Engine

from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.position import position, spend_per_video
from budget.production import Move, Step
from budget.refused import Refused
from data.acts import costs, earmarks, payments
from data.acts.invoices import dispute, give_back, resolve
from data.snapshots import take_snapshot
from data.store import revision, unit_of_work
from data.verify import verify
from procurement.invoice import DocumentKind, Invoice, InvoiceState
from procurement.snapshot import Snapshot
from tests import money_acts as acts
from tests import money_documents as documents
from tests.agreement import after_a_round_trip, differences
from tests.money_acts import Act, Deed, chosen
from tests.money_documents import FIRST, HALF
from tests.money_right import wrong

PICKS = st.integers(0, 999)
BACK = st.sampled_from([0, 0, 0, 0, 1, 6])
AMOUNTS = st.sampled_from([from_cents(n) for n in (1, 2000, 4928, 9855, 9856, 30000)])
OFF = st.sampled_from([from_cents(n) for n in (0, 0, 0, 1, -1000, 1000)])
BUDGETS = st.sampled_from([Decimal(n) for n in (0, 400, 1000, 1000, 1500)])
STATED = (InvoiceState.APPROVED, InvoiceState.PAID)


class MoneyMachine(RuleBasedStateMachine):
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
        self.known = self.look()

    def look(self) -> Snapshot:
        """The books today, which are right and the same in every database."""
        first, *others = (take_snapshot(engine, HALF, self.day) for engine in self.engines)
        assert list(wrong(first)) == []
        assert all(figures(other) == figures(first) for other in others)
        return first

    def attempt(self, act: Act | None, back: int = 0) -> bool:
        """Whether an act was carried out, and not refused; every database says the same."""
        if act is None:
            return False
        day = self.day - timedelta(days=back)
        self.days.add(day)
        did = {self._attempt(engine, act, day) for engine in self.engines}
        if did == {True}:
            self.known = self.look()
            assert [verify(engine) for engine in self.engines] == [()] * len(self.engines)
        assert len(did) == 1
        return did.pop()

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

    @rule(days=st.integers(1, 9))
    def wait(self, days: int) -> None:
        """Time passes."""
        self.day += timedelta(days=days)
        self.known = self.look()

    @rule(amount=BUDGETS, back=BACK)
    def grant(self, amount: Decimal, back: int) -> None:
        """The budget is raised, cut, or taken away; sometimes only asked for."""
        self.attempt(acts.grant(amount, 12), back)
        self.attempt(acts.propose(amount), back)

    @rule(amount=AMOUNTS, back=BACK)
    def earmark(self, amount: Decimal, back: int) -> None:
        """Money is set aside, never more than there is."""
        did = self.attempt(
            lambda work, day: earmarks.earmark(work, HALF, "plan", amount=amount, day=day), back
        )
        assert not did or position(self.known.books).free >= 0

    @rule(amount=AMOUNTS, back=BACK)
    def release(self, amount: Decimal, back: int) -> None:
        """Money that was set aside is free again."""
        self.attempt(
            lambda work, day: earmarks.release(work, HALF, "plan", amount=amount, day=day), back
        )

    @rule(
        videos=st.integers(0, 3),
        price=AMOUNTS,
        other=st.sampled_from([ZERO, Decimal("10.00")]),
        back=BACK,
    )
    def order(self, videos: int, price: Decimal, other: Decimal, back: int) -> None:
        """Videos are ordered, never for more than there is."""
        did = self.attempt(acts.more(self.known.books, videos, price, other), back)
        assert not did or position(self.known.books).free >= 0

    @rule(pick=PICKS, approves=st.sampled_from([True, True, True, False]), back=BACK)
    def step(self, pick: int, approves: bool, back: int) -> None:
        """A video goes a step on, or comes back."""
        self.attempt(acts.onward(self.known.books, pick, approves=approves), back)

    @rule(pick=PICKS, move=st.sampled_from([Move.RECUT, Move.CANCELLED]), back=BACK)
    def retreat(self, pick: int, move: Move, back: int) -> None:
        """A changed cut, or a video that will not be made."""
        recut, progress = move is Move.RECUT, self.known.books.progress.items()
        step = Step.MAKE if recut else Step.TOPIC
        able = [name for name, now in progress if bool(now.accepted_on) is recut]
        video = chosen(able, pick)
        self.attempt(acts.record(video, step, move) if video else None, back)

    @rule(pick=PICKS, accepts=st.sampled_from([True, True, False]), back=BACK)
    def other(self, pick: int, accepts: bool, back: int) -> None:
        """Costs that belong to no video are approved or cancelled."""
        self.attempt(acts.other_cost(self.known.books, pick, accepts=accepts), back)

    @rule(pick=PICKS, off=OFF, other=st.booleans(), back=BACK)
    def bill(self, pick: int, off: Decimal, other: bool, back: int) -> None:
        """An invoice comes in; a fifth of them has a number that came in before."""
        self.number += bool(pick % 5)
        books, number = self.known.books, f"F{self.number}"
        what = documents.instalment(number, off) if pick % 7 == 0 else None
        what = what or documents.bill(books, number, pick, off, other=other)
        self.attempt(acts.receive(what), back)

    @rule(pick=PICKS, net=AMOUNTS, whole=st.booleans(), back=BACK)
    def credit(self, pick: int, net: Decimal, whole: bool, back: int) -> None:
        """A credit note comes in."""
        of = self.document(pick, *STATED)
        if of and of.kind is DocumentKind.INVOICE:
            self.number += 1
            net = of.lines[0].net if whole else net
            self.attempt(acts.receive(documents.credit_note(f"C{self.number}", of, net)), back)

    @rule(pick=PICKS)
    def approve(self, pick: int) -> None:
        """A document is approved, over its doubts if need be."""
        found = self.document(pick, InvoiceState.RECEIVED, InvoiceState.HELD)
        self.attempt(acts.approve(found) if found else None)

    @rule(pick=PICKS, deeds=st.sampled_from([(dispute, give_back), (dispute, resolve)]))
    def answer(self, pick: int, deeds: tuple[Deed, ...]) -> None:
        """A document is disputed, and then sent back or corrected."""
        found = self.document(pick, InvoiceState.RECEIVED, InvoiceState.HELD)
        for deed in deeds:
            self.attempt(acts.told(deed, found) if found else None)

    @rule(pick=PICKS, part=st.sampled_from([None, None, "0.01", "20.00", "-20.00"]), back=BACK)
    def pay(self, pick: int, part: str | None, back: int) -> None:
        """An invoice is paid, or a part of it; of a credit note money comes back."""
        found = self.document(pick, *STATED[: 1 if pick % 5 else 2])
        gross = Decimal(part) if part else None
        pay = payments.pay
        if found is not None:
            ref = found.sha256
            self.attempt(lambda w, d: pay(w, HALF, ref, day=d, by="finance", gross=gross), back)

    @rule(pick=PICKS, back=BACK)
    def close(self, pick: int, back: int) -> None:
        """Nothing more will be billed."""
        spends = spend_per_video(self.known.books)
        left = chosen([s.video.id for s in spends if s.stages[MoneyStage.ACCEPTED]], pick)
        if left and pick % 4 < 3:
            self.attempt(lambda w, d: payments.close(w, HALF, left, day=d, reason="x"), back)
        else:
            self.attempt(lambda w, d: costs.close_other(w, HALF, day=d, reason="x"), back)

    @rule(pick=PICKS, back=BACK)
    def correct(self, pick: int, back: int) -> None:
        """Something was booked wrongly; each database has its own numbers."""
        booked = enumerate(self.known.books.entries)
        others = [place for place, entry in booked if entry.act not in acts.STEPS]
        place = chosen(others, -1 - pick % 7)
        self.attempt(None if place is None else acts.correction(place), back)

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
