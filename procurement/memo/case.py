"""The case: everything that the words of one memo are made from, worked out once.

case = case_of(snapshot, verdicts)
case.request                what was asked and not decided on
case.stands.free            euros excl. VAT that nobody has taken up
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from budget.books import Books, BudgetVersion
from budget.burn import WeekFigures, burn
from budget.counts import Counts, counts
from budget.earned import EarnedValue
from budget.forecast import Forecast
from budget.half import Half
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.outlook import earned, outlook
from budget.position import Basis, Position, position
from budget.versions import undecided
from procurement.canonical import fingerprint
from procurement.checks.claims import confirmed
from procurement.claim import Claim, ClaimState
from procurement.memo.request import subject
from procurement.memo.sources import Sources, sources_of
from procurement.rule import Outcome
from procurement.snapshot import Dossier, Snapshot
from procurement.verdict import Verdict

UNPAID = (MoneyStage.COMMITTED, MoneyStage.ACCEPTED, MoneyStage.INVOICED)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A snapshot with its verdicts and the figures that follow from them; money excl. VAT.

    `request` is a proposal that nobody has decided on yet. `budget` is the version that the memo
    is about: the granted one, or else the request.
    """

    snapshot: Snapshot
    verdicts: tuple[Verdict, ...]
    budget: BudgetVersion
    request: BudgetVersion | None
    stands: Position
    stands_with_vat: Position
    videos: Counts
    figures: EarnedValue
    ahead: Forecast
    weeks: tuple[WeekFigures, ...]
    sources: Sources
    fingerprint: str

    @property
    def books(self) -> Books:
        """The books of the half."""
        return self.snapshot.books

    @property
    def dossier(self) -> Dossier:
        """What was agreed, said and received."""
        return self.snapshot.dossier

    @property
    def half(self) -> Half:
        """The half-year."""
        return self.books.half

    @property
    def granted(self) -> bool:
        """Whether a budget is in force; without one the memo is about a request."""
        return self.books.granted is not None

    @property
    def signed(self) -> bool:
        """Whether a signed contract is known."""
        contract = self.dossier.contract
        return contract is not None and contract.signed_by(self.books.on)

    @property
    def ended(self) -> bool:
        """Whether the half-year is over."""
        return self.books.on > self.half.last_day

    @property
    def unconfirmed(self) -> tuple[Claim, ...]:
        """The claims that nobody refuted and nobody confirmed with a source that carries."""
        return tuple(
            claim
            for claim in self.dossier.claims
            if claim.state is not ClaimState.REFUTED and not confirmed(claim, self.books.on)
        )

    @property
    def refuted(self) -> tuple[Claim, ...]:
        """The claims that turned out to be wrong."""
        return tuple(c for c in self.dossier.claims if c.state is ClaimState.REFUTED)

    @cached_property
    def by_outcome(self) -> dict[Outcome, tuple[Verdict, ...]]:
        """The verdicts by what they say."""
        return {o: tuple(v for v in self.verdicts if v.outcome is o) for o in Outcome}

    @property
    def committed(self) -> Decimal:
        """Euros ordered and not yet accepted."""
        return self.stands.stages[MoneyStage.COMMITTED]

    @property
    def unpaid(self) -> Decimal:
        """Euros ordered and not yet paid, accepted and invoiced or not."""
        return sum((self.stands.stages[stage] for stage in UNPAID), ZERO)

    @property
    def over(self) -> Decimal:
        """Euros taken up beyond the granted budget; 0 or less when it suffices."""
        return -self.stands.free

    @property
    def short(self) -> Decimal:
        """The same with all that the contract still asks; 0 or less when the budget suffices."""
        ends = self.figures.eac_contract
        return self.over if ends is None else max(self.over, ends - self.stands.granted)


def case_of(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Case:
    """The case of one half on one day.

    Raises:
        Refused: when nothing is granted and nothing is asked, so that there is nothing to decide.
    """
    books = snapshot.books
    return Case(
        snapshot=snapshot,
        verdicts=tuple(verdicts),
        budget=subject(books),
        request=undecided(books),
        stands=position(books),
        stands_with_vat=position(books, Basis.INCL),
        videos=counts(books),
        figures=earned(books),
        ahead=outlook(books),
        weeks=burn(books),
        sources=sources_of(snapshot, verdicts),
        fingerprint=fingerprint(snapshot, verdicts),
    )
