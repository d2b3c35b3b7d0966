"""The door of the page about call-offs: what was filled in lands whole, or nothing of it does."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.books import CallOff
from budget.half import Half
from budget.ledger import MoneyStage
from budget.limits import Event, Level
from budget.money import ZERO
from budget.position import position
from budget.refused import Refused
from budget.words import Bilingual
from data.acts import budgets
from data.doors.orders import order_desk
from data.reading.limits import first_limits
from data.store import revision, take_snapshot, unit_of_work
from data.verify import verify
from procurement.agreement.ceilings import ceilings
from procurement.agreement.contract import Amendment
from procurement.ordering.desk import Earmark, NewLimit, Order, OrderDesk
from procurement.ordering.left import Left
from tests import build
from tests.billed import DAY, HALF, NOTE, video
from tests.ordered import TODAY, begin


@pytest.fixture
def desk(engine: Engine) -> OrderDesk:
    """The desk of a half of which two of 52 videos are ordered, with 250.00 beside them."""
    begin(engine)
    return order_desk(engine, HALF, TODAY)


def order(reference: str, *videos: str, price: str = "98.56") -> CallOff:
    prices = dict.fromkeys(videos, Decimal(price))
    return CallOff(reference=reference, day=TODAY, prices=prices, other=ZERO, contract="C-1")


def held(desk: OrderDesk, stage: MoneyStage) -> Decimal:
    return position(desk.latest().books).stages[stage]


def test_an_order_with_new_videos_lands_whole(desk: OrderDesk, engine: Engine) -> None:
    new = (video("V04", TODAY),)
    desk.call_off(Order(by="procurement", order=order("NO-2", "V03", "V04"), new=new))
    assert set(desk.latest().books.price) == {"V01", "V02", "V03", "V04"}
    assert desk.references() == ["NO-1", "NO-2"]
    verify(engine)


def test_a_refused_order_leaves_no_video_behind(desk: OrderDesk, engine: Engine) -> None:
    before = revision(engine)
    with pytest.raises(Refused, match="does not fit"):
        desk.call_off(
            Order(
                by="procurement",
                order=order("NO-2", "V04", price="5000.00"),
                new=(video("V04", TODAY),),
            )
        )
    assert revision(engine) == before
    assert "V04" not in [known.id for known in desk.latest().books.videos]


def test_what_the_contract_still_allows(desk: OrderDesk) -> None:
    assert desk.left(DAY) == Left(value=build.MONEY - Decimal("447.12"), videos=50)
    assert desk.left(DAY - timedelta(days=1)) is None


def test_the_contract_and_the_references_go_over_all_halves(
    desk: OrderDesk, engine: Engine
) -> None:
    other = Half("2021-W40")
    with unit_of_work(engine, act="open", by="manager", day=TODAY) as work:
        budgets.open_half(work, other)
    elsewhere = order_desk(engine, other, TODAY)
    assert elsewhere.left(TODAY) == desk.left(TODAY)
    assert elsewhere.references() == ["NO-1"]


def test_the_room_of_the_contract_counts_what_other_halves_ordered_by_then(
    desk: OrderDesk, engine: Engine
) -> None:
    other = Half("2021-W40")
    with unit_of_work(engine, act="open", by="manager", day=TODAY) as work:
        budgets.open_half(work, other)
    by_day = {day: ceilings(take_snapshot(engine, other, day)) for day in (DAY, TODAY)}
    assert by_day[DAY].value.called_off == Decimal("447.12")
    assert desk.left(TODAY) == Left(
        value=by_day[TODAY].value.left or ZERO, videos=by_day[TODAY].videos.left
    )
    assert ceilings(desk.latest()).videos.called_off == 2


def test_an_order_uses_what_was_set_aside(desk: OrderDesk) -> None:
    desk.earmark(Earmark(by="manager", day=TODAY, amount=Decimal(100), what="zomer"))
    desk.call_off(Order(by="procurement", order=order("NO-2", "V03")))
    assert held(desk, MoneyStage.RESERVED) == Decimal("1.44")
    desk.release(Earmark(by="manager", day=TODAY, amount=Decimal("1.44"), what="rest"))
    assert held(desk, MoneyStage.RESERVED) == ZERO


def test_other_costs_are_approved_once(desk: OrderDesk) -> None:
    desk.approve_costs("social", "NO-1", TODAY)
    assert held(desk, MoneyStage.ACCEPTED) == Decimal("250.00")
    with pytest.raises(Refused, match="no other costs that wait"):
        desk.approve_costs("social", "NO-1", TODAY)


def test_an_amendment_raises_what_the_contract_allows(desk: OrderDesk) -> None:
    desk.amend("procurement", replace(build.amendment(), signed_on=TODAY), None)
    assert desk.left(TODAY) == Left(value=build.MONEY - Decimal("348.56"), videos=51)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (replace(build.amendment(Decimal("-4677.89"), 0), signed_on=TODAY), "lower it by less"),
        (replace(build.amendment(ZERO, -51), signed_on=TODAY), "lower it by fewer"),
        (replace(build.amendment(), signed_on=TODAY + timedelta(days=1)), "still to come"),
    ],
)
def test_an_amendment_below_what_is_called_off_or_of_a_day_to_come_is_refused(
    desk: OrderDesk, change: Amendment, why: str
) -> None:
    with pytest.raises(Refused, match=why):
        desk.amend("procurement", change, None)
    assert desk.latest().dossier.amendments == ()


def test_a_contract_can_be_lowered_to_what_is_called_off(desk: OrderDesk) -> None:
    change = replace(build.amendment(Decimal("-4677.88"), -50), signed_on=TODAY)
    desk.amend("procurement", change, None)
    assert desk.left(TODAY) == Left(value=ZERO, videos=0)


def test_limits_that_are_set_are_known_at_once(desk: OrderDesk) -> None:
    loose = replace(first_limits().of(Event.CALL_OFF), over=Level.PASSES)
    why = Bilingual(nl="proef", en="trial")
    desk.set_limit(NewLimit(by="manager", day=TODAY, limit=loose, reason=why, evidence=NOTE))
    assert desk.latest().dossier.limits[-1].of(Event.CALL_OFF).over is Level.PASSES
