"""What a rule asks of people, what was answered so far, and which of its values are empty.

asked(rule, snapshot)[0].waiting      ("V12", "V13"): posted, and nobody attested it yet
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from procurement.attestation import Ask, Attestation
from procurement.checks.attested import Need, vouched
from procurement.checks.grounds import Gap
from procurement.rule import Rule, Value
from procurement.snapshot import Snapshot


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question of a rule; `needs` is what is due on the day, each with its answer in force.

    `given` are all answers so far, also those that another took the place of, oldest first.
    """

    ask: Ask
    needs: Sequence[Need]
    given: Sequence[Attestation]

    @property
    def open(self) -> Sequence[Need]:
        """What is due and not answered; what is asked only if needed waits for nobody."""
        if self.ask.if_needed:
            return []
        return [need for need in self.needs if need.answer is None]

    @property
    def waiting(self) -> Sequence[str]:
        """The posted videos that wait for an answer."""
        return [need.post.video for need in self.open if need.post is not None]


def asked(rule: Rule, snapshot: Snapshot) -> tuple[Asked, ...]:
    """All that a rule asks, in the order of its file."""
    needs = _due(rule, snapshot)
    answers = [a for a in snapshot.dossier.attestations if a.rule == rule.id]
    answers.sort(key=_day)
    return tuple(
        Asked(
            ask=ask,
            needs=[need for need in needs if need.ask == ask],
            given=[answer for answer in answers if answer.ask == ask.id],
        )
        for ask in rule.asks
    )


def empty_values(rule: Rule, on: date) -> tuple[Value, ...]:
    """The values in force on a day of which nobody confirmed the amount."""
    held = [value for value in rule.values if value.holds_on(on)]
    known = {value.name for value in held if value.amount is not None}
    return tuple(value for value in held if value.name not in known)


def _due(rule: Rule, snapshot: Snapshot) -> Sequence[Need]:
    try:
        return vouched(rule, snapshot)
    except Gap:
        return ()


def _day(answer: Attestation) -> date:
    return answer.on
