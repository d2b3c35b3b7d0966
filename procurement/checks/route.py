"""Checks on how the contract came about: its route, its class of service, the claim behind it."""

from budget.names import function
from procurement.agreement.parts import Route, route_of
from procurement.checks.grounds import Gap, contract_of
from procurement.checks.thresholds import thresholds
from procurement.claim import Claim, ClaimState
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict


def route_reasoned(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The file says why this route and this supplier, and the route was chosen before signing."""
    contract = contract_of(snapshot)
    started, signature = contract.procedure_started_on, contract.signed_on
    if not (contract.procedure and contract.procedure_reason):
        raise Gap(unclear="no_reason")
    if started is None:
        raise Gap(unclear="no_start")
    in_time = signature is None or rule.within(started, signature)
    key = "met" if in_time else "breached"
    return verdict(rule, key, contract.evidence, started=started, signed=signature)


def class_set(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Someone chose the class of service and its CPV code; until then both thresholds are shown."""
    contract = contract_of(snapshot)
    day = contract.procedure_started_on or snapshot.on
    limits = thresholds(snapshot, contract.service_class, on=day)
    chosen = contract.service_class and contract.cpv and contract.classified_by
    return verdict(
        rule,
        "met" if chosen else "unclear.not_set",
        *(contract.evidence, *limits.sources),
        cpv=contract.cpv,
        by=contract.classified_by,
        **limits.values,
    )


def claim_confirmed(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The framework route stands only on a claim that a named function confirmed with a document.

    As long as the claim is only said, the rule is unclear whatever the route.
    """
    claim = next((c for c in snapshot.dossier.claims if c.id in rule.rests_on), None)
    if claim is None:
        raise Gap(unclear="no_claim")
    route = contract_of(snapshot).procedure
    key = _of_claim(claim, route)
    # What was said carries nothing; what decided on it is the last evidence of the claim.
    document = claim.evidence[-1:] if claim.state is not ClaimState.CLAIMED else claim.evidence
    by, day = function(claim.decided_by), claim.decided_on or claim.said_on
    return verdict(rule, key, *document, day=day, by=by)


def _of_claim(claim: Claim, route: str) -> str:
    framework = route_of(route) is Route.FRAMEWORK
    match claim.state:
        case ClaimState.CLAIMED:
            return "unclear.claimed"
        case ClaimState.REFUTED:
            return "breached" if framework else "not_applicable.refuted"
        case ClaimState.CONFIRMED if not (claim.decided_by and claim.decided_on and claim.evidence):
            return "unclear.no_document"
        case ClaimState.CONFIRMED if not route:
            return "unclear.no_route"
    return "met" if framework else "not_applicable.other_route"
