"""What results are held to, from the facts of the dossier: the pilot, Instagram, the length.

pilot(dossier).views        Band(low=Decimal(105000), high=Decimal(225000), …), or None

A fact that nobody recorded, or that lacks a figure, gives None and no band.
"""

from budget.audience.bands import Band, Mark, Pilot
from procurement.agreement.contract import Fact
from procurement.snapshot import Dossier


def pilot(dossier: Dossier) -> Pilot:
    """The bands and marks as known on the dossier's day."""
    facts = {fact.id: fact for fact in dossier.facts}
    return Pilot(
        views=_band(facts.get("pilot-reach")),
        likes=_band(facts.get("pilot-likes")),
        comments=_band(facts.get("pilot-comments")),
        followers=_mark(facts.get("followers")),
        instagram=_mark(facts.get("followers-instagram")),
        seconds=_band(facts.get("video-length")),
    )


def _band(fact: Fact | None) -> Band | None:
    if fact is None or not {"low", "high"} <= fact.numbers.keys():
        return None
    return Band(
        low=fact.numbers["low"],
        high=fact.numbers["high"],
        approximate=fact.approximate,
        evidence=fact.evidence,
    )


def _mark(fact: Fact | None) -> Mark | None:
    if fact is None or "followers" not in fact.numbers:
        return None
    return Mark(
        value=fact.numbers["followers"], approximate=fact.approximate, evidence=fact.evidence
    )
