"""Claims that rules rest on: only said, confirmed, refuted, and replaced since."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from procurement.checks.claims import require_claims
from procurement.checks.grounds import Gap
from procurement.snapshot import Snapshot
from tests.procurement.case_files import RULES
from tests.procurement.situation import snapshot

ABOUT_THE_PILOT = {"price": "confirmed", "dates": "refuted", "three-pilots": "refuted"}


def why_not(rule: str, told: Mapping[str, object]) -> str:
    """The key of the sentence that says why a rule cannot be met; "" where its claims carry."""
    return gap_of(rule, snapshot(told))


def gap_of(rule: str, known: Snapshot) -> str:
    """The same of a snapshot."""
    try:
        require_claims(RULES[rule], known)
    except Gap as gap:
        return gap.key
    return ""


@pytest.mark.parametrize(
    ("state", "key"),
    [
        ("claimed", "unclear.claim"),
        ("confirmed", ""),
        ("confirmed by nobody", "unclear.claim"),
        ("confirmed by hearsay", "unclear.claim"),
        ("confirmed later", "unclear.claim"),
        ("refuted", "unclear.refuted"),
    ],
)
def test_a_claim_carries_once_it_is_confirmed(state: str, key: str) -> None:
    assert why_not("R18", {"claims": {"price": state}}) == key


def test_a_claim_that_is_not_known_carries_nothing() -> None:
    assert why_not("R18", {}) == "unclear.claim"


@pytest.mark.parametrize(
    ("signed_on", "state", "key"),
    [
        ("2021-03-31", "refuted", "unclear.refuted"),
        ("2021-04-01", "refuted", ""),
        ("2021-07-01", "refuted", "unclear.refuted"),
        ("2021-04-01", "refuted by hearsay", "unclear.refuted"),
        ("2021-04-01", "refuted by nobody", "unclear.refuted"),
        ("2021-04-01", "claimed", "unclear.claim"),
    ],
)
def test_a_contract_signed_since_takes_the_place_of_a_refuted_price(
    signed_on: str, state: str, key: str
) -> None:
    told = {"claims": {"price": state}, "contract": {"signed_on": date.fromisoformat(signed_on)}}
    assert why_not("R18", told) == key


def test_a_contract_says_nothing_of_whether_a_rule_applies() -> None:
    claims = {"price": "confirmed", "minor-change-applies": "refuted"}
    told = {"claims": claims, "contract": {"signed_on": date.fromisoformat("2021-04-02")}}
    assert why_not("R07", told) == "unclear.refuted"


@pytest.mark.parametrize(("since", "key"), [("2021-03-31", "unclear.refuted"), ("2021-04-01", "")])
def test_the_cost_of_the_pilot_written_since_takes_the_place_of_what_was_said_of_it(
    since: str, key: str
) -> None:
    known = snapshot({"claims": ABOUT_THE_PILOT, "pilot_cost": Decimal("1500.00")})
    facts = tuple(replace(f, since=date.fromisoformat(since)) for f in known.dossier.facts)
    written = replace(known, dossier=replace(known.dossier, facts=facts))
    assert gap_of("R05", written) == key
