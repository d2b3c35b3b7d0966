"""Call-offs (Nadere opdrachten): how much is called off, what is open, and forms that commit money.

    show(t, view(t, snapshot), desk)

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from budget.language import Language
from budget.ordered import ordered
from budget.pages import kit
from budget.pages.markup import Html, heading, joined
from procurement.ordering.desk import OrderDesk
from procurement.ordering.headline import order_headline
from procurement.pages import orders_forms
from procurement.pages.form_fields import say_done
from procurement.pages.orders_opened import Opened, opened_orders, show_opened
from procurement.pages.orders_room import room_table
from procurement.pages.orders_table import order_rows, set_aside
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `on` is the day that the forms propose."""

    on: date
    top: Html
    orders: Html
    opened: Sequence[Opened]
    aside: Html


def view(t: Language, snapshot: Snapshot) -> View:
    """The view of a day."""
    spent = ordered(snapshot.books)
    room = t("Room in budget and contract")
    return View(
        on=snapshot.on,
        top=joined(
            (
                kit.answer(t, order_headline(snapshot)),
                heading(room),
                room_table(t, room, snapshot, spent),
            )
        ),
        orders=order_rows(t, spent),
        opened=opened_orders(t, spent),
        aside=set_aside(t, snapshot.books.entries),
    )


def show(t: Language, view: View, desk: OrderDesk) -> None:
    """The page."""
    kit.block(view.top)
    say_done(t)
    orders_forms.forms(t, view.on, desk)
    if view.opened:
        kit.block(view.orders)
        show_opened(t, view.opened)
    if view.aside:
        kit.block(view.aside)
