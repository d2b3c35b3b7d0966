"""What became of claims and questions in the example half-year."""

from datetime import date

import pytest
from sqlalchemy import Engine

from budget.half import Half
from data import example
from data.store import open_store, take_snapshot
from procurement.claim import ClaimState
from procurement.snapshot import Snapshot


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """When everything is paid."""
    path = tmp_path_factory.mktemp("example") / "tracker.db"
    engine: Engine = open_store(f"sqlite:///{path}")
    example.load(engine)
    return take_snapshot(engine, Half("2021-W14"), date(2021, 11, 30))


def test_nobody_confirmed_the_claim_about_registration_videos(after: Snapshot) -> None:
    states = {claim.id: claim.state for claim in after.dossier.claims}
    assert states["registration-video"] is ClaimState.CLAIMED
    assert states["price"] is ClaimState.CONFIRMED


def test_what_the_contract_says_is_no_open_question_any_more(after: Snapshot) -> None:
    answered = {q.id for q in after.dossier.questions} - {
        q.id for q in after.dossier.open_questions
    }
    assert answered == {"what-5125-covers", "start-date", "own-videos", "agency"}
    assert "pilot-cost" in {q.id for q in after.dossier.open_questions}
