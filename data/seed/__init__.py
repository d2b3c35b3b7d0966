"""The facts of the proposal e-mail, each with its quotation; what the books begin with.

load(engine)      the half 2021-W14 with a proposal, a proposed contract, claims and questions
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from sqlalchemy import Engine

from budget.evidence import Evidence
from budget.half import Half
from data.acts import budgets, claims, dossier
from data.facts import build, read_toml
from data.loading.beside import with_files
from data.store import Work, unit_of_work
from data.tables import HalfRow
from procurement.agreement.contract import Contract, Fact, Term
from procurement.claim import Claim, Question

FOLDER = Path(__file__).parent
ACT = "load the e-mail's facts"
"""How the journal calls it; whoever asks whether the books are new looks for this."""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """The budget that is asked for, excl. VAT, and the half-year it is asked for."""

    half: str
    day: date
    amount: Decimal
    approximate: bool
    videos: int
    by: str
    reason: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What one file says; every kind of fact that it leaves out is empty."""

    proposal: Proposal | None = None
    contract: Contract | None = None
    term: tuple[Term, ...] = ()
    claim: tuple[Claim, ...] = ()
    question: tuple[Question, ...] = ()
    fact: tuple[Fact, ...] = ()


def sheets() -> tuple[Sheet, ...]:
    """All files, by name.

    Raises:
        Refused: when a file is broken, with its name, key and remedy.
    """
    return tuple(read_sheet(path) for path in sorted(FOLDER.glob("*.toml")))


def read_sheet(path: Path) -> Sheet:
    """One file of facts.

    Raises:
        Refused: when the file is broken, or evidence beside it was changed on disk.
    """
    shown = with_files(read_toml(path), path.parent, path.name)
    return build(Sheet, shown.tables, source=path.name)


def load(engine: Engine) -> bool:
    """Put the facts in the books, once; gives False where the half-year is known already."""
    proposal = next(sheet.proposal for sheet in sheets() if sheet.proposal)
    with unit_of_work(engine, act=ACT, by=proposal.by, day=proposal.day) as work:
        return put(work)


def put(work: Work) -> bool:
    """The same inside a change that does more."""
    facts = sheets()
    proposal = next(sheet.proposal for sheet in facts if sheet.proposal)
    half = Half(proposal.half)
    if work.session.get(HalfRow, half.id) is not None:
        return False
    _propose(work, half, proposal)
    for sheet in facts:
        _file(work, sheet)
    return True


def _propose(work: Work, half: Half, proposal: Proposal) -> None:
    budgets.propose(
        work,
        half,
        day=proposal.day,
        amount=proposal.amount,
        videos=proposal.videos,
        approximate=proposal.approximate,
        by=proposal.by,
        reason=proposal.reason,
        evidence=proposal.evidence,
    )


def _file(work: Work, sheet: Sheet) -> None:
    if sheet.contract:
        dossier.record_contract(work, sheet.contract)
    for term in sheet.term:
        dossier.add_term(work, term)
    for claim in sheet.claim:
        claims.add_claim(work, claim)
    for question in sheet.question:
        claims.add_question(work, question)
    for fact in sheet.fact:
        dossier.add_fact(work, fact)
