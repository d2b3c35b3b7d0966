"""Snapshot: books and dossier of one half on one day, all that pages, memo and commands read.

verdicts = judge(snapshot)
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.limits import Limits
from budget.money import ZERO
from procurement.agreement.contract import Amendment, Contract, Fact, Term
from procurement.attestation import Attestation
from procurement.claim import Claim, Question
from procurement.invoicing.invoice import Invoice
from procurement.rule import Rule


@dataclass(frozen=True, kw_only=True)
class CalledOff:
    """How much was called off: euros excl. VAT, other costs included, and a number of videos."""

    value: Decimal = ZERO
    videos: int = 0


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """What was agreed, said and received, as known on the snapshot's day; every known `limits`.

    `elsewhere` is what other half-years called off under the same contract.
    """

    contract: Contract | None
    terms: tuple[Term, ...]
    amendments: tuple[Amendment, ...]
    claims: tuple[Claim, ...]
    questions: tuple[Question, ...]
    facts: tuple[Fact, ...]
    invoices: tuple[Invoice, ...]
    rules: tuple[Rule, ...]
    attestations: tuple[Attestation, ...] = ()
    limits: tuple[Limits, ...] = ()
    elsewhere: CalledOff = CalledOff()

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions that nobody has answered yet."""
        return tuple(question for question in self.questions if question.answer is None)


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Plain values about one half on one day."""

    books: Books
    dossier: Dossier

    @property
    def on(self) -> date:
        """The day it is about."""
        return self.books.on
