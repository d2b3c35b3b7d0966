"""What counts with a contract: the pilot of the months before, and other orders for its need.

repeat_part(t, snapshot, verdicts)
"""

from collections.abc import Iterator, Sequence

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, joined, small
from budget.words import say
from procurement.agreement.missing import Part
from procurement.agreement.repeated import Repeated, repeated
from procurement.checks.estimate import below_threshold, repeat_orders
from procurement.checks.sourcing import not_split
from procurement.pages.contract_pairs import Named, beside, money, pairs, unknown
from procurement.pages.contract_rule import rule_said
from procurement.pages.contract_terms import parallel_table
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def repeat_part(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Html:
    """The sums that the law asks, each with the verdict on it."""
    found = repeated(snapshot)
    return joined(
        (
            beside(
                pairs(t, _before(t, found), _pilot(t, found)),
                pairs(t, t("Orders for the same need"), _need(t, found)),
            ),
            parallel_table(t, found.parallel) if found.parallel else "",
            rule_said(t, verdicts, below_threshold, repeat_orders, not_split),
        ),
        "",
    )


def _before(t: Language, found: Repeated) -> str:
    if found.months is None:
        return t("Similar orders before this one")
    return t.plural(
        "Similar orders of {n} month before",
        "Similar orders of the {n} months before",
        found.months,
    )


def _pilot(t: Language, found: Repeated) -> Iterator[Named]:
    yield _estimate(t, found)
    yield say("The pilot"), _cost(t, found)
    yield say("Together"), money(t, found.total)


def _cost(t: Language, found: Repeated) -> str | None:
    """What the pilot cost and where that stands; an unsure amount is shown and marked."""
    pilot = found.pilot
    if pilot is None:
        return None
    source = small(kit.source(t, pilot.evidence))
    if found.pilot_cost is not None:
        return joined((t.money(found.pilot_cost), source))
    amount = pilot.numbers.get("amount")
    about = t("about {value}", value=amount) if amount is not None else ""
    return joined((about, unknown(t), source))


def _need(t: Language, found: Repeated) -> Iterator[Named]:
    yield _estimate(t, found)
    parallel = found.parallel
    count = None if parallel is None else t.plural("{n} order", "{n} orders", len(parallel))
    yield Part.PARALLEL, count
    yield say("Together"), money(t, found.need)


def _estimate(t: Language, found: Repeated) -> Named:
    day = t("on {day}", day=found.started) if found.started else ""
    amount = money(t, found.estimate)
    return say("This contract, estimated"), joined((amount, small(day))) if amount else None
