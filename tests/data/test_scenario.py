"""The invoices of the scenario on the contract that they are about: each gets its outcome.

`expected.json` says which outcomes are right, and which invoice was taken in before.
"""

import json
from pathlib import Path
from typing import TypedDict

import pytest

from tests.commands import Run

TESTS = Path(__file__).parents[1]
CONTRACT, INVOICES = TESTS / "scenario_contract", TESTS / "samples" / "scenario-invoices"
ON = ("--on", "2027-01-31")


class Expected(TypedDict, total=False):
    """What the test asks of a file, out of all that stands there."""

    outcome: list[str]
    after: str
    number: str
    net: str
    vat: str
    gross: str
    payable: str
    buyer_reference: str | None
    order: str | None
    contract: str


EXPECTED: dict[str, Expected] = json.loads((INVOICES / "expected.json").read_text("utf-8"))
HEADER = ("number", "type", "currency", "net", "vat", "gross", "payable")
REFERENCES = ("buyer_reference", "order", "contract")


def judged(run: Run, *names: str) -> list[dict[str, object]]:
    """What a dry run says of files of the scenario."""
    files = [str(INVOICES / name) for name in names]
    out = run("import", "--dry-run", "--json", *files, *ON).out
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def books(run: Run) -> Run:
    """The contract of the scenario, all its videos approved."""
    run("load", str(CONTRACT))
    return run


def test_every_file_gets_its_outcome(books: Run) -> None:
    alone = [name for name, expected in EXPECTED.items() if "after" not in expected]
    told = {name: line["outcome"] for name, line in zip(alone, judged(books, *alone), strict=True)}
    wrong = {name: got for name, got in told.items() if got not in EXPECTED[name]["outcome"]}
    assert wrong == {}


@pytest.mark.parametrize("name", [name for name, told in EXPECTED.items() if "after" in told])
def test_what_refers_to_an_invoice_is_judged_after_it(books: Run, name: str) -> None:
    books("import", str(INVOICES / EXPECTED[name]["after"]), *ON)
    (line,) = judged(books, name)
    assert line["outcome"] in EXPECTED[name]["outcome"], line["reasons"]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_fields_are_those_that_the_official_rules_read(run: Run, name: str) -> None:
    fields = judged(run, name)[0]["fields"]
    assert isinstance(fields, dict)
    expected = EXPECTED[name]
    if not fields:  # what does not add up has no fields that anybody can rely on
        assert name.startswith("bad_")
        return
    assert {key: fields[key] for key in (*HEADER, *REFERENCES)} == {
        key: expected[key]  # type: ignore[literal-required]  # each is a key of the file
        for key in (*HEADER, *REFERENCES)
    }


def test_taken_in_for_real_they_match_as_well(books: Run) -> None:
    for name in ("ok_h1_lumpsum.xml", "ok_creditnote_2_videos.xml"):
        assert "klopt" in books("import", str(INVOICES / name), *ON).out


LUMP_SUM = "ok_h1_lumpsum.xml"
SECOND_HALF = (
    ("F-2026-0061", "F-2026-0120"),
    ("2026-07-03", "2027-01-05"),
    ("2026-08-02", "2027-02-04"),
    ("2026-01-01", "2026-07-01"),
    ("2026-06-30", "2026-12-31"),
)
VARIANTS = {
    "the second half": (SECOND_HALF, "match", "match"),
    "the second half from the future": (
        (*SECOND_HALF, ("2027-01-05", "2027-02-01")),
        *["hold"] * 2,
    ),
    "other bytes": ((("<cbc:Note>", "<!-- again --><cbc:Note>"),), "match", "hold"),
    "another number": ((("F-2026-0061", "F-2026-0099"),), "match", "hold"),
    "the number written otherwise": (((">F-2026-0061<", "> f-2026-0061 <"),), "match", "hold"),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_the_first_half_is_billed_once_and_the_second_half_beside_it(
    books: Run, tmp_path: Path, name: str
) -> None:
    changes, before, after = VARIANTS[name]
    text, file = (INVOICES / LUMP_SUM).read_text("utf-8"), tmp_path / "f1.xml"
    for old, new in changes:
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    assert [line["outcome"] for line in judged(books, str(file))] == [before]
    books("import", str(INVOICES / LUMP_SUM), *ON)
    assert [line["outcome"] for line in judged(books, str(file))] == [after]
