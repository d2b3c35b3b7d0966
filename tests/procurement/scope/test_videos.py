"""Per video: every answer and its reason, and what may never be answered."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.production import Kind
from data.rules import read_rules
from procurement.agreement.contract import Amendment, Contract
from procurement.invoicing.invoice import InvoiceState
from procurement.invoicing.taken_in import IN_THE_BOOKS
from procurement.scope.may import May
from procurement.scope.videos import VideoScope
from procurement.snapshot import Snapshot
from tests import build, scoped
from tests.billed import AGENCY, PRICE
from tests.scoped import LAST, ON, ORDERED, SIGNED, one

CENT = Decimal("0.01")
LATE = LAST + timedelta(days=1)
DONE = (May.DONE, May.OUTSIDE)

UNWRITTEN = ("signed_on", "last_day", "videos", "value", "kinds", "unit_price")
"""What must be known before anything can be ordered."""


def maybe(*values: object) -> st.SearchStrategy[object]:
    return st.sampled_from((None, *values))


CONTRACTS = st.builds(
    scoped.contract,
    signed_on=maybe(SIGNED, ORDERED, LATE),
    first_day=maybe(SIGNED, build.HALF.first_day, ON),
    last_day=maybe(ORDERED, ON, LAST),
    value=maybe(PRICE, 2 * PRICE, PRICE - CENT),
    videos=maybe(0, 1, 2),
    kinds=maybe(frozenset({Kind.OWN}), frozenset(Kind)),
    unit_price=maybe(PRICE, PRICE - CENT),
    rounds=maybe(0, 1, 2),
    agency=maybe(AGENCY),
)
SNAPSHOTS = st.builds(
    scoped.snapshot,
    st.one_of(st.none(), CONTRACTS),
    on=st.sampled_from((ON, LATE)),
    ordered=st.sampled_from((None, ORDERED, SIGNED - timedelta(days=1), ON)),
    steps=st.integers(1, 7),
    rejections=st.integers(0, 3),
    cancelled=st.just(value=False),
    billed=st.sampled_from((None, *InvoiceState)).filter(lambda s: s is not InvoiceState.REOPENED),
    net=st.sampled_from((PRICE, PRICE - CENT)),
    rules=st.sampled_from(((), tuple(read_rules()))),
)


@given(SNAPSHOTS)
def test_every_answer_has_a_reason(known: Snapshot) -> None:
    assert all(answer.why for answer in one(known).answers)


@given(SNAPSHOTS)
def test_without_a_signed_contract_nothing_may_be_done(known: Snapshot) -> None:
    unsigned = replace(known, dossier=replace(known.dossier, contract=None))
    assert May.YES not in one(unsigned).mays


@given(SNAPSHOTS)
def test_what_is_billed_already_or_not_approved_may_not_be_billed(known: Snapshot) -> None:
    found = one(known).bill.may
    billed = any(i.state is not InvoiceState.RETURNED for i in known.dossier.invoices)
    approved = known.books.progress[scoped.NAME].accepted_on is not None
    if billed or not approved or scoped.NAME not in known.books.price:
        assert found is not May.YES


@given(SNAPSHOTS)
def test_only_what_was_done_is_called_done(known: Snapshot) -> None:
    now, found = known.books.progress[scoped.NAME], one(known)
    booked = any(i.state in IN_THE_BOOKS for i in known.dossier.invoices)
    assert (found.order.may in DONE) == (scoped.NAME in known.books.price)
    assert (found.post.may in DONE) == (now.posted_on is not None)
    assert (found.bill.may in DONE) == booked


@given(SNAPSHOTS)
def test_what_was_not_approved_may_not_be_posted(known: Snapshot) -> None:
    if known.books.progress[scoped.NAME].accepted_on is None:
        assert one(known).post.may is not May.YES


@given(SNAPSHOTS, st.sampled_from(UNWRITTEN))
def test_what_is_not_known_never_lets_an_order_through(known: Snapshot, part: str) -> None:
    assert one(_without(known, part)).order.may is not May.YES


@given(SNAPSHOTS, st.sampled_from(("signed_on", "first_day", "last_day")))
def test_what_is_not_known_never_lets_work_go_on(known: Snapshot, part: str) -> None:
    found = one(_without(known, part))
    assert May.YES not in (found.make.may, found.post.may)


@given(SNAPSHOTS)
def test_rounds_that_nobody_wrote_down_never_let_a_video_be_changed(known: Snapshot) -> None:
    rejected = known.books.progress[scoped.NAME].rejections
    if rejected:
        assert one(_without(known, "rounds")).make.may is not May.YES


@given(SNAPSHOTS)
def test_under_a_contract_that_should_not_be_nothing_is_ordered(known: Snapshot) -> None:
    assert one(known, "R02").order.may is not May.YES


def _without(known: Snapshot, part: str) -> Snapshot:
    """The same snapshot where nobody wrote down one part of the contract."""
    agreed = known.dossier.contract
    if agreed is None:
        return known
    if hasattr(agreed.scope, part):
        agreed = replace(agreed, scope=replace(agreed.scope, **{part: None}))  # type: ignore[arg-type]  # a test names its field
    else:
        agreed = replace(agreed, **{part: None})  # type: ignore[arg-type]  # a test names its field
    return replace(known, dossier=replace(known.dossier, contract=agreed))


def why(found: VideoScope, deed: str) -> tuple[May, str]:
    answer = getattr(found, deed)
    return answer.may, " ".join(map(str, answer.why))


@pytest.mark.parametrize(
    ("contract", "said"),
    [
        (None, "No contract was signed on 2021-06-30."),
        (scoped.contract(signed_on=LATE), "No contract was signed on 2021-06-30."),
        (scoped.contract(last_day=ON - timedelta(days=1)), "The contract ended on 2021-06-29."),
        (scoped.contract(kinds=frozenset({Kind.OWN})), "does not cover this kind of video"),
        (scoped.contract(videos=0), "Of the videos in the contract 0 can still be ordered."),
        (scoped.contract(value=Decimal("0.00")), "Of the contract's value 0.00 is left."),
    ],
)
def test_why_a_video_may_not_be_ordered(contract: Contract | None, said: str) -> None:
    may, reasons = why(one(scoped.snapshot(contract, ordered=None, steps=1)), "order")
    assert may is May.NO
    assert said in reasons


def test_on_the_last_day_with_room_for_one_it_may_be_ordered() -> None:
    agreed = scoped.contract(last_day=ON, videos=1, value=PRICE)
    found = one(scoped.snapshot(agreed, ordered=None, steps=1))
    assert why(found, "order") == (
        May.YES,
        "The contract has room for 1 video more, up to 98.56.",
    )


def test_what_the_contract_does_not_say_is_named() -> None:
    agreed = scoped.contract(kinds=None, unit_price=None)
    found = one(scoped.snapshot(agreed, ordered=None, steps=1))
    assert why(found, "order") == (
        May.UNCLEAR,
        "The contract does not say: which kinds of video it covers, what a video may cost.",
    )


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (scoped.snapshot(ordered=SIGNED - timedelta(days=1)), "No contract was signed on"),
        (scoped.snapshot(scoped.contract(last_day=SIGNED)), "The contract ended on"),
        (scoped.snapshot(price=PRICE + CENT), "It costs 98.57; a video may cost 98.56."),
        (scoped.snapshot(kind=Kind.OWN), "does not cover this kind of video"),
        (scoped.snapshot(scoped.contract(videos=0)), "over what the contract is for"),
        (scoped.snapshot(scoped.contract(value=PRICE - CENT)), "over what the contract is for"),
        (scoped.snapshot(scoped.contract(number="C-2")), "names another contract: C-1"),
    ],
)
def test_an_order_can_be_outside_the_contract(known: Snapshot, said: str) -> None:
    found = one(known)
    assert found.outside
    assert why(found, "order")[0] is May.OUTSIDE
    assert said in why(found, "order")[1]
    assert why(found, "bill") == (May.NO, "Its order is outside the contract.")


def test_an_extension_of_a_later_day_makes_no_order_right() -> None:
    longer = Amendment(
        number=1,
        signed_on=ON,
        amount=Decimal("0.00"),
        videos=0,
        reason="",
        same_nature=True,
        evidence=build.EMAIL,
        last_day=LAST,
    )
    ended = scoped.contract(last_day=ORDERED - timedelta(days=1))
    assert one(scoped.snapshot(ended, amendments=(longer,))).order.may is May.OUTSIDE
    later = scoped.snapshot(ended, amendments=(longer,), ordered=None, steps=1)
    assert one(later).order.may is May.YES


@pytest.mark.parametrize(
    ("known", "may", "said"),
    [
        (scoped.snapshot(steps=3), May.YES, "It is ordered."),
        (scoped.snapshot(ordered=None, steps=3), May.NO, "It is not ordered."),
        (scoped.snapshot(steps=3, on=LATE), May.UNCLEAR, "The contract ended on 2021-10-03"),
        (scoped.snapshot(steps=3, on=LAST), May.YES, "It is ordered."),
        (scoped.snapshot(steps=4), May.DONE, "it waits for approval"),
        (scoped.snapshot(steps=5, rejections=2), May.DONE, "Approved on"),
        (scoped.snapshot(steps=5, rejections=3), May.OUTSIDE, "revision: 3; the contract has 2."),
        (scoped.snapshot(ordered=ON), May.OUTSIDE, "before it was ordered"),
        (scoped.snapshot(scoped.contract(first_day=ON)), May.OUTSIDE, "began on 2021-06-30"),
        (scoped.snapshot(steps=3, cancelled=True), May.NO, "It was cancelled on"),
    ],
)
def test_a_video_may_be_made_once_it_is_ordered(known: Snapshot, may: May, said: str) -> None:
    assert why(one(known), "make")[0] is may
    assert said in why(one(known), "make")[1]
