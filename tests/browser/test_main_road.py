"""The main road: from the first screen to the memo, as a visitor walks it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import VIEW, Visitor

pytestmark = pytest.mark.browser

HALF, DAY = "2021-W14", "2021-06-30"
PAGES = {"": "Uitputting", "contract": "Contract", "productie": "Productie", "memo": "Memo"}


def test_the_four_pages_are_one_click_away(visitor: Visitor) -> None:
    page = visitor.open(half=HALF, dag=DAY)
    for title in PAGES.values():
        expect(page.get_by_role("link", name=title, exact=True)).to_be_visible()


@pytest.mark.parametrize(("path", "title"), PAGES.items())
def test_each_page_opens_at_its_own_address(visitor: Visitor, path: str, title: str) -> None:
    page = visitor.open(path, half=HALF, dag=DAY)
    expect(page).to_have_title(re.compile(title))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_answer_is_read_without_scrolling(visitor: Visitor) -> None:
    page = visitor.open(half=HALF, dag=DAY)
    answer = page.get_by_text(re.compile(r"Week 13 van 26: €\s2\.365,44 van €\s5\.125,00")).first
    box = answer.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= VIEW["height"]


@pytest.mark.parametrize("path", ["", "contract", "opdrachten", "productie", "facturen", "memo"])
def test_on_a_small_screen_no_page_scrolls_sideways(visitor: Visitor, path: str) -> None:
    page = visitor.open(path, half=HALF, dag=DAY)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.get_by_test_id("stMain").evaluate("main => main.scrollWidth") <= 390


def test_the_memo_is_a_pdf_with_its_name(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.open("memo", half=HALF, dag=DAY)
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("Download")).first.click()
    download.value.save_as(tmp_path / "memo.pdf")
    assert re.fullmatch(r"beslisnota-.*\.pdf", download.value.suggested_filename)
    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF")


def test_one_click_puts_it_in_english(visitor: Visitor) -> None:
    page = visitor.open(half=HALF, dag=DAY)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_text(re.compile("Week 13 of 26")).first).to_be_visible()
    expect(page).to_have_url(re.compile("taal=en"))


def test_the_chosen_day_goes_along_to_every_page(visitor: Visitor) -> None:
    page = visitor.open(half=HALF, dag=DAY)
    page.locator(".st-key-day_back button").click()
    for title in PAGES.values():
        page.get_by_role("link", name=title, exact=True).click()
        expect(page).to_have_title(re.compile(title))
        expect(page).to_have_url(re.compile("dag=2021-06-29"))


def test_a_link_shows_someone_else_the_same(new_visitor: Callable[[], Visitor]) -> None:
    one = new_visitor()
    page = one.open(half=HALF, dag=DAY)
    page.locator(".st-key-day_back button").click()
    expect(page).to_have_url(re.compile("dag=2021-06-29"))
    one.idle()
    answer = page.get_by_text(re.compile("Week 13 van 26")).first.inner_text()
    other = new_visitor()
    other.page.goto(page.url)
    expect(other.page.get_by_text(answer).first).to_be_visible()
