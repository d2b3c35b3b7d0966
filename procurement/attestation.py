"""Attestations: what no figure shows, and a person with a function vouches for with evidence.

    Attestation(id="1", rule="R25", ask="label", by="social", on=…, video="V01", evidence=…)

A rule's file lists what it asks; an attestation is never changed, a later one takes its place.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from budget.evidence import Evidence
from budget.words import Bilingual


class Each(StrEnum):
    """When something must be attested: in any case, once signed, or for each posted video."""

    CONTRACT = "contract"
    SIGNED = "signed"
    POST = "post"


@dataclass(frozen=True, kw_only=True)
class Ask:
    """What a rule asks a person, from a day on; functions in `not_by` would judge their own work.

    `figure` says that the answer is a number, such as an age in years; `if_needed` that it is only
    asked where another fact calls for it, such as an exemption for a child.
    """

    id: str
    title: Bilingual
    since: date
    evidence: Evidence
    each: Each = Each.CONTRACT
    figure: bool = False
    if_needed: bool = False
    not_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Attestation:
    """What someone vouched for on a day; `holds` False says that it is not as it should be.

    `video` and its `half` are empty where it is about the contract. It ends after `until`.
    """

    id: str
    rule: str
    ask: str
    by: str
    on: date
    evidence: Evidence
    holds: bool = True
    figure: Decimal | None = None
    half: str = ""
    video: str = ""
    until: date | None = None
