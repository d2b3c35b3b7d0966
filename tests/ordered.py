"""The page of call-offs on real books, opened and filled in as a person does it, for its tests.

at = chosen(begin(engine), Deed.EARMARK)
fill(at, earmark_amount="500,00")       what the page says then
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from budget.books import CallOff
from budget.position import position
from data.acts import budgets, dossier, orders, production
from data.doors.orders import order_desk
from data.language import language
from data.store import take_snapshot, unit_of_work
from procurement.ordering.desk import Deed, OrderDesk
from procurement.pages.orders import View, view
from tests import build
from tests.billed import DAY, HALF, NOTE, video
from tests.seen import seen

if TYPE_CHECKING:
    from budget.language import Language

NL = language("nl")
TODAY = DAY + timedelta(days=30)


def page(t: "Language", view: "View", desk: "OrderDesk") -> None:
    """The page as the front door draws it; it runs alone, so that it knows no names from here."""
    from procurement.pages import orders

    orders.show(t, view, desk)


def begin(engine: Engine) -> None:
    """5,125.00 for 52 videos in budget and contract; V01 and V02 ordered with 250.00 beside."""
    contract = replace(build.contract(), known_on=DAY, signed_on=DAY)
    order = CallOff(
        reference="NO-1",
        day=DAY,
        prices={"V01": Decimal("98.56"), "V02": Decimal("98.56")},
        other=Decimal("250.00"),
        contract=contract.number,
    )
    with unit_of_work(engine, act="begin", by="manager", day=TODAY) as work:
        budgets.grant(
            work,
            HALF,
            day=DAY,
            amount=build.MONEY,
            videos=52,
            by="MT",
            reason="",
            evidence=NOTE,
        )
        dossier.record_contract(work, contract)
        for name in ("V01", "V02", "V03"):
            production.add_video(work, HALF, video(name))
        orders.call_off(work, HALF, order)


def opened(engine: Engine, day: date = TODAY) -> AppTest:
    """The page of the books on a day, with its real door."""
    desk = order_desk(engine, HALF, TODAY)
    shown = view(NL, take_snapshot(engine, HALF, day))
    at = AppTest.from_function(page, args=(NL, shown, desk)).run(timeout=30)
    assert not at.exception
    return at


def chosen(engine: Engine, deed: Deed, day: date = TODAY) -> AppTest:
    """The page with one form open."""
    at = opened(engine, day)
    at.segmented_control[0].set_value(deed).run(timeout=30)
    assert not at.exception
    return at


def fill(at: AppTest, **typed: str) -> str:
    """What the page says after these texts were typed."""
    for name, text in typed.items():
        at.text_input(key=f"{name}_0").set_value(text)
    at.run(timeout=30)
    assert not at.exception
    return seen(at)


def document(at: AppTest, form: str, title: str, *, place: str = "", file: bytes = b"") -> None:
    """Name the document that shows it, and hand it in where there is a file."""
    at.text_input(key=f"{form}_0_title").set_value(title)
    at.text_input(key=f"{form}_0_place").set_value(place)
    if file:
        at.file_uploader(key=f"{form}_0_file").set_value((f"{title}.pdf", file, "application/pdf"))


def press(at: AppTest, name: str) -> str:
    """What the page says after a button was pressed."""
    at.button(key=f"{name}_0").click().run(timeout=30)
    assert not at.exception
    return seen(at)


def free(engine: Engine) -> Decimal:
    return position(take_snapshot(engine, HALF, TODAY).books).free
