"""A next version of the contract as known: what one person changes, and nothing that others did.

    offered(contract, offer)                    the same contract with one more offer
    merged(latest, seen=seen, wanted=wanted)    the latest with what was changed in what was seen

What has the name of a part that is known takes its place; the older version stays in the books.
"""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date
from typing import TypeVar

from budget.evidence import Evidence
from procurement.agreement.contract import Contract, Instalment
from procurement.agreement.parts import Offer, Option, Parallel, Scope

Change = Callable[[Contract], Contract]
Part = TypeVar("Part")
Value = TypeVar("Value", Contract, Scope)
NOTHING = Contract(known_on=date.min, evidence=Evidence(title=""))
"""The contract of which nothing is known yet."""


def offered(contract: Contract, offer: Offer) -> Contract:
    """With this offer of its supplier; only one of them is chosen."""
    known = contract.scope.offers or ()
    if offer.chosen:
        known = tuple(replace(other, chosen=False) for other in known)
    offers = _with(known, offer, lambda each: each.supplier)
    return replace(contract, scope=replace(contract.scope, offers=offers))


def optional(contract: Contract, option: Option | None) -> Contract:
    """With this option, or with none at all."""
    options = _with(contract.scope.options or (), option, lambda each: each.id) if option else ()
    return replace(contract, scope=replace(contract.scope, options=options))


def beside(contract: Contract, order: Parallel | None) -> Contract:
    """With this order for the same need beside it, or with none at all."""
    known = contract.scope.parallel or ()
    parallel = _with(known, order, lambda each: each.title) if order else ()
    return replace(contract, scope=replace(contract.scope, parallel=parallel))


def billed(contract: Contract, instalment: Instalment) -> Contract:
    """With this instalment, in the order of their days."""
    known = _with(contract.instalments, instalment, lambda each: each.number)
    return replace(contract, instalments=tuple(sorted(known, key=lambda each: each.first_day)))


def merged(latest: Contract, *, seen: Contract, wanted: Contract) -> Contract:
    """The latest contract with what `wanted` says otherwise than `seen`."""
    scope = _merged(latest.scope, seen.scope, wanted.scope)
    return replace(_merged(latest, seen, replace(wanted, scope=seen.scope)), scope=scope)


def _merged(latest: Value, seen: Value, wanted: Value) -> Value:
    names = (field.name for field in fields(seen))
    own = {n: getattr(wanted, n) for n in names if getattr(wanted, n) != getattr(seen, n)}
    return replace(latest, **own)


def _with(known: Iterable[Part], new: Part, name: Callable[[Part], str]) -> tuple[Part, ...]:
    """The known parts and a new one, in the place of what has its name."""
    parts = {name(part).casefold().strip(): part for part in (*known, new)}
    return tuple(parts.values())
