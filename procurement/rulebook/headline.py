"""The first sentences about the rules: how they stand, and what they still ask of people.

rules_headline(snapshot, verdicts)[0]
"On 30 June 2021, of 34 rules: 1 breached (R24), 17 unclear, 13 met, 3 not applicable."
"""

from collections.abc import Iterable, Sequence

from budget.words import Words, say, say_n
from procurement.rule import Outcome
from procurement.rulebook.asked import asked, empty_values
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def rules_headline(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> tuple[Words, ...]:
    """How the rules stand on the day, and how many values and attestations are missing."""
    if not verdicts:
        return (say("No rule has been judged."),)
    return (_standing(snapshot, verdicts), _missing(snapshot))


def _standing(snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Words:
    found = [verdict.outcome for verdict in verdicts]
    return say(
        "On {day}, of {rules}: {breached} breached{which}, {unclear} unclear, {met} met, "
        "{rest} not applicable.",
        day=snapshot.on,
        rules=say_n("{n} rule", "{n} rules", len(verdicts)),
        breached=found.count(Outcome.BREACHED),
        which=_named(v.rule.id for v in verdicts if v.outcome is Outcome.BREACHED),
        unclear=found.count(Outcome.UNCLEAR),
        met=found.count(Outcome.MET),
        rest=found.count(Outcome.NOT_APPLICABLE),
    )


def _missing(snapshot: Snapshot) -> Words:
    rules = snapshot.dossier.rules
    empty = [rule.id for rule in rules if empty_values(rule, snapshot.on)]
    open_ = [rule.id for rule in rules if any(each.open for each in asked(rule, snapshot))]
    return say(
        "Rules with an empty value: {empty}{which}. Rules that ask something that nobody has "
        "attested yet: {open}{those}.",
        empty=len(empty),
        which=_named(empty),
        open=len(open_),
        those=_named(open_),
    )


def _named(rules: Iterable[str]) -> str:
    names = ", ".join(rules)
    return f" ({names})" if names else ""
