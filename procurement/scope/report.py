"""The scope of a contract on a day: inside it, with reservations, or not, and what that rests on.

    found = report(snapshot, judge(snapshot))
    found.state         ScopeState.RESERVED
    found.unconfirmed   the claims that nobody confirmed

Without a signed contract there is no scope. With one, the contract is outside it where a rule about
the scope is breached, more was called off than was agreed, or something was done with a video that
the contract did not allow. Any claim that is not confirmed, and any rule that is unclear or
breached, is a reservation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from procurement.agreement.ceilings import Ceilings, ceilings
from procurement.checks.claims import confirmed, refuted
from procurement.checks.grounds import signed
from procurement.claim import Claim
from procurement.rule import Outcome
from procurement.scope.rules import CONTRACT, SCOPE, with_outcome
from procurement.scope.videos import VideoScope, scope_of_videos
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


class ScopeState(StrEnum):
    """How the contract stands against its scope."""

    NO_CONTRACT = "no_contract"
    OUTSIDE = "outside"
    RESERVED = "reserved"
    INSIDE = "inside"


@dataclass(frozen=True, kw_only=True)
class Report:
    """Everything that the scope page says about a day; verdicts in the order of the rules."""

    snapshot: Snapshot
    verdicts: tuple[Verdict, ...]
    videos: tuple[VideoScope, ...]

    @cached_property
    def state(self) -> ScopeState:
        """The one answer."""
        if signed(self.snapshot) is None:
            return ScopeState.NO_CONTRACT
        if self.decisive or self.passed or self.outside:
            return ScopeState.OUTSIDE
        open_points = (self.unconfirmed, self.unclear, self.breached)
        return ScopeState.RESERVED if any(open_points) else ScopeState.INSIDE

    @property
    def decisive(self) -> tuple[str, ...]:
        """The breached rules that put the contract outside its scope."""
        return with_outcome(self.verdicts, Outcome.BREACHED, SCOPE)

    @property
    def breached(self) -> tuple[str, ...]:
        """All breached rules."""
        return with_outcome(self.verdicts, Outcome.BREACHED)

    @property
    def unclear(self) -> tuple[str, ...]:
        """All unclear rules."""
        return with_outcome(self.verdicts, Outcome.UNCLEAR)

    @property
    def undecided(self) -> tuple[str, ...]:
        """The unclear rules that can still put the contract outside its scope."""
        return with_outcome(self.verdicts, Outcome.UNCLEAR, SCOPE)

    @property
    def outside(self) -> tuple[str, ...]:
        """The videos with which something was done that the contract did not allow."""
        return tuple(each.video.id for each in self.videos if each.outside)

    @property
    def unconfirmed(self) -> tuple[Claim, ...]:
        """The claims that nobody decided on yet with a source that carries."""
        on, claims = self.snapshot.on, self.snapshot.dossier.claims
        return tuple(c for c in claims if not (confirmed(c, on) or refuted(c, on)))

    @cached_property
    def ceilings(self) -> Ceilings:
        """What was agreed and what of it is called off."""
        return ceilings(self.snapshot)

    @property
    def passed(self) -> bool:
        """Whether more was called off than was agreed, in videos or in euros."""
        left = (self.ceilings.videos.left, self.ceilings.value.left)
        return any(each is not None and each < 0 for each in left)


def report(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Report:
    """The scope of a day, with its verdicts; where those breach the contract nothing is ordered."""
    broken = with_outcome(verdicts, Outcome.BREACHED, CONTRACT)
    videos = scope_of_videos(snapshot, broken)
    return Report(snapshot=snapshot, verdicts=tuple(verdicts), videos=videos)
