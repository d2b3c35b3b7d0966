"""The example half-year: believable, full of trouble, the same each time, and marked."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from budget.books import Decision
from budget.counts import counts
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.position import Basis, position, spend_per_video, without_video
from budget.production import Move
from data import example, seed
from data.example.drafts import INVOICES, draft, invoice_file
from data.example.e_invoice import ubl_invoice
from data.example.reached import EXPORTS
from data.example.story import read_story
from data.example.told import Billed
from data.store import open_store, take_snapshot
from data.tables import Row
from data.verify import verify
from procurement.canonical import fingerprint
from procurement.checks import judge
from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceState
from procurement.rule import Outcome
from procurement.snapshot import Snapshot

HALF = Half("2021-W14")
MIDWAY, LAST, AFTER = date(2021, 6, 30), HALF.last_day, date(2021, 11, 30)
DAYS = (*HALF.week_ends(), MIDWAY, AFTER)


@pytest.fixture(scope="module")
def heard() -> list[tuple[int, int]]:
    """What loading the example told of its progress."""
    return []


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory, heard: list[tuple[int, int]]) -> Engine:
    """A database with the example in it, for tests that only read."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('example') / 'tracker.db'}")
    example.load(engine, lambda done, whole: heard.append((done, whole)))
    return engine


@pytest.fixture(scope="module")
def after(books: Engine) -> Snapshot:
    """When everything is paid."""
    return take_snapshot(books, HALF, AFTER)


def test_it_is_the_same_in_every_database(engine: Engine, books: Engine) -> None:
    example.load(engine)
    pairs = ((take_snapshot(e, HALF, day) for e in (engine, books)) for day in DAYS)
    assert all(printed(one) == printed(other) for one, other in pairs)


def printed(snapshot: Snapshot) -> str:
    """The fingerprint of a snapshot with its verdicts."""
    return fingerprint(snapshot, judge(snapshot))


def test_every_row_of_it_is_marked(engine: Engine) -> None:
    seed.load(engine)
    facts = unmarked(engine)
    example.load(engine)
    assert unmarked(engine) == facts


def unmarked(engine: Engine) -> dict[str, int]:
    """How many rows of each table are not an example."""
    with Session(engine) as session:
        return {
            model.__name__: session.exec(
                select(func.count()).select_from(model).where(col(model.example).is_(False))
            ).one()
            for model in Row.__subclasses__()
        }


def test_its_journal_is_whole(books: Engine) -> None:
    assert verify(books) == ()


