"""Attestations as a form makes them: one per video, all with the same answer and document.

answers(known, rule, ask, Said(by="social", on=day, evidence=paper), videos=("V01", "V02"))
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count

from budget.evidence import Evidence
from procurement.attestation import Ask, Attestation
from procurement.rule import Rule
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Said:
    """What someone says, on which day and on which document."""

    by: str
    on: date
    evidence: Evidence
    holds: bool = True
    figure: Decimal | None = None
    until: date | None = None


def answers(
    known: Snapshot, rule: Rule, ask: Ask, said: Said, videos: Sequence[str] = ()
) -> tuple[Attestation, ...]:
    """What is attested: about the contract where no video is named, else about each video."""
    taken = {answer.id for answer in known.dossier.attestations}
    return tuple(
        Attestation(
            id=_free_id(" ".join(filter(None, (rule.id, ask.id, video, f"{said.on}"))), taken),
            rule=rule.id,
            ask=ask.id,
            by=said.by,
            on=said.on,
            evidence=said.evidence,
            holds=said.holds,
            figure=said.figure,
            half=known.books.half.id if video else "",
            video=video,
            until=said.until,
        )
        for video in videos or ("",)
    )


def _free_id(name: str, taken: set[str]) -> str:
    """The name itself, or with the next number where it is taken."""
    if name not in taken:
        return name
    return next(free for n in count(2) if (free := f"{name} ({n})") not in taken)
