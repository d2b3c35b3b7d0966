"""What signed changes made of a contract: its worth after each, and whether they are still small.

    grown(snapshot)[-1].value               Decimal("5173.00"), the contract with all changes
    grown(snapshot)[-1].small.ratio         Decimal("0.0093…"), of the value that was first signed

Small (Aw 2.163b) are changes that together stay below a share of that value and below the
threshold, and leave the nature of the contract what it was. The limits stand in the rules' files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from budget.money import CENT, ZERO
from procurement.agreement.ceilings import agreed_value, agreed_videos
from procurement.agreement.contract import Amendment, Contract
from procurement.agreement.parts import Ground
from procurement.checks.changes import minor_change
from procurement.checks.grounds import Gap, norm, rule_of, signed
from procurement.checks.thresholds import thresholds
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Small:
    """All minor changes up to one day together; None where that cannot be judged.

    `changed` is their sum excl. VAT, in which less and more cancel out, `ratio` its size against
    the value that was first signed.
    """

    changed: Decimal
    ratio: Decimal | None
    share: Decimal | None
    below_share: bool | None
    below_threshold: bool | None
    same_nature: bool | None


@dataclass(frozen=True, kw_only=True)
class Change:
    """One amendment, with what the contract is worth and for how many videos it is from then on.

    `small` is None where the change rests on another ground than that it is minor.
    """

    amendment: Amendment
    value: Decimal | None
    videos: int | None
    small: Small | None


@dataclass(frozen=True, kw_only=True)
class MostMinor:
    """The amount excl. VAT below which all minor changes must stay: a share of the first value."""

    share: Decimal
    value: Decimal

    @property
    def most(self) -> Decimal:
        """The limit itself; of a part of a cent the next whole cent, which is not below it."""
        return (self.value * self.share).quantize(CENT, ROUND_CEILING)


def most_minor(snapshot: Snapshot) -> MostMinor | None:
    """The limit on the day looked at; None before signature, and where one of both is unknown."""
    contract, share = signed(snapshot), _share(snapshot, snapshot.on)
    if contract is None or contract.value is None or share is None:
        return None
    return MostMinor(share=share, value=contract.value)


def grown(snapshot: Snapshot) -> tuple[Change, ...]:
    """Each change that was signed by the day looked at, oldest first; none before signature."""
    contract = signed(snapshot)
    if contract is None:
        return ()
    amendments = sorted(snapshot.dossier.amendments, key=lambda a: (a.signed_on, a.number))
    return tuple(_changes(snapshot, contract, amendments))


def _changes(
    snapshot: Snapshot, contract: Contract, amendments: Sequence[Amendment]
) -> Iterator[Change]:
    for n, amendment in enumerate(amendments, start=1):
        so_far = amendments[:n]
        minor = [a for a in so_far if a.ground is Ground.MINOR]
        is_minor = amendment.ground is Ground.MINOR
        yield Change(
            amendment=amendment,
            value=agreed_value(contract, so_far),
            videos=agreed_videos(contract, so_far),
            small=_small(snapshot, contract, minor) if is_minor else None,
        )


def _small(snapshot: Snapshot, contract: Contract, minor: Sequence[Amendment]) -> Small:
    changed = sum((amendment.amount for amendment in minor), ZERO)
    value, day = contract.value, minor[-1].signed_on
    share = _share(snapshot, day)
    return Small(
        changed=changed,
        ratio=abs(changed) / value if value else None,
        share=share,
        below_share=_below_share(snapshot, abs(changed), value, share),
        below_threshold=_below_threshold(snapshot, contract, abs(changed), day),
        same_nature=_same({amendment.same_nature for amendment in minor}),
    )


def _share(snapshot: Snapshot, day: date) -> Decimal | None:
    try:
        return norm(rule_of(snapshot, minor_change.__name__), "share", on=day)[0]
    except Gap:
        return None


def _below_share(
    snapshot: Snapshot, changed: Decimal, value: Decimal | None, share: Decimal | None
) -> bool | None:
    if value is None or share is None:
        return None
    return rule_of(snapshot, minor_change.__name__).within(changed, value * share)


def _below_threshold(
    snapshot: Snapshot, contract: Contract, changed: Decimal, day: date
) -> bool | None:
    """None also between the thresholds, as long as the class of service is not set."""
    try:
        rule = rule_of(snapshot, minor_change.__name__)
        outcome = thresholds(snapshot, contract.service_class, on=day).outcome(rule, changed)
    except Gap:
        return None
    return None if outcome.startswith("unclear") else outcome.startswith("met")


def _same(natures: set[bool | None]) -> bool | None:
    if False in natures:
        return False
    return None if None in natures else True
