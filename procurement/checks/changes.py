"""The check on changes after signature: together small, and of the same nature."""

from budget.money import ZERO
from budget.words import Share
from procurement.checks.grounds import Gap, needed, norm, signed
from procurement.checks.thresholds import thresholds
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def minor_change(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The signed changes, summed, stay below a share of the value and the threshold (Aw 2.163b).

    Less counts as much as more: the size of the sum is compared, whatever its sign.
    """
    amendments = snapshot.dossier.amendments
    if not amendments:
        raise Gap(not_applicable="none")
    contract = needed(signed(snapshot), "not_signed")
    value = needed(contract.value, "no_contract_value")
    day = max(amendment.signed_on for amendment in amendments)
    share, source = norm(rule, "share", on=day)
    limits = thresholds(snapshot, contract.service_class, on=day)
    changed = abs(sum((amendment.amount for amendment in amendments), ZERO))
    natures = {amendment.same_nature for amendment in amendments}
    if False in natures:
        key = "breached.nature"
    elif not rule.within(changed, value * share):
        key = "breached.share"
    elif not (under := limits.outcome(rule, changed)).startswith("met"):
        key = "breached.threshold" if under.startswith("breached") else under
    else:
        key = "met" if natures == {True} else "unclear.no_nature"
    return verdict(
        rule,
        key,
        *(contract.evidence, *(a.evidence for a in amendments), source, *limits.sources),
        changed=changed,
        value=value,
        share=Share(share),
        **limits.values,
    )
