"""The one canonical form of a snapshot: plain JSON that others may rely on, and its fingerprint.

Amounts are text with two decimals, ratios text with six, counts integers, days ISO; null where a
figure does not exist yet. The fingerprint is the sha256 of the canonical JSON without itself.

    canonical(snapshot, verdicts)["money"]["free"]      "2759.56"
"""

import hashlib
import json
from collections.abc import Mapping, Sequence

from budget.evidence import Evidence
from budget.language import Language
from budget.plain import Json, plain_books, plain_day
from budget.position import Basis
from budget.words import Bilingual
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict

DUTCH, ENGLISH = Language("nl"), Language("en")


def canonical(
    snapshot: Snapshot, verdicts: Sequence[Verdict], basis: Basis = Basis.EXCL
) -> dict[str, Json]:
    """All figures of a snapshot as plain JSON values, with their fingerprint."""
    facts = plain_books(snapshot.books, basis) | _dossier(snapshot, verdicts)
    return facts | {"fingerprint": _hash(facts)}


def fingerprint(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> str:
    """The sha256 of the canonical form, in hexadecimal."""
    return str(canonical(snapshot, verdicts)["fingerprint"])


def written(facts: Mapping[str, Json]) -> str:
    """The canonical text of facts: sorted keys, no spaces, UTF-8."""
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _hash(facts: Mapping[str, Json]) -> str:
    return hashlib.sha256(written(facts).encode()).hexdigest()


def _dossier(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> dict[str, Json]:
    dossier = snapshot.dossier
    return {
        "verdicts": [_verdict(v) for v in verdicts],
        "claims": [{"id": c.id, "state": c.state.value} for c in dossier.claims],
        "questions": [{"id": q.id, "text": _both(q.text)} for q in dossier.open_questions],
    }


def _verdict(verdict: Verdict) -> dict[str, Json]:
    return {
        "rule": verdict.rule.id,
        "outcome": verdict.outcome.value,
        "sentence": _both(verdict.sentence),
        "evidence": [_evidence(e) for e in verdict.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Json]:
    return {
        "title": evidence.title,
        "place": evidence.place,
        "date": plain_day(evidence.date),
        "sha256": evidence.sha256,
        "sure": evidence.sure.value,
    }


def _both(text: Bilingual) -> dict[str, Json]:
    return {"nl": DUTCH.say(text), "en": ENGLISH.say(text)}
