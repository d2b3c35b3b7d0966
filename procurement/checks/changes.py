"""The check on changes after signature: together small, and of the same nature."""

from decimal import Decimal

from budget.money import ZERO
from budget.words import Share
from procurement.agreement.contract import Amendment
from procurement.agreement.parts import Ground
from procurement.checks.claims import refuted
from procurement.checks.grounds import Gap, needed, norm, signed
from procurement.checks.thresholds import Thresholds, thresholds
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict

APPLIES = "minor-change-applies"
"""The id of the claim that the limit holds for a contract below the European threshold too."""


def minor_change(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The signed changes, summed, stay below a share of the value and the threshold (Aw 2.163b).

    Less counts as much as more: the size of the sum is compared, whatever its sign. A change
    that rests on an option or on a need that arose is judged by a rule of its own.
    """
    amendments = _minor(snapshot)
    contract = needed(signed(snapshot), "not_signed")
    value = needed(contract.value, "no_contract_value")
    day = max(amendment.signed_on for amendment in amendments)
    share, source = norm(rule, "share", on=day)
    limits = thresholds(snapshot, contract.service_class, on=day)
    changed = abs(sum((amendment.amount for amendment in amendments), ZERO))
    return verdict(
        rule,
        _outcome(rule, changed, value * share, limits, {a.same_nature for a in amendments}),
        *(contract.evidence, *(a.evidence for a in amendments), source, *limits.sources),
        changed=changed,
        value=value,
        share=Share(share),
        **limits.values,
    )


def _minor(snapshot: Snapshot) -> list[Amendment]:
    """The changes that are neither an option nor needed.

    Raises:
        Gap: when there are none, or someone refuted that the limit holds here.
    """
    amendments = [a for a in snapshot.dossier.amendments if a.ground is Ground.MINOR]
    if not amendments:
        raise Gap(not_applicable="none")
    for claim in snapshot.dossier.claims:
        if claim.id == APPLIES and refuted(claim, snapshot.on):
            raise Gap(not_applicable="refuted", claim=claim.title)
    return amendments


def _outcome(
    rule: Rule, changed: Decimal, limit: Decimal, limits: Thresholds, natures: set[bool | None]
) -> str:
    under = limits.outcome(rule, changed)
    if False in natures:
        return "breached.nature"
    if not rule.within(changed, limit):
        return "breached.share"
    if not under.startswith("met"):
        return "breached.threshold" if under.startswith("breached") else under
    return "unclear.no_nature" if None in natures else "met"
