"""Which verdicts change when something is written about a rule: before it is saved, and after.

changes = effect(known, with_value(known, "R13", value))
show_changes(t, changes, known.on)
done(say("The value is added."), changes, None)
"""

from collections.abc import Sequence
from datetime import date

from budget.duties import listed
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, bullets, joined, paragraph, small, strong, tag
from budget.words import Words, say
from procurement.checks import judge
from procurement.claims.effect import Change, changed
from procurement.names import OUTCOMES
from procurement.pages.outcome import outcome
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def effect(known: Snapshot, supposed: Snapshot) -> tuple[Change, ...]:
    """What changes between what is known and what is supposed, both of the same day."""
    return changed(judge(known), judge(supposed))


def show_changes(t: Language, changes: Sequence[Change], day: date) -> None:
    """The verdicts as they would be, each beside what it is now."""
    title = strong(t("What this changes in the verdicts of {day}", day=day))
    lines = bullets(_line(t, change) for change in changes)
    nothing = paragraph(t("Nothing: every verdict stays what it is."))
    kit.block(tag("div", paragraph(title), lines or nothing, class_="kg-effect", role="status"))


def since_today(t: Language, today: date) -> None:
    """From when a written value counts, which may be another day than the one looked at."""
    said = t(
        "What is written today counts in verdicts from {day} on; those of earlier days stay.",
        day=today,
    )
    kit.block(paragraph(small(said)))


def done(recorded: Words, changes: Sequence[Change], kept: Words | None) -> Words:
    """What is said afterwards: what was recorded, what changed, and about the file if need be."""
    turned = [_turned(change) for change in changes if change.turns]
    said = say("Changed: {rules}.", rules=listed(turned)) if turned else say("No outcome changed.")
    return say("{recorded} {changed} {file}", recorded=recorded, changed=said, file=kept or "")


def _turned(change: Change) -> Words:
    return say(
        "{rule} from {before} to {after}",
        rule=change.rule.id,
        before=_name(change.before),
        after=_name(change.after),
    )


def _name(verdict: Verdict | None) -> Words:
    return OUTCOMES[verdict.outcome] if verdict else say("not judged")


def _line(t: Language, change: Change) -> Html:
    before, after = (_shown(t, verdict) for verdict in (change.before, change.after))
    turned = (before, "→", after) if change.turns else (after,)
    sentence = t.say(change.after.sentence) if change.after else ""
    return joined((strong(change.rule.id), *turned, small(sentence)))


def _shown(t: Language, verdict: Verdict | None) -> Html:
    return outcome(t, verdict.outcome) if verdict else Html()
