"""Reading facts from TOML: what is let in, and the sentence for each kind of broken file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budget.evidence import Evidence, Sure
from budget.production import Step
from budget.refused import Refused
from budget.words import Bilingual
from data.facts import build, read_toml
from data.language import language
from procurement.claim import ClaimState
from procurement.rule import Unit


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Something of every kind that a file can tell."""

    id: str
    text: Bilingual
    day: date
    amount: Decimal | None
    videos: int
    step: Step
    state: ClaimState
    firm: bool = False
    unit: Unit = Unit.EURO
    rests_on: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()
    numbers: Mapping[str, Decimal] | None = None
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Saying:
    """Something with several sources."""

    id: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, kw_only=True)
class File:
    """A whole file."""

    offer: tuple[Offer, ...] = ()
    saying: tuple[Saying, ...] = ()


OFFER = """
[source.email]
title = "E-mail 'VWS op TikTok'"
date = 2021-03-30
sure = "high"

[[offer]]
id = "price"
text = {nl = "prijs", en = "price"}
day = 2021-03-30
amount = 5125.00
videos = 52
step = 5
state = "claimed"
rests_on = ["R02", "R05"]
parts = ["options"]
numbers = {low = 105000, share = 0.21}
source = "email"
place = "Budget, derde alinea"
quotation = "zowat 5.125 euro (exclusief btw)"
"""
EMAIL = Evidence(
    title="E-mail 'VWS op TikTok'",
    place="Budget, derde alinea",
    date=date(2021, 3, 30),
    sure=Sure.HIGH,
    quotation="zowat 5.125 euro (exclusief btw)",
)


def read(folder: Path, text: str) -> File:
    """The file with this text, named offer.toml."""
    path = folder / "offer.toml"
    path.write_text(text, "utf-8")
    return build(File, read_toml(path), source=path.name)


def test_a_table_becomes_a_dataclass(tmp_path: Path) -> None:
    assert read(tmp_path, OFFER).offer == (
        Offer(
            id="price",
            text=Bilingual(nl="prijs", en="price"),
            day=date(2021, 3, 30),
            amount=Decimal("5125.00"),
            videos=52,
            step=Step.APPROVE,
            state=ClaimState.CLAIMED,
            rests_on=("R02", "R05"),
            parts=frozenset({"options"}),
            numbers={"low": Decimal(105000), "share": Decimal("0.21")},
            evidence=EMAIL,
        ),
    )


def test_what_may_be_unknown_may_be_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, OFFER.replace("amount = 5125.00\n", "")).offer[0].amount is None


def test_a_number_that_is_not_money_may_be_whole(tmp_path: Path) -> None:
    weeks = OFFER.replace("amount = 5125.00", 'amount = 26\nunit = "number"')
    assert read(tmp_path, weeks).offer[0].amount == Decimal(26)


def test_evidence_can_be_written_in_full(tmp_path: Path) -> None:
    own = 'evidence = {title = "Offerte", place = "blad 2", sure = "medium"}'
    text = OFFER[: OFFER.index('source = "email"')] + own
    assert read(tmp_path, text).offer[0].evidence == Evidence(
        title="Offerte", place="blad 2", sure=Sure.MEDIUM
    )


def test_a_fact_can_be_surer_or_less_sure_than_its_source(tmp_path: Path) -> None:
    assert read(tmp_path, OFFER + 'sure = "low"\n').offer[0].evidence.sure is Sure.LOW


def test_a_fact_can_rest_on_several_places(tmp_path: Path) -> None:
    saying = """
[[saying]]
id = "dates"
evidence = [{source = "email", place = "alinea 3"}, {source = "email", place = "alinea 4"}]
"""
    evidence = read(tmp_path, OFFER + saying).saying[0].evidence
    assert [e.place for e in evidence] == ["alinea 3", "alinea 4"]
    assert {e.title for e in evidence} == {EMAIL.title}


def test_one_source_beside_a_fact_makes_a_list_of_one(tmp_path: Path) -> None:
    saying = '[[saying]]\nid = "dates"\nsource = "email"\nplace = "alinea 3"\n'
    assert len(read(tmp_path, OFFER + saying).saying[0].evidence) == 1


CASES = tomllib.loads((Path(__file__).parent / "cases/facts.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_broken_file_is_refused_by_file_key_and_remedy(
    tmp_path: Path, case: Mapping[str, str]
) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, OFFER.replace(case["find"], case["write"], 1))
    assert str(refused.value) == f"offer.toml: {case['says']}"


@pytest.mark.parametrize(
    ("find", "write", "line", "text"),
    [
        ("day = 2021-03-30", "day = 2021-02-30", 10, "day = 2021-02-30"),
        ("videos = 52", "videos = 52\nvideos = 53", 13, "videos = 53"),
        ('id = "price"', 'id = "price', 8, 'id = "price'),
        ('["R02", "R05"]', '["R02", "R05"', 16, 'parts = ["options"]'),
    ],
)
def test_what_is_not_toml_is_refused_by_its_line(
    tmp_path: Path, find: str, write: str, line: int, text: str
) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, OFFER.replace(find, write, 1))
    assert str(refused.value).startswith(f"offer.toml cannot be read at line {line} ({text});")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offer.toml"
    with pytest.raises(Refused) as refused:
        read_toml(path)
    assert str(refused.value) == f"{path} is missing; put it back."


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offer.toml"
    path.write_bytes(b"id = \xff")
    with pytest.raises(Refused) as refused:
        read_toml(path)
    assert str(refused.value) == "offer.toml is not text; save it as UTF-8."


def test_a_refusal_is_said_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, OFFER.replace("5125.00", "[]"))
    assert language("nl").say(refused.value.words) == (
        "offer.toml: offer[1].amount is een lijst; "
        "schrijf het met twee cijfers achter de punt, zoals 5125.00."
    )
