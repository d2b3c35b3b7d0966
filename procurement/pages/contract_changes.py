"""Signed changes of a contract: what it is worth after each, and whether all are still small.

    change_table(t, snapshot)

A mark says of the minor changes so far whether they stay below both limits and of one nature.
"""

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import STACKED, Html, joined, paragraph, small, strong, table
from budget.words import Share, Words, say
from procurement.agreement.amended import Change, Small, grown, most_minor
from procurement.agreement.names import GROUNDS
from procurement.pages.contract_pairs import both
from procurement.pages.outcome import look
from procurement.rule import Outcome
from procurement.snapshot import Snapshot

Marks = tuple[Words, Words, Words]
"""What is said where something holds, where it does not, and where nobody can judge it."""
THRESHOLD: Marks = (
    say("✓ below the threshold"),
    say("✗ not below the threshold"),
    say("? threshold not known"),
)
NATURE: Marks = (say("✓ same nature"), say("✗ another nature"), say("? nature not judged"))


def change_table(t: Language, snapshot: Snapshot) -> Html:
    """Each signed change; nothing without one."""
    found = grown(snapshot)
    if not found:
        return Html()
    heads = (
        t("Amendment"),
        t("Signed on"),
        t("Minor changes together"),
        t("Change"),
        t("Contract since then"),
    )
    return table(t("Amendments"), heads, (_row(t, each) for each in found), 2, STACKED)


def minor_room(t: Language, snapshot: Snapshot) -> Html:
    """Below which amount all minor changes together must stay; nothing where that is not known."""
    limit = most_minor(snapshot)
    if limit is None:
        return Html()
    return paragraph(
        small(
            t(
                "Minor changes together must stay below {most} ({share} of the {value} that was "
                "first signed) and below the European threshold, as far as that rule holds here.",
                most=limit.most,
                share=Share(limit.share),
                value=limit.value,
            )
        )
    )


def _row(t: Language, change: Change) -> tuple[str, ...]:
    amendment = change.amendment
    name = t("{number}. {reason}", number=amendment.number, reason=amendment.reason)
    together = _small(t, change.small) if change.small else t.say(GROUNDS[amendment.ground])
    return (
        joined((strong(name), small(kit.source(t, amendment.evidence)))),
        t.day(amendment.signed_on, "medium"),
        together,
        both(t, amendment.amount, amendment.videos),
        both(t, change.value, change.videos),
    )


def _small(t: Language, so_far: Small) -> Html:
    share = Share(so_far.share)
    below: Marks = (
        say("✓ below {share}", share=share),
        say("✗ not below {share}", share=share),
        say("? share not known"),
    )
    amount = say("{amount} ({ratio})", amount=so_far.changed, ratio=Share(so_far.ratio, 1))
    return joined(
        (
            t.say(amount),
            _mark(t, below, so_far.below_share),
            _mark(t, THRESHOLD, so_far.below_threshold),
            _mark(t, NATURE, so_far.same_nature),
        )
    )


def _mark(t: Language, marks: Marks, holds: bool | None) -> Html:
    met, breached, unclear = marks
    if holds is None:
        return look(t, unclear, Outcome.UNCLEAR)
    return look(t, met, Outcome.MET) if holds else look(t, breached, Outcome.BREACHED)
