"""Checks on how the agency was found: offers, orders beside this one, and who could sign."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from budget.money import ZERO
from budget.names import function
from budget.words import Share
from procurement.agreement.contract import Contract
from procurement.agreement.parts import Parallel, Route, route_of
from procurement.checks.estimate import estimate_of
from procurement.checks.grounds import Gap, contract_of, needed, norm, signed
from procurement.checks.thresholds import thresholds
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def not_split(rule: Rule, snapshot: Snapshot) -> Verdict:
    """All orders of one need together are below the threshold, or what is not tendered is small."""
    contract = contract_of(snapshot)
    parallel = needed(contract.scope.parallel, "no_parallel")
    estimate, started = estimate_of(rule, contract, snapshot)
    limits = thresholds(snapshot, contract.service_class, on=started)
    small, source = norm(rule, "small_lot", on=started)
    share, its_source = norm(rule, "small_share", on=started)
    total = sum((other.amount for other in parallel), estimate)
    key = limits.outcome(rule, total)
    if key.startswith("breached"):
        lots = _untendered(contract, estimate, parallel)
        key = "met.small_lots" if _small(rule, lots, small, total * share) else "breached"
    return verdict(
        rule,
        key,
        *(contract.evidence, *(other.evidence for other in parallel)),
        *(source, its_source, *limits.sources),
        total=total,
        count=len(parallel),
        small=small,
        share=Share(share),
        day=started,
        **limits.values,
    )


def _small(rule: Rule, lots: Sequence[Decimal], each: Decimal, together: Decimal) -> bool:
    """Whether what was not tendered may stay outside a tender (Aw 2.18)."""
    fits = all(rule.within(lot, each, of="small_lot") for lot in lots)
    return fits and rule.within(sum(lots, ZERO), together, of="small_share")


def _untendered(
    contract: Contract, estimate: Decimal, parallel: Sequence[Parallel]
) -> list[Decimal]:
    """The lots that were not put out to tender.

    Raises:
        Gap: when it is not known of one how it was awarded.
    """
    if not contract.procedure or any(other.tendered is None for other in parallel):
        raise Gap(unclear="no_award")
    own = [] if route_of(contract.procedure) is Route.TENDER else [estimate]
    return own + [other.amount for other in parallel if not other.tendered]


def offers_enough(rule: Rule, snapshot: Snapshot) -> Verdict:
    """A multiple invitation brought enough offers; a single one stays below its amount."""
    contract = contract_of(snapshot)
    if not contract.procedure:
        raise Gap(unclear="no_route")
    day = contract.procedure_started_on or snapshot.on
    match route_of(contract.procedure):
        case Route.MULTIPLE:
            return _several(rule, contract, day)
        case Route.SINGLE:
            most, source = norm(rule, "single_up_to", on=day)
            estimate = needed(contract.estimate, "no_estimate")
            key = "met.single" if rule.within(estimate, most) else "breached.single"
            return verdict(rule, key, contract.evidence, source, estimate=estimate, most=most)
        case None:
            raise Gap(unclear="other_route", route=contract.procedure)
    raise Gap(not_applicable="other_route", route=contract.procedure)


def _several(rule: Rule, contract: Contract, day: date) -> Verdict:
    offers = needed(contract.scope.offers, "no_offers")
    least, source = norm(rule, "offers_least", on=day)
    most, its_source = norm(rule, "offers_most", on=day)
    count = len(offers)
    enough = rule.within(int(least), count) and rule.within(count, int(most))
    return verdict(
        rule,
        "met" if enough else "breached",
        *(contract.evidence, source, its_source, *(offer.evidence for offer in offers)),
        count=count,
        least=int(least),
        most=int(most),
    )


def within_mandate(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Who signed may bind the ministry to the contract's value with its changes, excl. VAT."""
    contract = signed(snapshot)
    if contract is None:
        raise Gap(not_applicable="not_signed")
    signer = needed(contract.scope.signer or None, "no_signer")
    value = needed(contract.value, "no_contract_value")
    changes = snapshot.dossier.amendments
    amount = sum((amendment.amount for amendment in changes), value)
    limit, source = norm(rule, f"limit_{signer}", on=contract.signed_on or snapshot.on)
    return verdict(
        rule,
        "met" if rule.within(amount, limit) else "breached",
        *(contract.evidence, source, *(amendment.evidence for amendment in changes)),
        by=function(signer),
        amount=amount,
        limit=limit,
    )