@pytest.mark.usefixtures("books")
def test_it_tells_how_far_it_is(heard: list[tuple[int, int]]) -> None:
    days = len(heard)
    assert days > HALF.weeks
    assert heard == [(done, days) for done in range(1, days + 1)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_euro_is_in_one_place(books: Engine, day: date) -> None:
    known = take_snapshot(books, HALF, day).books
    held, apart = position(known), without_video(known)
    for stage in MoneyStage:
        of_videos = sum((video.stages[stage] for video in spend_per_video(known)), ZERO)
        assert of_videos + apart[stage] == held.stages[stage] >= ZERO
    assert held.free + sum(held.stages.values()) == Decimal("5125.00")
    assert held.free >= ZERO


def test_midway_24_of_52_videos_are_accepted(books: Engine) -> None:
    known = take_snapshot(books, HALF, MIDWAY).books
    made, held = counts(known), position(known)
    assert (made.accepted, made.planned, made.posted) == (24, 52, 23)
    assert (held.earned, held.granted) == (Decimal("2365.44"), Decimal("5125.00"))
    assert all(held.stages[stage] for stage in MoneyStage if stage is not MoneyStage.RESERVED)


def test_midway_rules_come_to_every_outcome(books: Engine) -> None:
    verdicts = judge(take_snapshot(books, HALF, MIDWAY))
    assert {verdict.outcome for verdict in verdicts} == set(Outcome)


def test_on_the_last_day_nearly_everything_is_made_and_paid(books: Engine) -> None:
    known = take_snapshot(books, HALF, LAST).books
    made, held = counts(known), position(known)
    assert (made.accepted, made.posted) == (50, 49)
    assert held.stages[MoneyStage.PAID] > held.granted * 3 / 4


def test_amounts_are_the_contract_split_to_the_cent(after: Snapshot) -> None:
    prices = Counter(after.books.price.values())
    assert prices == {Decimal("98.56"): 40, Decimal("98.55"): 12}
    assert [len(order.prices) for order in after.books.call_offs].count(13) == 4


def test_what_was_paid_is_what_the_invoices_say(after: Snapshot) -> None:
    paid = [i for i in after.dossier.invoices if i.paid_on]
    sign = {DocumentKind.INVOICE: 1, DocumentKind.CREDIT_NOTE: -1}
    gross = sum((sign[i.kind] * i.gross for i in paid), ZERO)
    assert position(after.books, Basis.INCL).stages[MoneyStage.PAID] == gross


def test_a_53rd_video_was_asked_for_and_not_granted(after: Snapshot) -> None:
    asked, answer = after.books.versions[-2:]
    assert (asked.videos, answer.decision, answer.answers) == (53, Decision.DECLINED, asked.version)
    assert after.books.granted is not None
    assert (after.books.granted.amount, after.books.granted.videos) == (Decimal("5125.00"), 52)
    assert after.books.progress["V53"].cancelled
    assert "V53" not in after.books.price


def test_an_ordered_video_was_cancelled_and_its_money_is_free(after: Snapshot) -> None:
    assert after.books.progress["V31"].cancelled
    assert position(after.books).free == Decimal("98.56") - Decimal("48.00") + Decimal("20.00")


def test_videos_were_rejected_and_one_twice(after: Snapshot) -> None:
    rejections = {v: now.rejections for v, now in after.books.progress.items() if now.rejections}
    assert len(rejections) > 5
    assert rejections["V17"] == 2


def test_a_changed_cut_took_the_approval_with_it(books: Engine) -> None:
    (recut,) = (e for e in take_snapshot(books, HALF, AFTER).books.events if e.move is Move.RECUT)
    days = (recut.day - timedelta(days=1), recut.day, recut.day + timedelta(days=1))
    accepted = [take_snapshot(books, HALF, d).books.progress[recut.video].accepted_on for d in days]
    assert accepted == [days[0], None, days[2]]


def test_one_week_of_the_summer_had_no_post(after: Snapshot) -> None:
    posted = (now.posted_on for now in after.books.progress.values())
    per_week = Counter(HALF.week_of(day) for day in posted if day)
    assert [HALF.week_label(week) for week in range(1, 27) if not per_week[week]] == ["2021-W30"]


def test_an_invoice_came_late(after: Snapshot) -> None:
    invoice = found(after, "VB-2021-004")
    accepted = [after.books.progress[line.video or ""].accepted_on for line in invoice.lines]
    assert {day.month for day in accepted if day} == {4}
    assert invoice.issued_on.month == 7


def test_an_invoice_for_what_was_not_approved_stays_on_hold(after: Snapshot) -> None:
    wrong, right = found(after, "VB-2021-005"), found(after, "VB-2021-006")
    assert wrong.state is InvoiceState.HELD
    assert "V33" in {line.video for line in wrong.lines} - {line.video for line in right.lines}
    assert right.state is InvoiceState.PAID


def test_one_payment_took_more_than_30_days(after: Snapshot) -> None:
    late = [
        i.number
        for i in after.dossier.invoices
        if i.received_on and i.paid_on and i.paid_on > i.received_on + timedelta(days=30)
    ]
    assert late == ["VB-2021-003"]


def test_a_credit_note_names_its_invoice(after: Snapshot) -> None:
    (note,) = (i for i in after.dossier.invoices if i.kind is DocumentKind.CREDIT_NOTE)
    assert (note.preceding, note.net) == ("VB-2021-007", Decimal("20.00"))


def test_extra_work_was_signed_ordered_and_paid(after: Snapshot) -> None:
    assert [a.amount for a in after.dossier.amendments] == [Decimal("48.00")]
    assert without_video(after.books)[MoneyStage.PAID] == Decimal("48.00")


def test_results_lie_within_the_pilots_bands_and_outside_them(after: Snapshot) -> None:
    views = {r.video: r.views or 0 for r in after.books.results}
    inside = [v for v, seen in views.items() if 105_000 <= seen <= 225_000]
    assert min(views.values()) < 50_000
    assert max(views.values()) > 1_000_000
    assert len(inside) > len(views) * 3 / 4


def test_followers_grew_from_the_pilots_14_500(after: Snapshot) -> None:
    counted = after.books.followers
    assert counted[0].day == HALF.first_day
    assert counted[0].count in range(14_500, 14_700)
    assert counted[-1].count > counted[0].count


@pytest.mark.parametrize("billed", read_story().invoice, ids=lambda billed: billed.number)
def test_an_e_invoice_says_what_the_story_says(billed: Billed) -> None:
    assert invoice_file(billed.number).read_bytes() == ubl_invoice(draft(read_story(), billed))


def test_no_e_invoice_lies_there_that_the_story_does_not_tell() -> None:
    told = {billed.number for billed in read_story().invoice}
    assert {file.stem for file in INVOICES.glob("*.xml")} == told


@pytest.mark.parametrize("file", sorted(EXPORTS.glob("*/Content.csv")), ids=lambda f: f.parent.name)
def test_an_export_has_the_form_of_tiktoks_own(file: Path) -> None:
    content = file.read_bytes()
    assert content.startswith(b'\xef\xbb\xbf"Time","Video title","Video link"')
    assert content.count(b"\n") <= 15


def found(snapshot: Snapshot, number: str) -> Invoice:
    """The invoice of this number."""
    return next(i for i in snapshot.dossier.invoices if i.number == number)
