"""Correcting, cancelling and closing on the page of call-offs; each form writes to real books."""

from dataclasses import replace
from decimal import Decimal

from sqlalchemy import Engine

from budget.ledger import Entry, MoneyStage
from budget.money import ZERO
from budget.position import without_video
from data.doors.orders import order_desk
from data.store import take_snapshot, unit_of_work
from data.tables import EntryRow
from procurement.ordering.corrections import correctable
from procurement.ordering.desk import Deed, Earmark
from tests import build
from tests.billed import DAY, HALF
from tests.ordered import TODAY, chosen, fill, free, press
from tests.seen import seen

BEGUN = Decimal("4677.88")


def loose(engine: Engine, stage: MoneyStage) -> Decimal:
    return without_video(take_snapshot(engine, HALF, TODAY).books)[stage]


def test_a_wrong_order_is_corrected_with_its_effect(books: Engine) -> None:
    at = chosen(books, Deed.REVERSE)
    [offered] = at.selectbox(key="correct_entry_0").options
    assert offered.replace("\N{NO-BREAK SPACE}", " ") == "1. 5 apr 2021, Besteld: NO-1, € 447,12"
    assert "Na deze correctie: € 5.125,00 vrij" in seen(at)
    assert "De nadere opdracht telt dan niet meer mee" in seen(at)
    assert "Zeg waarom" in press(at, "correct_save")
    fill(at, correct_why="verkeerde prijs")
    assert "Boeking 1 is gecorrigeerd met een tegenboeking; ze blijft" in press(at, "correct_save")
    assert free(books) == build.MONEY
    assert len(take_snapshot(books, HALF, TODAY).books.entries) == 6


def test_the_correction_of_a_release_is_stopped_where_there_is_no_room(books: Engine) -> None:
    desk = order_desk(books, HALF, TODAY)
    for act, amount in ((desk.earmark, BEGUN), (desk.release, BEGUN), (desk.earmark, BEGUN)):
        act(Earmark(by="manager", day=TODAY, amount=amount, what="zomer"))
    at = chosen(books, Deed.REVERSE)
    at.selectbox(key="correct_entry_0").set_value(5)
    assert "Dit wordt tegengehouden" in fill(at, correct_why="toch niet")
    assert "boven het budget" in press(at, "correct_save")
    assert free(books) == 0


def test_what_was_corrected_is_offered_no_more(books: Engine) -> None:
    at = chosen(books, Deed.REVERSE)
    fill(at, correct_why="dubbel")
    press(at, "correct_save")
    assert "geen boeking die met een tegenboeking" in seen(chosen(books, Deed.REVERSE))


def test_other_costs_that_will_not_be_made_are_cancelled(books: Engine) -> None:
    at = chosen(books, Deed.CANCEL_COSTS)
    assert "Als deze kosten zijn geannuleerd: € 4.927,88 vrij" in seen(at)
    said = press(at, "cancel_save")
    assert "De andere kosten van NO-1 zijn geannuleerd: € 250,00 is weer vrij." in said
    assert (free(books), loose(books, MoneyStage.COMMITTED)) == (BEGUN + 250, ZERO)


def test_the_rest_of_other_costs_is_closed_once_a_bill_left_it(books: Engine) -> None:
    order_desk(books, HALF, TODAY).approve_costs("social", "NO-1", DAY)
    assert "Geen factuur liet iets open" in seen(chosen(books, Deed.CLOSE_COSTS))
    _bill(books, Decimal("200.00"))
    at = chosen(books, Deed.CLOSE_COSTS)
    assert "is afgesloten: € 4.727,88 vrij" in seen(at)
    fill(at, close_why="lager uitgevallen")
    assert "is afgesloten: € 50,00 is weer vrij." in press(at, "close_save")
    assert (free(books), loose(books, MoneyStage.ACCEPTED)) == (BEGUN + 50, ZERO)


def _bill(engine: Engine, net: Decimal) -> None:
    """A bill of a part of the other costs, as it lands in the ledger."""
    cents = int(net * 100)
    with unit_of_work(engine, act="bill", by="finance", day=TODAY) as work:
        for stage, moved in ((MoneyStage.ACCEPTED, -cents), (MoneyStage.INVOICED, cents)):
            work.add(
                EntryRow(
                    half=HALF.id,
                    day=TODAY,
                    stage=stage.value,
                    cents=moved,
                    vat_points=2100,
                    act="bill",
                    document="F-1",
                )
            )


def test_steps_and_documents_are_not_among_what_can_be_corrected() -> None:
    entries = (_entry(1, "call_off"), _entry(2, "accept"), _entry(3, "bill"), _entry(4, "pay"))
    known = correctable(replace(build.books(), entries=entries))
    assert [act.first.act for act in known] == ["pay", "call_off"]


def _entry(number: int, act: str) -> Entry:
    return Entry(
        stage=MoneyStage.COMMITTED,
        amount=Decimal(1),
        video="V01",
        number=number,
        day=DAY,
        act=act,
        document="x",
        vat_rate=build.RATE,
    )
