"""The contract of the example lies beside its story, and says what its evidence quotes."""

from hashlib import sha256

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from budget.evidence import Evidence
from data import example
from data.example.agreed import PAPER
from data.example.story import read_story
from data.reading.files import kept_file

STORY = read_story()
QUOTED: tuple[Evidence, ...] = (
    STORY.contract.evidence,
    *(option.evidence for option in STORY.contract.scope.options or ()),
    *(term.evidence for term in STORY.term),
    *(confirmed.evidence for confirmed in STORY.confirmed),
)


@pytest.mark.parametrize("evidence", QUOTED, ids=lambda evidence: evidence.place)
def test_every_quotation_stands_in_the_contract(evidence: Evidence) -> None:
    assert len(evidence.quotation.split()) > 1
    assert evidence.quotation in PAPER.read_text("utf-8")


def test_all_of_it_rests_on_the_one_file() -> None:
    named = {evidence.sha256 for evidence in QUOTED}
    assert named == {sha256(PAPER.read_bytes()).hexdigest()}


def test_the_file_is_kept(engine: Engine) -> None:
    example.load(engine)
    with Session(engine) as session:
        file = kept_file(session, STORY.contract.evidence.sha256 or "")
    assert file is not None
    assert (file.name, file.content) == (PAPER.name, PAPER.read_bytes())
