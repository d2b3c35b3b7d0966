"""Checks on who appears in a post and on what the platform policy of that day allowed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from procurement.agreement.parts import Clause
from procurement.checks.attested import Need, require_answers, vouched
from procurement.checks.grounds import Gap, in_force, norm, norms, signed
from procurement.checks.production import posts
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict

AGE, EXEMPTION, DECISION = "age", "exemption", "decision"


def old_enough(rule: Rule, snapshot: Snapshot) -> Verdict:
    """The youngest person in each posted video was old enough, or had an exemption.

    Below `child` only with an exemption; below `youth` a person must judge the conditions.
    """
    needs = vouched(rule, snapshot)
    child, source = norm(rule, "child", on=snapshot.on)
    youth, its_source = norm(rule, "youth", on=snapshot.on)
    of_age = [need for need in needs if need.ask.id == AGE]
    exempt = {need.post.video for need in needs if need.post and _granted(need)}
    ages = _ages(of_age)
    too_young = [v for v, age in ages.items() if not rule.within(child, age) and v not in exempt]
    if not too_young:
        require_answers(of_age)
    young = [v for v, age in ages.items() if not rule.within(youth, age)]
    sources = [need.answer.evidence for need in needs if need.answer]
    return verdict(
        rule,
        "breached" if too_young else "unclear.young" if young else "met",
        *(source, its_source, *sources),
        count=len(of_age),
        child=int(child),
        youth=int(youth),
        videos=", ".join(sorted(too_young or young)),
    )


def policy_kept(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Nothing was posted against a policy in force without a decision, and there is a way out."""
    contract = signed(snapshot)
    posted = tuple(posts(snapshot.books.events))
    if contract is None and not posted:
        raise Gap(not_applicable="not_due")
    flags = norms(rule, on=snapshot.on)
    allowed = min(amount for amount, _ in flags.values())
    against = [post.video for post in posted if in_force(rule, post.day)]
    decided = [n.answer for n in vouched(rule, snapshot) if n.ask.id == DECISION and n.answer]
    kept = rule.within(len(against), int(allowed))
    key = "met" if kept else _by_decision([answer.holds for answer in decided])
    no_exit = all(term.id != Clause.EXIT for term in snapshot.dossier.terms)
    if key.startswith("met") and (contract is None or no_exit):
        raise Gap(unclear="no_exit")
    return verdict(
        rule,
        key,
        *(contract.evidence if contract else None, *(source for _, source in flags.values())),
        *(answer.evidence for answer in decided),
        count=len(against),
        videos=", ".join(against),
    )


def _by_decision(decided: Sequence[bool]) -> str:
    if not decided:
        return "breached.no_decision"
    return "met.decided" if all(decided) else "breached.stopped"


def _granted(need: Need) -> bool:
    return need.ask.id == EXEMPTION and need.answer is not None and need.answer.holds


def _ages(needs: Sequence[Need]) -> Mapping[str, Decimal]:
    """The age of the youngest in each video of which it was attested."""
    return {
        need.post.video: need.answer.figure
        for need in needs
        if need.post and need.answer and need.answer.figure is not None
    }
