"""The contract as Open Contracting data: valid without a network, whole, and without names."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands import Run

SAMPLES = Path(__file__).parents[1] / "samples"
STANDARD = (SAMPLES / "ocds-schema" / "standard-1__1__5.zip").as_uri()
FUNCTIONS = ("team social", "budgethouder", "inkoop", '"manager"', '"procurement"', "5.1.2e")
STORIES = {
    "e-mail": ("2021-03-31", ["init"]),
    "example": ("2021-12-31", ["load-example"]),
    "scenario": ("2026-12-31", ["load", str(SAMPLES.parent / "scenario_contract")]),
}


@pytest.fixture(params=STORIES)
def package(request: pytest.FixtureRequest, run: Run, tmp_path: Path) -> bytes:
    """The package of one story, as the command line writes it."""
    day, command = STORIES[request.param]
    run("init")
    run(*command)
    return written(run, day, tmp_path / "ocds.json")


@pytest.fixture
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for an address gets none."""

    def asked(*_: object, **__: object) -> None:
        pytest.fail("The network was asked.")

    monkeypatch.setattr(socket, "getaddrinfo", asked)
    monkeypatch.setattr(socket.socket, "connect", asked)


def written(run: Run, day: str, out: Path) -> bytes:
    """The file that the command writes."""
    run("export", "--format", "ocds", "--on", day, "--out", str(out))
    return out.read_bytes()


def judged(package: bytes) -> dict[str, Any]:
    """What the reference implementation of the standard finds, from the files of the standard."""
    # Loading it takes seconds, and only these tests need it.
    from libcoveocds.api import ocds_json_output
    from libcoveocds.config import LibCoveOCDSConfig

    config = LibCoveOCDSConfig({"standard_zip": STANDARD, "context": "api"})
    found: dict[str, Any] = ocds_json_output(
        json_data=json.loads(package), lib_cove_ocds_config=config
    )
    return found


def faults(found: dict[str, Any]) -> tuple[object, ...]:
    """What is wrong; a wrong word of a closed list shows in the second only."""
    return (
        found["validation_errors"],
        found.get("additional_closed_codelist_values") or {},
        found.get("additional_fields") or [],
    )


@pytest.mark.usefixtures("_no_network")
def test_the_reference_implementation_finds_nothing_wrong(package: bytes) -> None:
    assert faults(judged(package)) == ([], {}, [])


@pytest.mark.usefixtures("_no_network")
@pytest.mark.parametrize("name", ["tracker_bad_tag", "tracker_bad_no_awardid"])
def test_it_does_find_what_is_wrong(name: str) -> None:
    wrong = (SAMPLES / "ocds-tracker" / f"{name}.json").read_bytes()
    assert faults(judged(wrong)) != ([], {}, [])


def test_every_reference_leads_somewhere(package: bytes) -> None:
    for release in json.loads(package)["releases"]:
        awards = {award["id"] for award in release.get("awards", ())}
        assert {contract["awardID"] for contract in release.get("contracts", ())} <= awards
        parties = {party["id"] for party in release.get("parties", ())}
        assert set(referred(release)) <= parties


def test_an_amendment_names_releases_that_are_there(package: bytes) -> None:
    releases = json.loads(package)["releases"]
    changes = [a for r in releases for c in r.get("contracts", ()) for a in c.get("amendments", ())]
    named = {a[key] for a in changes for key in ("amendsReleaseID", "releaseID")}
    assert named <= {release["id"] for release in releases}


def referred(release: dict[str, Any]) -> Iterator[str]:
    """The ids of organisations that a release refers to."""
    if "buyer" in release:
        yield release["buyer"]["id"]
    if "procuringEntity" in (tender := release.get("tender", {})):
        yield tender["procuringEntity"]["id"]
    for award in release.get("awards", ()):
        yield from (supplier["id"] for supplier in award.get("suppliers", ()))
    for contract in release.get("contracts", ()):
        for paid in contract.get("implementation", {}).get("transactions", ()):
            yield from (paid[side]["id"] for side in ("payer", "payee") if side in paid)


def test_no_function_or_person_is_named(package: bytes) -> None:
    text = package.decode().casefold()
    assert [name for name in FUNCTIONS if name in text] == []


def test_releases_are_in_order_with_an_id_of_their_own(package: bytes) -> None:
    releases = json.loads(package)["releases"]
    days = [release["date"] for release in releases]
    assert days == sorted(days)
    assert len({release["id"] for release in releases}) == len(releases)


def test_the_same_books_give_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("init")
    first = written(run, "2021-04-02", tmp_path / "first.json")
    assert written(run, "2021-04-02", tmp_path / "second.json") == first


def test_what_was_paid_is_in_it_with_credit_below_zero(run: Run, tmp_path: Path) -> None:
    run("init")
    run("load-example")
    last = json.loads(written(run, "2021-12-31", tmp_path / "ocds.json"))["releases"][-1]
    paid = [p for c in last["contracts"] for p in c["implementation"]["transactions"]]
    snapshot = json.loads(run("snapshot", "--half", "2021-W14", "--on", "2021-12-31").out)
    total = round(sum(p["value"]["amount"] for p in paid), 2)
    assert f"{total:.2f}" == snapshot["money"]["paid"]


def test_one_half_year_is_not_asked(run: Run) -> None:
    run("init")
    told = run("export", "--format", "ocds", "--half", "2021-W14", exit_code=1)
    assert "--half" in told.err
