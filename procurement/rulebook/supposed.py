"""A snapshot as it would be after something is written about a rule, to see what that changes.

changed(judge(known), judge(with_value(known, "R13", value)))
"""

from collections.abc import Sequence
from dataclasses import replace

from procurement.attestation import Attestation
from procurement.rule import Value
from procurement.rule_values import Added, Ended, with_values
from procurement.snapshot import Snapshot


def with_value(known: Snapshot, rule: str, value: Value) -> Snapshot:
    """The snapshot with one more period of a value."""
    added = Added(rule=rule, value=value, by="", on=known.on)
    return _with_rules(known, [added], [])


def with_last_day(known: Snapshot, ended: Ended) -> Snapshot:
    """The snapshot in which a value has a last day."""
    return _with_rules(known, [], [ended])


def with_answers(known: Snapshot, answers: Sequence[Attestation]) -> Snapshot:
    """The snapshot with more attestations."""
    given = (*known.dossier.attestations, *answers)
    return replace(known, dossier=replace(known.dossier, attestations=given))


def _with_rules(known: Snapshot, added: Sequence[Added], ended: Sequence[Ended]) -> Snapshot:
    rules = with_values(known.dossier.rules, added, ended)
    return replace(known, dossier=replace(known.dossier, rules=rules))
