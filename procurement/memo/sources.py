"""Sources: every figure of the memo names where it comes from, by a number in square brackets.

    sources = Sources(evidence)
    sources.own                     "[1]", the administration itself
    sources.mark(version.evidence)  "[2]"

The numbers stand in the order in which the snapshot names its evidence; annex D lists them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from budget.evidence import Evidence
from procurement.memo.pilot import told
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


@dataclass(frozen=True)
class Sources:
    """All evidence of a memo, each once; number 1 is the administration."""

    evidence: tuple[Evidence, ...]

    @property
    def own(self) -> str:
        """The mark of what the administration itself counted."""
        return "[1]"

    def mark(self, *evidence: Evidence) -> str:
        """The mark of these sources, such as "[2, 5]"; empty where there is none."""
        numbers = sorted({self._numbers[each] for each in evidence})
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""

    @cached_property
    def _numbers(self) -> dict[Evidence, int]:
        return {each: number for number, each in enumerate(self.evidence, start=2)}


def sources_of(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Sources:
    """The sources of everything that the snapshot and its verdicts rest on."""
    return Sources(tuple(dict.fromkeys(_evidence(snapshot, verdicts))))


def _evidence(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Iterator[Evidence]:
    books, dossier = snapshot.books, snapshot.dossier
    yield from (version.evidence for version in books.versions)
    if dossier.contract:
        yield dossier.contract.evidence
    yield from (amendment.evidence for amendment in dossier.amendments)
    yield from (order.evidence for order in books.call_offs if order.evidence)
    for claim in dossier.claims:
        yield from claim.evidence
    for question in dossier.open_questions:
        yield from question.evidence
    yield from (fact.evidence for fact in told(dossier))
    for verdict in verdicts:
        yield from verdict.evidence
