"""Text that somebody typed stays text: to hledger it is never a posting, a day or a tag."""

import csv
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budget.books import Books
from budget.language import Language
from data.exporters.plain_text import plain_text
from tests import build
from tests.hledger import answer, balances, whole_stages

EN = Language("en")
SIGNS = "\n\r\u2028\x00\t;,:[]()|%= "
TRAPS = [
    "x\n2021-04-06 x\n    budget:2021-W14:free  1000.00 EUR\n    budget:2021-W14:granted",
    "x\n    budget:2021-W14:paid:V01  1000.00 EUR",
    "x  1000.00 EUR",
    "x  ; date:2020-01-01",
    "x, date:2020-01-01",
    "[2020-01-01]",
    "[2020-01-01=2020-01-02]",
    "2020-01-01=2020-01-02 * (1) x | y ; z",
    "= 1.00 EUR @@ {1}",
    "include /etc/passwd",
    "x, type:R",
    "%2C",
    "without video",
    "a:b",
    "\nend comment\n",
    "\ncomment\n",
]
TYPED = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.one_of(st.sampled_from(SIGNS), st.characters(exclude_categories=["Cs"]))),
)


def typed_everywhere(names: list[str], text: str) -> Books:
    """Books in which a stranger chose each video's name and every text."""
    books, day = build.books(), build.ON
    videos = [replace(books.videos[0], id=name, title=f"{text}{name}") for name in names]
    entry = replace(books.entries[0], act=text, document=f"{text}x", day=day)
    entries = [
        replace(entry, number=n, amount=Decimal(n), video=name)
        for n, name in enumerate([*names, None], start=1)
    ]
    told = replace(books.versions[0], by=text, reason=f"x{text}")
    return replace(
        books,
        versions=(told, replace(books.versions[1], by=text, reason=text)),
        videos=tuple(videos),
        events=(),
        entries=tuple(entries),
    )


@given(st.lists(TYPED.filter(bool), min_size=1, max_size=4, unique=True), TYPED)
@settings(max_examples=40)
def test_nothing_that_somebody_typed_moves_money(names: list[str], text: str) -> None:
    books = typed_everywhere(names, text)
    journal = plain_text([books], EN)
    assert balances(journal, "--depth=3") == whole_stages(books)
    amounts = sorted(a for name, a in balances(journal).items() if "committed" in name)
    assert amounts == [entry.amount for entry in books.entries]


@pytest.mark.parametrize("text", TRAPS)
def test_nothing_that_somebody_typed_makes_a_transaction_or_moves_its_day(text: str) -> None:
    journal = plain_text([typed_everywhere([text], text)], EN)
    register = answer(journal, "register", "--output-format=csv").splitlines()
    assert {row["date"] for row in csv.DictReader(register)} == {"2021-04-01", "2021-06-30"}
    assert len(register) == 1 + 2 + 3


@pytest.mark.parametrize("text", TRAPS)
def test_nothing_that_somebody_typed_makes_a_tag(text: str) -> None:
    journal = plain_text([typed_everywhere([text], text)], EN)
    of_money = {"act", "document", "entry", "video", "title"}
    of_budget = {"version", "amount", "approximate", "videos", "by", "reason", "evidence"}
    assert set(answer(journal, "tags").splitlines()) == of_money | of_budget
