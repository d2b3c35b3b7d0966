"""No text becomes HTML by itself, and every table has its name."""

from hypothesis import given
from hypothesis import strategies as st

from budget.pages.markup import (
    STACKED,
    Html,
    bullets,
    entries,
    figures,
    heading,
    html,
    joined,
    paragraph,
    small,
    strong,
    table,
    tag,
    wide,
)
from tests.seen import words

TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)


@given(text=TEXTS)
def test_text_is_read_as_it_was_written(text: str) -> None:
    assert words(strong(text)) == text


@given(text=TEXTS)
def test_nothing_that_was_text_is_a_tag(text: str) -> None:
    shown = joined((paragraph(text), bullets([text]), table(text, [text], [[text]])))
    assert shown.count("<script") == 0
    assert shown.count("<") == joined(
        (paragraph("x"), bullets(["x"]), table("x", ["x"], [["x"]]))
    ).count("<")


def test_what_is_html_stays_html() -> None:
    assert strong(tag("em", "a < b")) == "<strong><em>a &lt; b</em></strong>"
    assert html(Html("<br>")) == "<br>"
    assert heading("A") + "<" == "<h2>A</h2>&lt;"


def test_an_attribute_is_escaped_too() -> None:
    assert tag("p", class_='"><script>') == '<p class="&quot;&gt;&lt;script&gt;"></p>'


def test_nothing_makes_no_empty_parts() -> None:
    assert (bullets([]), small(""), joined(["", ""])) == ("", "", "")


def test_a_table_is_named_and_its_figures_stand_to_the_right() -> None:
    shown = table("Plafond", ["", "Over"], [["Video's", "13"]], figures=1)
    assert 'aria-label="Plafond"' in shown
    assert '<td class="figure">13</td>' in shown
    assert '<td class="figure">Video' not in shown


def test_figures_and_entries_are_lists_of_names() -> None:
    assert words(figures([("Vrij", "€ 1,00")])) == "Vrij € 1,00"
    assert entries([("Prijs", "vast")]).startswith("<dl")


def test_a_stacked_cell_names_its_column_for_a_small_screen() -> None:
    shown = table("Waits", ["Video", "Days late"], [["V01", "6"]], 1, STACKED)
    assert '<td class="figure" data-head="Days late">6</td>' in shown


def test_what_is_wide_scrolls_in_a_box_that_the_keyboard_reaches() -> None:
    assert wide("A < B", table("A < B", ["A"], [["1"]])).startswith(
        '<div class="kg-wide" role="region" aria-label="A &lt; B" tabindex="0"><table'
    )
