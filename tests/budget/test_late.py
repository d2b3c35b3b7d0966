"""What is late is told with its figures, and the one whose move it is."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from budget.late import LONG, Late, late
from budget.ledger import MoneyStage
from budget.position import Basis
from budget.production import Side
from data.language import language
from tests import build

NL = language("nl")


def told(on: date, basis: Basis = Basis.EXCL) -> list[tuple[Side, str]]:
    """What is late on a day, where nothing was ever billed."""
    books = build.books(on)
    unbilled = (MoneyStage.COMMITTED, MoneyStage.ACCEPTED)
    entries = (e for e in books.entries if e.stage in unbilled and not e.vat)
    kept = tuple(e for e in entries if e.stage is MoneyStage.COMMITTED or e.amount > 0)
    found = late(replace(books, entries=kept), basis)
    return [(one.side, told_in_dutch(one)) for one in found]


def told_in_dutch(one: Late) -> str:
    """The sentence, with ordinary spaces."""
    return NL.say(one.words).replace("\N{NO-BREAK SPACE}", " ")


def test_a_video_behind_its_plan_is_told_with_its_price() -> None:
    assert told(build.ON)[0] == (
        Side.AGENCY,
        "2 video's van samen € 197,12 zijn over hun geplande dag; V23 het meest, al 6 dagen.",
    )


def test_what_is_approved_long_ago_and_not_billed_is_the_agency_s_move() -> None:
    assert told(build.ON)[-1] == (
        Side.AGENCY,
        (
            "14 video's van samen € 1.379,84 zijn meer dan 30 dagen geleden goedgekeurd en nog "
            "niet gefactureerd; V01 het langst, sinds 5 april 2021."
        ),
    )


def test_amounts_are_on_the_basis_asked_for() -> None:
    assert "€ 1.669," in told(build.ON, Basis.INCL)[-1][1]


def test_exactly_the_mark_is_not_late_yet() -> None:
    first = build.HALF.first_day
    assert told(first + timedelta(days=LONG)) == []
    assert told(first + timedelta(days=LONG + 1)) == [
        (
            Side.AGENCY,
            (
                "1 video van € 98,56 is meer dan 30 dagen geleden goedgekeurd en nog niet "
                "gefactureerd: V01, op 5 april 2021."
            ),
        )
    ]


def test_a_video_that_was_never_ordered_has_no_price_to_tell() -> None:
    books = build.books()
    order = replace(
        books.call_offs[0], prices={v: p for v, p in build.PRICES.items() if v != "V23"}
    )
    found = late(replace(books, call_offs=(order,)))
    assert [(one.side, told_in_dutch(one)) for one in found] == [
        (Side.AGENCY, "1 video van € 98,56 is over de geplande dag: V24, al 4 dagen."),
        (
            Side.AGENCY,
            "1 video die nog niet is besteld, is over de geplande dag: V23, al 6 dagen.",
        ),
    ]


def test_the_rest_of_a_billed_video_is_the_ministry_s_to_close() -> None:
    books = build.books()
    less = {MoneyStage.ACCEPTED: Decimal("10.00"), MoneyStage.INVOICED: Decimal("-10.00")}
    first = [e for e in books.entries if e.video == "V01" and e.stage in less][:2]
    rest = tuple(replace(first[0], stage=stage, amount=amount) for stage, amount in less.items())
    one = late(replace(books, entries=(*books.entries, *rest)))[-1]
    assert (one.side, told_in_dutch(one)) == (
        Side.MINISTRY,
        (
            "1 video is meer dan 30 dagen geleden goedgekeurd en voor minder dan de prijs "
            "gefactureerd: € 10,00 moet nog worden gefactureerd of afgesloten, van V01, "
            "goedgekeurd op 5 april 2021."
        ),
    )


def test_what_is_billed_is_not_late() -> None:
    assert late(build.books(date(2021, 5, 5))) == ()
