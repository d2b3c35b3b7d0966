"""Checks on the estimate: complete, below the threshold, and with earlier orders added."""

from datetime import date
from decimal import Decimal

from budget.evidence import Evidence
from procurement.agreement.contract import Contract
from procurement.checks.careful import careful
from procurement.checks.claims import PILOT_COST, require_claims
from procurement.checks.grounds import (
    Gap,
    contract_of,
    granted,
    needed,
    norm,
    norms,
    rule_of,
)
from procurement.checks.thresholds import thresholds
from procurement.rule import Outcome, Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def estimate_complete(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The estimate leaves VAT out and counts the parts that the law names (Aw 2.15)."""
    contract = contract_of(snapshot)
    estimate = needed(contract.estimate, "no_estimate")
    without_vat = needed(contract.estimate_excl_vat, "no_vat")
    parts = needed(contract.estimate_parts, "no_parts")
    asked = norms(rule, on=snapshot.on)
    left_out = sorted(asked.keys() - parts)
    key = "breached." + "_and_".join(left_out) if left_out else "met"
    sources = (source for _, source in asked.values())
    return verdict(
        rule, key if without_vat else "breached.vat", contract.evidence, *sources, estimate=estimate
    )


def below_threshold(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The estimate is below the threshold of the day on which the procedure started."""
    contract, version = contract_of(snapshot), granted(snapshot)
    estimate, started = estimate_of(rule, contract, snapshot)
    limits = thresholds(snapshot, contract.service_class, on=started)
    return verdict(
        rule,
        limits.outcome(rule, estimate),
        *(contract.evidence, version.evidence, *limits.sources),
        estimate=estimate,
        day=started,
        **limits.values,
    )


def repeat_orders(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The estimate and similar orders of the months before stay below it, the pilot included."""
    contract = contract_of(snapshot)
    months, source = norm(rule, "months", on=contract.procedure_started_on or snapshot.on)
    pilot, its_source = _pilot(snapshot, int(months))
    estimate, started = estimate_of(rule, contract, snapshot)
    limits = thresholds(snapshot, contract.service_class, on=started)
    return verdict(
        rule,
        limits.outcome(rule, estimate + pilot),
        *(contract.evidence, its_source, source, *limits.sources),
        total=estimate + pilot,
        pilot=pilot,
        months=int(months),
        day=started,
        **limits.values,
    )


def estimate_of(rule: Rule, contract: Contract, snapshot: Snapshot) -> tuple[Decimal, date]:
    """The whole estimate, excl. VAT, and the day on which it counts.

    Raises:
        Gap: when it rests on a claim that does not carry, is only "about" so much, or leaves
            parts out.
    """
    estimate = needed(contract.estimate, "no_estimate")
    started = needed(contract.procedure_started_on, "no_start")
    require_claims(rule, snapshot)
    if contract.approximate:
        raise Gap(unclear="approximate", estimate=estimate)
    complete = rule_of(snapshot, estimate_complete.__name__)
    if careful(estimate_complete)(complete, snapshot).outcome is not Outcome.MET:
        raise Gap(unclear="incomplete", estimate=estimate)
    return estimate, started


def _pilot(snapshot: Snapshot, months: int) -> tuple[Decimal, Evidence]:
    for fact in snapshot.dossier.facts:
        cost = fact.numbers.get("amount")
        unsure = fact.missing or fact.approximate or fact.assumption
        if fact.id == PILOT_COST and cost is not None and not unsure:
            return cost, fact.evidence
    raise Gap(unclear="no_pilot", months=months)
