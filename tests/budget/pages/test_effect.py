"""The effect beside a form: what stops an event is said first."""

from decimal import Decimal

from budget.effect import Event, effect
from budget.pages.effect import effect_html
from budget.words import say
from data.language import language
from data.reading.limits import first_limits
from tests import build

NL = language("nl")
OVER = effect(build.books(), first_limits(), Event.EARMARK, amount=Decimal("0.01"))
WITHIN = effect(build.books(), first_limits(), Event.INVOICE, amount=Decimal(0))
CONTRACT = say("No contract is signed on that day, so nothing can be called off.")


def test_what_the_budget_stops_is_said_first() -> None:
    assert "<strong>Dit wordt tegengehouden" in effect_html(NL, OVER)


def test_what_the_contract_stops_is_said_first() -> None:
    shown = effect_html(NL, WITHIN, CONTRACT, stops=True)
    assert f"<strong>{NL.say(CONTRACT)}" in shown
    assert "kg-stops" in shown


def test_what_passes_answers_first() -> None:
    assert "<strong>Na deze factuur" in effect_html(NL, WITHIN)
