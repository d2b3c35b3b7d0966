"""What a person can do about rules: add a value, end one, attest what a rule asks.

    desk.add_value(Added(rule="R13", value=Value(…), by="procurement", on=today), file)
    desk.attest("social", (Attestation(…), Attestation(…)), None)

A page knows these functions and not who keeps the books; one that is refused raises `Refused`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from budget.evidence import File
from budget.words import Words
from procurement.attestation import Attestation
from procurement.rule import Rule
from procurement.rule_values import Added, Ended
from procurement.snapshot import Snapshot


class Deed(StrEnum):
    """What can be recorded about a rule."""

    ADD = "add"
    END = "end"
    ATTEST = "attest"


@dataclass(frozen=True, kw_only=True)
class RuleDesk:
    """The functions of the page; `today` is the last day on which something can be attested.

    `known` is what is known of a day by now. Each takes the file that shows what is written, if
    there is one, and gives a sentence where another file had its name.
    """

    today: date
    known: Callable[[date], Snapshot]
    add_value: Callable[[Added, File | None], Words | None]
    end_value: Callable[[Ended, File | None], Words | None]
    attest: Callable[[str, Sequence[Attestation], File | None], Words | None]


def deeds(rule: Rule) -> Iterator[Deed]:
    """What can be recorded about a rule: something it asks, or one of its values."""
    if rule.asks:
        yield Deed.ATTEST
    if rule.values:
        yield from (Deed.ADD, Deed.END)
