"""The door of the page about claims: each thing that is recorded is one unit of work.

desk = claim_desk(engine, half, today)
desk.decide(decision, None).changes      what changed in the verdicts of that half and day
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from sqlalchemy import Engine

from budget.evidence import File
from budget.half import Half
from budget.names import FUNCTIONS
from data.acts import claims
from data.acts.files import keep
from data.doors.contract import file_of, kept_names
from data.language import in_both
from data.snapshots import read_snapshot
from data.store import Work, take_snapshot, unit_of_work
from procurement.claim import Answer, Claim
from procurement.claims.decision import Decision
from procurement.claims.desk import ClaimDesk, Done
from procurement.claims.supposed import effect
from procurement.snapshot import Snapshot


def claim_desk(
    engine: Engine, half: Half, today: date, known: Callable[[date], Snapshot] | None = None
) -> ClaimDesk:
    """The functions of the page for one half; `known` gives what is known on a day, if kept."""
    return ClaimDesk(
        today=today,
        known=known or partial(take_snapshot, engine, half),
        decide=partial(decide, engine, half, today),
        add=partial(add, engine, half, today),
        answer=partial(answer, engine, today),
        kept=partial(kept_names, engine),
        file=partial(file_of, engine),
    )


def decide(engine: Engine, half: Half, today: date, decision: Decision, file: File | None) -> Done:
    """Confirm or refute a claim, and tell which verdicts of that day changed."""
    with unit_of_work(engine, act="decide claim", by=decision.by, day=today) as work:
        now = read_snapshot(work.session, half, decision.day)
        claims.decide(work, decision)
        return _done(work, half, now, decision.day, file)


def add(engine: Engine, half: Half, today: date, by: str, claim: Claim, file: File | None) -> Done:
    """Keep a new claim, and tell which verdicts of that day wait for it from now on."""
    with unit_of_work(engine, act="add claim", by=by, day=today) as work:
        now = read_snapshot(work.session, half, claim.said_on)
        claims.add_claim(work, _said(claim))
        return _done(work, half, now, claim.said_on, file)


def answer(engine: Engine, today: date, question: str, given: Answer, file: File | None) -> Done:
    """Close a question; no verdict rests on one."""
    with unit_of_work(engine, act="answer question", by=given.by, day=today) as work:
        claims.answer(work, question, given)
        return Done(kept=keep(work, file, given.on))


def _said(claim: Claim) -> Claim:
    """The claim with the name of the function that said it, where it is one that acts here."""
    if claim.said_as not in FUNCTIONS:
        return claim
    return replace(claim, said_by=in_both(FUNCTIONS[claim.said_as]))


def _done(work: Work, half: Half, now: Snapshot, day: date, file: File | None) -> Done:
    """What changed on a day within this unit of work, its file kept."""
    kept = keep(work, file, day)
    return Done(changes=effect(now, read_snapshot(work.session, half, day)), kept=kept)
