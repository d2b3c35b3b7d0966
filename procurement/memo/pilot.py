"""The facts that no figure is made from, but that a reader needs: the target group, the pilot.

about(dossier, TARGET_GROUP)        the fact, None where nobody recorded it
"""

from collections.abc import Iterator

from procurement.agreement.contract import Fact
from procurement.snapshot import Dossier

TARGET_GROUP, RHYTHM = "target-group", "rhythm"
PILOT = ("pilot-videos", "pilot-reach", "pilot-likes", "pilot-comments", "followers")


def about(dossier: Dossier, name: str) -> Fact | None:
    """The fact with this id."""
    return next((fact for fact in dossier.facts if fact.id == name), None)


def pilot(dossier: Dossier) -> tuple[Fact, ...]:
    """What is known of the pilot, in the memo's order."""
    return tuple(fact for name in PILOT if (fact := about(dossier, name)))


def unsure(dossier: Dossier) -> tuple[Fact, ...]:
    """What the sources name and nobody has, and what is only assumed."""
    return tuple(fact for fact in dossier.facts if fact.missing or fact.assumption)


def told(dossier: Dossier) -> Iterator[Fact]:
    """Every fact that a memo may print."""
    yield from filter(None, (about(dossier, name) for name in (TARGET_GROUP, RHYTHM)))
    yield from pilot(dossier)
    yield from unsure(dossier)
