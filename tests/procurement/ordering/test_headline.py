"""The first sentences about call-offs."""

from dataclasses import replace

from budget.ledger import MoneyStage
from budget.money import ZERO
from data.language import language
from procurement.ordering.headline import order_headline
from procurement.snapshot import Snapshot
from tests import build

NL, PRICE = language("nl"), build.PRICES["V52"]


def said(snapshot: Snapshot) -> list[str]:
    return [NL.say(w).replace("\N{NO-BREAK SPACE}", " ") for w in order_headline(snapshot)]


def test_how_much_is_called_off_and_what_is_open() -> None:
    first, open_now = said(build.snapshot(build.books()))
    assert first == (
        "Er is voor € 5.125,00 besteld, voor 52 video's: 100 % van het budget van € 5.125,00, "
        "100 % van het contract van € 5.125,00."
    )
    assert open_now == (
        "Open: € 2.759,56 besteld en nog niet geleverd, € 591,36 geleverd en nog niet gefactureerd."
    )


def test_before_anything_is_agreed() -> None:
    assert said(build.snapshot(build.email_only())) == [
        "Er is nog niets besteld: er is geen budget toegekend, er is geen contract getekend.",
        (
            "Voorgesteld is ongeveer € 5.125,00 excl. btw voor 52 video's; "
            "een voorstel kent niets toe."
        ),
    ]


def test_a_budget_of_nothing_has_no_share() -> None:
    version = replace(build.books().versions[1], amount=ZERO)
    shown = said(build.snapshot(replace(build.books(), versions=(version,))))
    assert "n.v.t. van het budget van € 0,00" in shown[0]


def test_what_was_cancelled_counts_no_longer() -> None:
    books = build.books()
    open_ = next(e for e in reversed(books.entries) if e.stage is MoneyStage.COMMITTED)
    gone = replace(open_, amount=-PRICE, video="V52", act="cancelled")
    shown = said(build.snapshot(replace(books, entries=(*books.entries, gone))))
    assert "daarvan telt nog € 5.026,45, 98 % van het budget van € 5.125,00" in shown[0]
