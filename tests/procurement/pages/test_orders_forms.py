"""The forms about call-offs show their effect before they save; they write to real books."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from budget.evidence import File
from budget.limits import Event
from data.store import take_snapshot
from data.verify import verify
from procurement.ordering.desk import Deed
from tests.billed import DAY, HALF
from tests.ordered import TODAY, chosen, document, fill, free, press
from tests.seen import seen


@pytest.mark.parametrize("price", ["98,56", "98.56", "€ 98,56"])
def test_the_effect_follows_what_is_typed(books: Engine, price: str) -> None:
    at = chosen(books, Deed.CALL_OFF)
    at.multiselect(key="order_videos_0").set_value(["V03"])
    shown = fill(at, order_price=price)
    assert "Na deze nadere opdracht: € 4.579,32 vrij, ruimte voor 46 video's van € 98,56" in shown
    assert "Het contract laat dan nog € 4.579,32 en 49 video's toe." in seen(at)


def test_a_form_on_an_earlier_day_says_that_it_counts_what_came_later(books: Engine) -> None:
    later = "Een formulier telt ook mee wat daarna is vastgelegd, tot en met 5 april 2021"
    assert later in seen(chosen(books, Deed.CALL_OFF, DAY - timedelta(days=1)))
    assert later not in seen(chosen(books, Deed.CALL_OFF))


@pytest.mark.parametrize(("typed", "free_after"), [("5.125,00", "€ 0,00"), ("5125.00", "€ 0,00")])
def test_amounts_are_read_as_people_write_them(books: Engine, typed: str, free_after: str) -> None:
    at = chosen(books, Deed.EARMARK)
    assert free(books) == Decimal("4677.88")
    assert f"{free_after} vrij" not in fill(at, earmark_amount=typed)
    assert "€ 447,12 boven het budget van € 5.125,00" in seen(at)


def test_what_can_mean_two_things_is_asked(books: Engine) -> None:
    at = chosen(books, Deed.EARMARK)
    shown = fill(at, earmark_what="zomer", earmark_amount="1.234")
    assert "“1.234” kan € 1.234,00 of € 1,23 betekenen" in shown
    assert "Na deze reservering" not in shown
    press(at, "earmark_save")
    assert free(books) == Decimal("4677.88")


def test_an_order_is_saved_and_said(books: Engine) -> None:
    at = chosen(books, Deed.CALL_OFF)
    at.multiselect(key="order_videos_0").set_value(["V03"])
    document(at, "order", "Opdrachtbrief", place="bladzijde 1", file=b"%PDF order")
    fill(at, order_price="98,56")
    assert "Nadere opdracht NO-2 is vastgelegd: 1 video, € 98,56 excl. btw." in press(
        at, "order_save"
    )
    order = take_snapshot(books, HALF, TODAY).books.call_offs[-1]
    assert order.prices == {"V03": Decimal("98.56")}
    assert order.evidence
    assert order.evidence.sha256 == File("Opdrachtbrief.pdf", b"%PDF order").sha256
    assert verify(books) == ()


def test_new_videos_are_added_with_their_order(books: Engine) -> None:
    at = chosen(books, Deed.CALL_OFF)
    at.number_input(key="order_new_0").set_value(3).run(timeout=30)
    at.text_area(key="order_titles_0").set_value("Handen wassen\nAfstand")
    at.selectbox(key="order_way_0").set_value("total")
    fill(at, order_subject="handen", order_requester="team social", order_price="100,00")
    press(at, "order_save")
    known = take_snapshot(books, HALF, TODAY).books
    assert [(v.id, v.title) for v in known.videos[3:]] == [
        ("V04", "Handen wassen"),
        ("V05", "Afstand"),
        ("V06", "handen V06"),
    ]
    assert [str(known.price[f"V0{n}"]) for n in (4, 5, 6)] == ["33.34", "33.33", "33.33"]


def test_over_the_budget_it_stops_and_nothing_typed_is_lost(books: Engine) -> None:
    at = chosen(books, Deed.CALL_OFF)
    at.multiselect(key="order_videos_0").set_value(["V03"])
    shown = fill(at, order_price="4677,89")
    assert "€ 0,01 boven het budget van € 5.125,00" in shown
    assert "Dit wordt tegengehouden" in shown
    assert "past niet" in press(at, "order_save")
    assert at.text_input(key="order_price_0").value == "4677,89"
    assert free(books) == Decimal("4677.88")


def test_exactly_the_budget_is_fully_used_and_let_through(books: Engine) -> None:
    at = chosen(books, Deed.EARMARK)
    shown = fill(at, earmark_what="zomer", earmark_amount="4677,88")
    assert "volledig benut, precies 100 %" in shown
    assert "Let op: dan is 95 % of meer van het budget benut." in shown
    assert "€ 4.677,88 is gereserveerd: zomer." in press(at, "earmark_save")
    assert free(books) == 0


def test_what_was_set_aside_is_free_again(books: Engine) -> None:
    at = chosen(books, Deed.EARMARK)
    fill(at, earmark_what="zomer", earmark_amount="500")
    press(at, "earmark_save")
    at = chosen(books, Deed.RELEASE)
    fill(at, release_what="gaat niet door", release_amount="200")
    assert "Na deze vrijgave: € 4.377,88 vrij" in seen(at)
    press(at, "release_save")
    assert free(books) == Decimal("4377.88")


def test_an_amendment_says_what_it_does_to_contract_and_budget(books: Engine) -> None:
    at = chosen(books, Deed.AMEND)
    at.number_input(key="amend_n_0").set_value(1)
    document(at, "amend", "Bijlage 1")
    shown = fill(at, amend_amount="98,56", amend_reason="een video erbij")
    assert "Na deze wijziging, als ook is besteld wat erbij komt: € 4.579,32 vrij" in shown
    assert "Het contract is dan € 5.223,56 waard, voor 53 video's." in shown
    press(at, "amend_save")
    assert take_snapshot(books, HALF, TODAY).dossier.amendments[0].amount == Decimal("98.56")


def test_an_amendment_needs_its_document(books: Engine) -> None:
    at = chosen(books, Deed.AMEND)
    fill(at, amend_amount="98,56", amend_reason="een video erbij")
    assert "Noem het document" in press(at, "amend_save")
    assert not take_snapshot(books, HALF, TODAY).dossier.amendments


def test_other_costs_are_approved(books: Engine) -> None:
    at = chosen(books, Deed.APPROVE_COSTS)
    assert "Na deze kosten: € 4.677,88 vrij" in seen(at)
    assert "De andere kosten van NO-1, € 250,00, zijn goedgekeurd" in press(at, "costs_save")
    at = chosen(books, Deed.APPROVE_COSTS)
    assert "Geen nadere opdracht heeft andere kosten die op goedkeuring wachten." in seen(at)


def test_limits_are_changed_and_the_old_ones_stay(books: Engine) -> None:
    at = chosen(books, Deed.LIMITS)
    assert "Nadere opdracht 80 %, 95 % wordt tegengehouden" in seen(at)
    fill(at, limits_warn_call_off="70; 92,5", limits_why="eerder {bijsturen}")
    press(at, "limits_save")
    kept = take_snapshot(books, HALF, TODAY).dossier.limits
    assert [limits.version for limits in kept] == [1, 2]
    assert "Budgethouder: eerder {bijsturen}" in seen(chosen(books, Deed.LIMITS))
    assert kept[1].of(Event.CALL_OFF).warn_at == (Decimal("0.70"), Decimal("0.925"))


@pytest.mark.parametrize("deed", list(Deed))
def test_every_form_opens_where_nothing_is_known(nothing: Engine, deed: Deed) -> None:
    assert "Wat wilt u vastleggen?" in seen(chosen(nothing, deed))


def test_without_a_contract_an_order_is_refused(nothing: Engine) -> None:
    at = chosen(nothing, Deed.CALL_OFF)
    at.number_input(key="order_new_0").set_value(1).run(timeout=30)
    fill(at, order_subject="handen", order_requester="team social", order_price="98,56")
    assert "laat eerst een budget toekennen" in seen(at)
    assert "Op die dag is geen contract getekend" in seen(at)
    assert "is er geen getekend contract" in press(at, "order_save")
