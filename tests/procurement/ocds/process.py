"""Processes by hand, for the tests of what OCDS is told of them.

process()                           the hand-made half-year with its contract
typed(process())                    the same in which a stranger typed every text
told(process())[-1]                 its last release
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, cast

from budget.books import Books
from budget.half import Half
from budget.language import Language
from procurement.agreement.contract import Amendment, Contract, Instalment, Party
from procurement.ocds import Process, package
from tests import build

EN = Language("en")
STRANGER = "Jan Jansen"
LET_THROUGH = (
    "number",
    "reference",
    "document",
    "contract",
    "video",
    "id",
    "cpv",
    "procedure",
    "name",
    "kvk",
    "oin",
)
"""The texts that are let through: names of the two parties, numbers and codes."""
MINISTRY = Party(name="Ministerie van Voorbeeldzaken", oin="00000001003214345000")
AGENCY = Party(name="Bureau X", kvk="12345678", vat_id="NL1", iban="NL91ABNA0417164300")
AGREED = replace(build.contract(), agency=AGENCY, buyer=MINISTRY)


def process(
    on: date = build.ON,
    *,
    contracts: tuple[Contract, ...] = (AGREED,),
    amendments: tuple[Amendment, ...] = (),
    books: Books | None = None,
) -> Process:
    """A process of one half-year, as known on a day."""
    half = books or build.books(on)
    return Process(on=on, contracts=contracts, amendments=amendments, halves=(half,))


def told(known: Process) -> list[dict[str, Any]]:
    """All its releases, in English."""
    return cast("list[dict[str, Any]]", package(known, EN)["releases"])


def tags(known: Process) -> list[str]:
    """The tags of its releases, in their order."""
    return [tag for release in told(known) for tag in release["tag"]]


def state(known: Process, milestone: str) -> str:
    """What the last release says of a milestone."""
    carried_out = told(known)[-1]["contracts"][0]["implementation"]
    return str(next(m["status"] for m in carried_out["milestones"] if m["id"] == milestone))


def instalment(last: date, videos: int | None) -> Contract:
    """The contract, billed in one instalment that ends on a day."""
    net = Decimal("5125.00")
    half = build.HALF
    part = Instalment(number="H1", first_day=half.first_day, last_day=last, net=net, videos=videos)
    return replace(AGREED, instalments=(part,))


def typed(value: Any, name: str = "") -> Any:  # noqa: ANN401  it goes through facts of every kind
    """The same facts with a stranger's name in every text that is no name, number or code."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value if name in LET_THROUGH else STRANGER
    if isinstance(value, tuple | frozenset):
        return type(value)(typed(each, name) for each in value)
    if is_dataclass(value) and not isinstance(value, type | Half):
        changed = {f.name: typed(getattr(value, f.name), f.name) for f in fields(value)}
        return replace(value, **changed)
    if isinstance(value, Mapping):
        return {key: typed(each) for key, each in value.items()}
    return value
