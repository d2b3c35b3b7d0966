"""Snapshot: books and dossier of one half on one day, all that pages, memo and commands read.

verdicts = judge(snapshot)
"""

from dataclasses import dataclass
from datetime import date

from budget.books import Books
from budget.limits import Limits
from procurement.attestation import Attestation
from procurement.claim import Claim, Question
from procurement.contract import Amendment, Contract, Fact, Term
from procurement.invoice import Invoice
from procurement.rule import Rule


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """What was agreed, said and received, as known on the snapshot's day; every known `limits`."""

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


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """Plain values about one half on one day."""

    books: Books
    dossier: Dossier

    @property
    def on(self) -> date:
        """The day it is about."""
        return self.books.on
