"""Values of rules that procurement adds or ends: a new period with its source, nothing overwritten.

What is written today counts in verdicts of today and later; a verdict of a past day stays what it
was, because its snapshot holds only what was written by then.
"""

from dataclasses import replace
from datetime import date

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Bilingual, say
from data.acts.papers import add_paper
from data.journal import last_day
from data.reading.rules import rules
from data.store import Work
from procurement.rule import Rule, Value
from procurement.rule_values import Added, Ended, overlapping


def add_value(work: Work, rule_id: str, value: Value) -> None:
    """A new period of a value that the rule knows, in the unit and with the limit that it has.

    Raises:
        Refused: without a source or an amount, for a rule or name that does not exist, a period
            that ends before it starts, a day on which the value has an amount already, or a day
            before the last one in the journal.
    """
    _check_day(work)
    rule = _known(work, rule_id, value.name)
    _check_source(rule, value.name, value.evidence)
    _check_period(rule, value)
    first = rule.history[value.name][0]
    value = replace(value, unit=first.unit, limit=first.limit)
    added = Added(rule=rule_id, value=value, by=work.by, on=work.day)
    add_paper(work, added, f"{rule_id} {value.name} {value.since}", work.day)


def end_value(
    work: Work, rule_id: str, name: str, *, since: date, until: date, evidence: Evidence
) -> None:
    """The value that began on `since` holds up to and including `until`.

    Raises:
        Refused: without a source, for a value that does not exist or has ended by then, a last
            day before its first, or a day before the last one in the journal.
    """
    _check_day(work)
    rule = _known(work, rule_id, name)
    _check_source(rule, name, evidence)
    _check_end(rule, name, since, until)
    ended = Ended(
        rule=rule_id,
        name=name,
        since=since,
        until=until,
        by=work.by,
        on=work.day,
        evidence=evidence,
    )
    add_paper(work, ended, f"{rule_id} {name} {since} {until}", work.day)


def _check_period(rule: Rule, value: Value) -> None:
    if value.amount is None:
        raise Refused(say("Rule {rule}: value {name} has no amount; write it.", **_of(rule, value)))
    if value.until is not None and value.until < value.since:
        raise Refused(
            say(
                "Rule {rule}: value {name} ends before it starts; choose a later day.",
                **_of(rule, value),
            )
        )
    if (other := overlapping(rule, value)) is not None:
        raise Refused(
            say(
                "Rule {rule}: value {name} has an amount since {since} already; end that first.",
                since=other.since,
                **_of(rule, value),
            )
        )


def _check_end(rule: Rule, name: str, since: date, until: date) -> None:
    value = next((v for v in rule.values if (v.name, v.since) == (name, since)), None)
    if value is None:
        raise Refused(
            say(
                "Rule {rule}: no value {name} begins on {day}.",
                rule=rule.id,
                name=rule.named(name),
                day=since,
            )
        )
    if until < since or (value.until is not None and value.until <= until):
        raise Refused(
            say(
                "Rule {rule}: value {name} cannot end on {day}; choose a day from {since} on on "
                "which it holds.",
                day=until,
                since=since,
                **_of(rule, value),
            )
        )


def _check_day(work: Work) -> None:
    last = last_day(work.session)
    if last is not None and work.day < last:
        raise Refused(
            say(
                "A value is written on {last} or later, so that verdicts of past days stay.",
                last=last,
            )
        )


def _known(work: Work, rule_id: str, name: str) -> Rule:
    """The rule as it is now, which has a value of this name."""
    known = {rule.id: rule for rule in rules(work.session, date.max)}
    if rule_id not in known:
        raise Refused(say("There is no rule {rule}; choose one that is.", rule=rule_id))
    names = known[rule_id].history
    if name not in names:
        raise Refused(
            say(
                "Rule {rule} has no value {name}; choose one of: {allowed}.",
                rule=rule_id,
                name=name,
                allowed=", ".join(names),
            )
        )
    return known[rule_id]


def _check_source(rule: Rule, name: str, evidence: Evidence) -> None:
    if not evidence.title.strip() or not evidence.place.strip():
        raise Refused(
            say(
                "Rule {rule}: value {name} has no source; write its title and place.",
                rule=rule.id,
                name=rule.named(name),
            )
        )


def _of(rule: Rule, value: Value) -> dict[str, Bilingual | str]:
    return {"rule": rule.id, "name": rule.named(value.name)}
