"""Tables keep figures as figures, and show them as the language writes them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.frames import Sought, spend_frame, standing, written
from budget.ledger import MoneyStage
from budget.position import spend_per_video
from budget.production import Step
from data.language import language
from tests import build

NL = language("nl")
SPENDS = spend_per_video(build.books())


def test_a_row_says_where_a_video_and_its_money_are() -> None:
    first = spend_frame(SPENDS, NL).iloc[0]
    assert list(first)[:5] == ["V01", "Handen wassen 1", "Klaar", "Betaald", Decimal("98.56")]
    assert first["Betaald"] == Decimal("98.56")


def test_amounts_are_shown_in_the_language_and_stay_amounts() -> None:
    frame = spend_frame(SPENDS, NL)
    shown = written(frame, NL).to_html().replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 98,56" in shown
    assert sum(frame["Prijs"]) == build.MONEY


def test_a_price_that_is_not_known_is_said_to_be_so() -> None:
    ordered = build.books()
    unpriced = spend_per_video(replace(ordered, call_offs=(), entries=()))
    assert "n.v.t." in written(spend_frame(unpriced, NL), NL).to_html()


def test_a_cancelled_video_waits_in_no_step() -> None:
    spend = SPENDS[0]
    cancelled = replace(spend.progress, step=None, cancelled_on=build.ON)
    assert NL.say(standing(replace(spend, progress=cancelled))) == "Geannuleerd"


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought(), 52),
        (Sought(text="v07"), 1),
        (Sought(text=" WASSEN 1"), 11),
        (Sought(step=Step.POST), 2),
        (Sought(stage=MoneyStage.PAID), 10),
        (Sought(step=Step.POST, stage=MoneyStage.PAID), 0),
    ],
)
def test_only_what_fits_all_of_the_search_is_found(sought: Sought, found: int) -> None:
    names = [spend.video.id for spend in sought.among(SPENDS)]
    assert len(names) == found


@given(text=st.text(max_size=5), step=st.sampled_from([None, *Step]))
def test_a_search_never_makes_a_video_up(text: str, step: Step | None) -> None:
    found = Sought(text=text, step=step).among(SPENDS)
    assert {s.video.id for s in found} <= {s.video.id for s in SPENDS}
    assert all(step in (None, s.progress.step) for s in found)
