"""Every rule judged by its check; a rule's file names its check by the key in CHECKS.

judge(snapshot)      one verdict per rule, in the order of the rules
"""

from collections.abc import Mapping
from types import MappingProxyType

from procurement.checks import (
    attested,
    billing,
    changes,
    estimate,
    extensions,
    filed,
    invoices,
    ledger,
    posting,
    production,
    route,
    sourcing,
)
from procurement.checks.careful import Check, careful
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

ALL = (
    route.route_reasoned,
    route.class_set,
    route.claim_confirmed,
    estimate.below_threshold,
    estimate.estimate_complete,
    estimate.repeat_orders,
    changes.minor_change,
    ledger.within_budget,
    ledger.within_cash,
    production.approved_first,
    production.in_rhythm,
    billing.order_first,
    billing.price_fixed,
    billing.performance_first,
    invoices.vat_right,
    invoices.one_order,
    invoices.paid_in_time,
    sourcing.not_split,
    extensions.option_covered,
    extensions.necessary_work,
    sourcing.offers_enough,
    sourcing.within_mandate,
    filed.fields_filled,
    filed.file_complete,
    posting.old_enough,
    posting.policy_kept,
    attested.attested,
)

CHECKS: Mapping[str, Check] = MappingProxyType({check.__name__: careful(check) for check in ALL})
"""The checks by name; each judges only on what is known and carries."""


def judge(snapshot: Snapshot) -> tuple[Verdict, ...]:
    """What each rule says about one half on one day."""
    return tuple(CHECKS[rule.check](rule, snapshot) for rule in snapshot.dossier.rules)
