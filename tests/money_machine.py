"""Whatever happens to money, in whatever order: a state machine over every act that moves it.

Each rule tries one act, today or some days back, which is carried out or refused. After each of
them the books are held to what must always be true, and at the end to every export.
"""

from datetime import timedelta
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import rule

from budget.ledger import MoneyStage
from budget.money import ZERO, from_cents
from budget.position import spend_per_video
from budget.production import Move, Step
from data.acts import costs, earmarks, payments
from data.acts.invoices import dispute, give_back, resolve
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceState
from tests import money_acts as acts
from tests import money_documents as documents
from tests.money_acts import Act, Deed, chosen
from tests.money_books import MoneyBooks
from tests.money_documents import HALF, OTHER

PICKS = st.integers(0, 999)
BACK = st.sampled_from([0, 0, 0, 0, 1, 6])
AMOUNTS = st.sampled_from([from_cents(n) for n in (1, 2000, 4928, 9855, 9856, 30000)])
OFF = st.sampled_from([from_cents(n) for n in (0, 0, 0, 1, -1000, 1000)])
BUDGETS = st.sampled_from([Decimal(n) for n in (0, 400, 1000, 1000, 1500)])
STATED = (InvoiceState.APPROVED, InvoiceState.PAID)


class MoneyMachine(MoneyBooks):
    """Everything that can happen to money."""

    @rule(days=st.integers(1, 9))
    def wait(self, days: int) -> None:
        """Time passes."""
        self.day += timedelta(days=days)
        self.seen = {half: self.look(half) for half in self.seen}

    @rule(amount=BUDGETS, back=BACK)
    def grant(self, amount: Decimal, back: int) -> None:
        """The budget is raised, cut, or taken away; sometimes only asked for."""
        self.attempt(acts.grant(amount, 12), back, passes=True)
        self.attempt(acts.propose(amount), back)

    @rule(amount=AMOUNTS, back=BACK)
    def earmark(self, amount: Decimal, back: int) -> None:
        """Money is set aside, never more than there is."""
        self.attempt(
            lambda work, day: earmarks.earmark(work, HALF, "plan", amount=amount, day=day), back
        )

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
        self.attempt(acts.more(self.known.books, videos, price, other), back)

    @rule(price=AMOUNTS, undoes=st.sampled_from([True, False, False]), back=BACK)
    def elsewhere(self, price: Decimal, undoes: bool, back: int) -> None:
        """A video is ordered in another half-year under the same contract, or that is undone."""
        books, booked = self.seen[OTHER].books, len(self.seen[OTHER].books.entries)
        if not undoes:
            self.attempt(acts.more(books, 1, price, ZERO), back, half=OTHER)
        elif booked:
            self.undo(booked - 1, back, OTHER)

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
        self.attempt(acts.approve(found) if found else None, passes=True)

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
        if found is not None:
            self.attempt(partly(found, Decimal(part) if part else None), back)

    @rule(pick=PICKS)
    def pay_wrongly(self, pick: int) -> None:
        """Of two payments of one day, or of a whole one, the last was wrong."""
        found = self.document(pick, InvoiceState.APPROVED)
        for gross in (Decimal("20.00"), Decimal("0.01"))[: pick % 3] or (None,):
            if found is not None:
                self.attempt(partly(found, gross))
        booked = self.known.books.entries
        if found is not None and booked[-1].act == "pay":
            self.undo(len(booked) - 1, 0, HALF)

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
        if place is not None:
            self.undo(place, back, HALF)


def partly(document: Invoice, gross: Decimal | None) -> Act:
    """A part of a document is paid, or all that is open."""
    ref = document.sha256
    return lambda work, day: payments.pay(work, HALF, ref, day=day, by="finance", gross=gross)
