"""Keeps every check from sounding surer than its sources.

A missing fact, or a source that is only background, turns a judgement into "unclear"; a claim
that nobody confirmed keeps a rule from being met. A rule that starts later says from which day on.
"""

from collections.abc import Callable
from dataclasses import replace

from budget.evidence import Evidence
from procurement.checks.claims import require_claims
from procurement.checks.grounds import Gap, signed
from procurement.rule import Outcome, Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict

Check = Callable[[Rule, Snapshot], Verdict]


def careful(check: Check) -> Check:
    """The same check, which judges only on what is known and carries."""

    def checked(rule: Rule, snapshot: Snapshot) -> Verdict:
        if rule.starts_on is not None and snapshot.on < rule.starts_on:
            return verdict(rule, "not_applicable.later", *rule.evidence, since=rule.starts_on)
        try:
            found = check(rule, snapshot)
        except Gap as gap:
            return verdict(rule, gap.key, *rule.evidence, **gap.values)
        return _as_sure_as_its_sources(found, snapshot)

    return checked


def _as_sure_as_its_sources(found: Verdict, snapshot: Snapshot) -> Verdict:
    rule = found.rule
    carried = (_carried(e, rule, snapshot) for e in (*rule.evidence, *found.evidence))
    sources = tuple(dict.fromkeys(carried))
    if found.outcome not in (Outcome.MET, Outcome.BREACHED):
        return replace(found, evidence=sources)
    unsure = next((source.title for source in sources if not source.sure.carries), None)
    if unsure is not None or not sources:
        source = unsure or rule.id
        return verdict(rule, "unclear.unsure", *sources, finding=found.sentence, source=source)
    try:
        if found.outcome is Outcome.MET:
            require_claims(rule, snapshot)
    except Gap as gap:
        return verdict(rule, gap.key, *sources, **gap.values)
    return replace(found, evidence=sources)


def _carried(source: Evidence, rule: Rule, snapshot: Snapshot) -> Evidence:
    """The source of a rule, or the clause of the signed contract that carries it instead."""
    contract = signed(snapshot)
    norms = (*rule.evidence, *(v.evidence for v in rule.values), *(a.evidence for a in rule.asks))
    if source.sure.carries or contract is None or source not in norms:
        return source
    clauses = (
        term.evidence
        for term in snapshot.dossier.terms
        if term.id == rule.clause and contract.signed_on and term.since >= contract.signed_on
    )
    return next(clauses, source)
