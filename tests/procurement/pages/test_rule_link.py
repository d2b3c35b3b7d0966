"""The link to a rule's page keeps what is looked at, and nothing else."""

import pytest
import streamlit as st

from budget.pages.header import KEPT
from procurement.pages.rule_link import rule_link, rules_link

LOOKED_AT = {"half": "2021-W14", "dag": "2021-06-30", "taal": "en", "btw": "incl"}


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session that looks at a day; what Streamlit keeps is a mapping."""
    monkeypatch.setattr(st, "session_state", {KEPT: LOOKED_AT})


def test_half_day_and_language_stay() -> None:
    address = "regels?regel=R11&amp;half=2021-W14&amp;dag=2021-06-30&amp;taal=en"
    assert f'href="{address}"' in rule_link("R11")


def test_the_link_opens_in_the_same_window() -> None:
    link = rule_link("R11")
    assert link.startswith('<a href="regels?regel=R11&amp;half=2021-W14&amp;')
    assert link.endswith('target="_self">R11</a>')


def test_a_label_is_text() -> None:
    assert rule_link("R11", "a < b").endswith(">a &lt; b</a>")


def test_without_a_rule_it_is_the_list() -> None:
    address = "regels?half=2021-W14&amp;dag=2021-06-30&amp;taal=en"
    assert rules_link("All") == f'<a href="{address}" target="_self">All</a>'


def test_before_anything_is_looked_at_the_rule_is_asked_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(st, "session_state", {})
    assert 'href="regels?regel=R11"' in rule_link("R11")
    assert 'href="regels"' in rules_link("All")
