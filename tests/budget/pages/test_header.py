"""Pickers write the address, and the page is drawn from the address."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from budget.pages.header import PICKERS
from tests.seen import seen


def page(*, example: bool, own: int) -> None:
    """A page with nothing but its header."""
    from datetime import date

    import streamlit as st

    from budget.half import Half
    from budget.pages import header
    from budget.pages.address import choose, spoken
    from budget.pages.example import Clean
    from budget.refused import Refused
    from budget.words import say
    from data.language import language

    halves = (Half("2021-W14"), Half("2021-W40"))
    t = language(spoken(header.asked(), header.kept(), None))
    choice = choose(header.asked(), header.kept(), halves, date(2021, 6, 30))
    header.keep(choice.address(t.code))

    def clean() -> None:
        if not st.session_state.get("willing"):
            raise Refused(say("These books hold no example; facts of your own are never removed."))
        st.session_state["cleaned"] = True

    offer = Clean(start=clean, own=lambda: own)
    header.header(t, t("Spend"), choice, halves, offer if example else None)


def opened(
    *, example: bool = False, own: int = 0, picking: bool = False, **address: str
) -> AppTest:
    """The header at an address."""
    at = AppTest.from_function(page, kwargs={"example": example, "own": own})
    at.session_state[PICKERS] = picking
    at.query_params.update(address)
    at.run(timeout=30)
    assert not at.exception
    return at


def test_an_empty_address_is_filled_in() -> None:
    assert opened().query_params == {
        "half": "2021-W14",
        "dag": "2021-06-30",
        "taal": "nl",
        "btw": "excl",
    }


@pytest.mark.parametrize(("key", "day"), [("day_back", "2021-06-29"), ("day_on", "2021-07-01")])
def test_a_day_back_and_a_day_on(key: str, day: str) -> None:
    at = opened(picking=True)
    at.button(key=key).click().run()
    assert at.query_params["dag"] == day
    assert at.date_input(key="day").value == date.fromisoformat(day)


def test_pickers_wait_until_someone_opens_them() -> None:
    assert not opened().date_input


def test_a_day_is_picked() -> None:
    at = opened(picking=True)
    at.date_input(key="day").set_value(date(2021, 5, 1)).run()
    assert at.query_params["dag"] == "2021-05-01"


def test_another_half_starts_at_its_own_day() -> None:
    at = opened(picking=True, dag="2021-05-01")
    at.selectbox(key="half").set_value("2021-W40").run()
    assert at.query_params == {"half": "2021-W40", "dag": "2021-10-04", "taal": "nl", "btw": "excl"}


def test_one_click_changes_the_language_and_nothing_else() -> None:
    at = opened(dag="2021-05-01")
    at.button(key="language").click().run()
    assert at.query_params == {"half": "2021-W14", "dag": "2021-05-01", "taal": "en", "btw": "excl"}
    assert seen(at) == "Spend"


def test_a_click_on_another_page_keeps_what_was_chosen() -> None:
    at = opened(half="2021-W40", dag="2021-12-24", taal="en")
    at.query_params.clear()
    at.run()
    assert at.query_params == {"half": "2021-W40", "dag": "2021-12-24", "taal": "en", "btw": "excl"}


def test_a_wrong_address_is_said_once() -> None:
    at = opened(half="2019-W01")
    assert "Halfjaar 2019-W01 staat niet in de boeken" in seen(at)
    at.run()
    assert "2019-W01" not in seen(at)


@pytest.mark.parametrize("edge", ["2020-04-06", "2022-10-02"])
def test_beyond_a_year_there_is_no_next_day(edge: str) -> None:
    at = opened(half="2021-W14", dag=edge)
    assert [at.button(key=key).disabled for key in ("day_back", "day_on")].count(True) == 1


def test_real_data_have_no_banner_and_no_clean_start() -> None:
    at = opened()
    assert seen(at) == "Uitputting"
    assert [button.key for button in at.button] == ["day_back", "day_on", "language"]


def test_the_example_says_so_and_a_clean_start_asks_first() -> None:
    at = opened(example=True)
    assert "Voorbeeld: gesimuleerde gegevens. Geen cijfer hier is echt." in seen(at)
    at.button(key="clean").click().run()
    assert "cleaned" not in at.session_state
    at.session_state["willing"] = True
    at.button(key="clean_confirmed").click().run()
    assert at.session_state["cleaned"] is True


def test_a_clean_start_that_is_refused_says_why() -> None:
    at = opened(example=True)
    at.button(key="clean").click().run()
    at.button(key="clean_confirmed").click().run()
    assert "eigen feiten worden nooit verwijderd" in seen(at)


def test_a_clean_start_counts_what_was_recorded_since_and_offers_to_take_it_away() -> None:
    at = opened(example=True, own=3)
    at.button(key="clean").click().run()
    shown = seen(at)
    assert "Je legde sinds het voorbeeld 3 wijzigingen vast; die verdwijnen ook." in shown
    assert "python -m data export --format zip" in shown


def test_where_nothing_was_recorded_since_nothing_is_counted() -> None:
    at = opened(example=True)
    at.button(key="clean").click().run()
    assert "wijziging" not in seen(at)
