"""What persons attested, put by video: what is missing, and what was found not to be in order.

vouching = vouching_of(snapshot)
list(vouching.of_post("V01"))       "Not attested yet: R25, R26."
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from budget.words import say
from procurement.attestation import Each
from procurement.checks.attested import Need, vouched
from procurement.checks.grounds import Gap
from procurement.checks.posting import DECISION, EXEMPTION
from procurement.rule import Rule
from procurement.scope.may import Hindrance, stops, unsure
from procurement.snapshot import Snapshot

ABOUT_THE_CONTRACT = ""
"""The place of what is asked about no video."""


@dataclass(frozen=True, kw_only=True)
class Vouching:
    """Rule ids by video: of answers that are missing, and of those that say that it is not right.

    `advised` are the first days of national advices against the platform; `decided` says whether
    somebody decided to go on, None where nobody did.
    """

    missing: Mapping[str, Sequence[str]]
    wrong: Mapping[str, Sequence[str]]
    advised: Sequence[date]
    decided: bool | None

    def rights(self) -> Iterator[Hindrance]:
        """What must be settled before a post: rights, and who processes personal data."""
        if rules := self.wrong.get(ABOUT_THE_CONTRACT):
            yield stops(say("Not in order: {rules}.", rules=", ".join(rules)))
        if rules := self.missing.get(ABOUT_THE_CONTRACT):
            yield unsure(say("Not attested yet: {rules}.", rules=", ".join(rules)))

    def of_post(self, video: str) -> Iterator[Hindrance]:
        """What is open about a post; what is wrong with it is said, and breaches its own rule."""
        if rules := self.wrong.get(video):
            yield unsure(say("Not in order: {rules}.", rules=", ".join(rules)))
        if rules := self.missing.get(video):
            yield unsure(say("Not attested yet: {rules}.", rules=", ".join(rules)))

    def policy(self, day: date) -> Iterator[Hindrance]:
        """What a national advice about the platform hinders on a day."""
        since = min((first for first in self.advised if first <= day), default=None)
        if since is not None and self.decided is None:
            yield stops(
                say("Since {day} a national advice says no; nobody decided to go on.", day=since)
            )
        if since is not None and self.decided is False:
            yield stops(say("It was decided to stop on the platform."))


def vouching_of(snapshot: Snapshot) -> Vouching:
    """All that was attested by the day of a snapshot, and what is missing."""
    missing, wrong = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    decided: bool | None = None
    for rule in snapshot.dossier.rules:
        for need in _needs(rule, snapshot):
            if need.ask.id == DECISION:
                decided = need.answer.holds if need.answer else decided
            elif need.ask.each is not Each.CONTRACT:
                _put(missing, wrong, rule, need)
    return Vouching(missing=missing, wrong=wrong, advised=_advised(snapshot), decided=decided)


def _needs(rule: Rule, snapshot: Snapshot) -> Sequence[Need]:
    try:
        return vouched(rule, snapshot) if rule.asks else ()
    except Gap:
        return ()


def _put(
    missing: Mapping[str, list[str]], wrong: Mapping[str, list[str]], rule: Rule, need: Need
) -> None:
    """One answer or its lack; an exemption is asked only where somebody is too young."""
    about = need.post.video if need.post else ABOUT_THE_CONTRACT
    if need.answer is None and need.ask.id == EXEMPTION:
        return
    into = missing if need.answer is None else None if need.answer.holds else wrong
    if into is not None and rule.id not in into[about]:
        into[about].append(rule.id)


def _advised(snapshot: Snapshot) -> tuple[date, ...]:
    """The days from which on a value of the rule about the platform holds."""
    return tuple(
        value.since
        for rule in snapshot.dossier.rules
        if rule.check == "policy_kept"
        for value in rule.values
    )
