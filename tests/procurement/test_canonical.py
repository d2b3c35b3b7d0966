"""The canonical JSON: the keys that others rely on, figures as text, one fingerprint."""

import json
from datetime import date

import pytest

from budget.position import Basis
from procurement.canonical import canonical, fingerprint, written
from tests import build

DAYS = [date(2021, 4, 4), date(2021, 4, 5), build.ON, date(2021, 10, 3), date(2022, 1, 1)]
KEYS = {
    "half": "id first_day last_day weeks",
    "money": "proposed granted reserved committed accepted invoiced paid free vat_rate "
    "granted_incl",
    "videos": "planned called_off accepted posted cancelled by_step",
    "without_video": "reserved committed accepted invoiced paid",
    "earned": "bac pv ev ac cv sv cpi spi eac_contract eac_cpi tcpi es sv_t spi_t ieac_t",
    "forecast": "all_on_time at_least required_per_week weeks_used",
}
ROWS = {
    "per_video": "id title step cancelled money_stage price reserved committed accepted invoiced "
    "paid",
    "weeks": "week planned_value earned_value actual_cost accepted posted",
    "verdicts": "rule outcome sentence evidence",
    "claims": "id state",
    "questions": "id text",
}
TOP = {*KEYS, *ROWS, "on", "week", "example", "basis", "fingerprint"}


def plain(day: date = build.ON, basis: Basis = Basis.EXCL) -> dict[str, object]:
    facts = canonical(build.snapshot(build.books(on=day)), build.verdicts(), basis)
    known: dict[str, object] = json.loads(written(facts))
    return known


def part(name: str, day: date = build.ON) -> dict[str, str]:
    found = plain(day)[name]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", KEYS)
def test_a_part_has_exactly_these_keys(name: str) -> None:
    assert set(part(name)) == set(KEYS[name].split())


@pytest.mark.parametrize("name", ROWS)
def test_each_row_of_a_list_has_exactly_these_keys(name: str) -> None:
    rows = plain()[name]
    assert isinstance(rows, list)
    assert {frozenset(row) for row in rows} == {frozenset(ROWS[name].split())}


def test_there_is_nothing_else() -> None:
    assert set(plain()) == TOP


@pytest.mark.parametrize("day", DAYS)
def test_the_whole_is_its_videos_and_the_rest_on_every_day(day: date) -> None:
    facts = plain(day)
    videos, rest = facts["per_video"], part("without_video", day)
    assert isinstance(videos, list)
    for stage, amount in rest.items():
        cents = [round(float(video[stage]) * 100) for video in videos]
        assert sum(cents) + round(float(amount) * 100) == round(
            float(part("money", day)[stage]) * 100
        )


def test_halfway() -> None:
    money, earned = part("money"), part("earned")
    assert (money["granted"], money["granted_incl"], money["vat_rate"]) == (
        "5125.00",
        "6201.25",
        "0.210000",
    )
    assert (earned["pv"], earned["ev"], earned["spi"]) == ("2449.86", "2365.38", "0.965517")


def test_without_a_grant_what_needs_one_is_null() -> None:
    facts = canonical(build.snapshot(build.email_only()), ())
    money = facts["money"]
    assert isinstance(money, dict)
    assert (money["granted"], money["proposed"]) == ("0.00", "5125.00")
    assert facts["forecast"] == {
        "all_on_time": None,
        "at_least": None,
        "required_per_week": None,
        "weeks_used": 12,
    }


def test_the_basis_changes_position_and_earned_value_and_no_list() -> None:
    excl, incl = plain(), plain(basis=Basis.INCL)
    changed = {key for key in TOP if excl[key] != incl[key]}
    assert changed == {"basis", "money", "earned", "fingerprint"}


def test_earned_value_including_vat() -> None:
    earned = plain(basis=Basis.INCL)["earned"]
    assert isinstance(earned, dict)
    assert (earned["bac"], earned["eac_contract"]) == ("6201.25", "6201.25")


def test_the_fingerprint_follows_the_facts() -> None:
    snapshot = build.snapshot(build.books())
    assert fingerprint(snapshot, build.verdicts()) == fingerprint(snapshot, build.verdicts())
    assert fingerprint(snapshot, build.verdicts()[:1]) != fingerprint(snapshot, build.verdicts())
