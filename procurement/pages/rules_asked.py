"""What a rule asks of people, and what was attested so far.

asked_part(t, rule, snapshot)      nothing for a rule that is judged from the books alone
"""

from collections.abc import Sequence
from itertools import groupby

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import (
    STACKED,
    Html,
    entries,
    heading,
    joined,
    paragraph,
    small,
    table,
    tag,
)
from procurement.attestation import Attestation, Each
from procurement.pages.outcome import look, outcome
from procurement.rule import Outcome, Rule
from procurement.rulebook.asked import Asked, asked
from procurement.rulebook.names import EACH, HELD, HOLDS, WHO
from procurement.snapshot import Snapshot

MANY = 5
"""More videos than this are counted, and named when somebody opens the row."""


def asked_part(t: Language, rule: Rule, snapshot: Snapshot) -> Html:
    """Each question with how far it is answered, and all answers so far."""
    questions = asked(rule, snapshot)
    title = heading(t("What it asks of people"))
    if not questions:
        return title + paragraph(t("Nothing needs to be attested for this rule."))
    listed = entries((_title(t, each), _how_far(t, each, snapshot)) for each in questions)
    return title + listed + _answers(t, questions)


def _title(t: Language, each: Asked) -> str:
    return t.say(each.ask.title)


def _how_far(t: Language, each: Asked, snapshot: Snapshot) -> Html:
    ask = each.ask
    source = kit.source(t, ask.evidence)
    asked_when = t("Asked {when}, from {day} on.", when=EACH[ask.each], day=ask.since)
    needed = t("Only where it is needed.") if ask.if_needed else ""
    who_not = t("Not to be attested by: {who}.", who=_named(t, ask.not_by)) if ask.not_by else ""
    return joined((_standing(t, each, snapshot), asked_when, needed, who_not, small(source)))


def _standing(t: Language, each: Asked, snapshot: Snapshot) -> Html:
    if not each.needs:
        later = each.ask.since > snapshot.on
        text = t("Not asked yet on this day.") if later else t("Nothing to attest yet.")
        return joined((outcome(t, Outcome.NOT_APPLICABLE), text))
    found = [need.answer.holds for need in each.needs if need.answer is not None]
    if each.ask.if_needed and not found:
        return joined((outcome(t, Outcome.NOT_APPLICABLE), t("Nobody has attested it yet.")))
    if each.ask.each is not Each.POST:
        if not found:
            return joined((outcome(t, Outcome.UNCLEAR), t("Nobody has attested it yet.")))
        return look(t, HOLDS[found[0]], HELD[found[0]])
    done = t(
        "Attested for {done} of {all} posted videos; not in order: {wrong}.",
        done=len(found),
        all=len(each.needs),
        wrong=found.count(False),
    )
    whole = HELD[all(found)] if not each.open else Outcome.UNCLEAR
    return joined((outcome(t, whole), done, _videos(t, t("Waiting:"), each.waiting)))


def _answers(t: Language, questions: Sequence[Asked]) -> Html:
    """All answers, those of one act together; also those that another took the place of."""
    given = [(each, answer) for each in questions for answer in each.given]
    if not given:
        return Html()
    heads = (t("Day"), t("What"), t("Answer"), t("Attested by, and the document"))
    together = [list(group) for _, group in groupby(given, key=lambda pair: _same(pair[1]))]
    rows = (_row(t, group[0][0], [answer for _, answer in group]) for group in together)
    return table(t("Attestations so far"), heads, rows, look=STACKED)


def _same(answer: Attestation) -> tuple[object, ...]:
    """What the answers of one act have in common."""
    what = (answer.ask, answer.by, answer.on, answer.evidence)
    return (*what, answer.holds, answer.figure, answer.until)


def _row(t: Language, each: Asked, answers: Sequence[Attestation]) -> tuple[Html, ...]:
    first = answers[0]
    videos = [answer.video for answer in answers if answer.video]
    figure = t.number(first.figure) if first.figure is not None else ""
    until = t("until {day}", day=first.until) if first.until else ""
    return (
        joined((t.day(first.on, "medium"),)),
        joined((t.say(each.ask.title), _videos(t, "", videos))),
        joined((look(t, HOLDS[first.holds], HELD[first.holds]), figure, until)),
        joined((_who(t, first.by), small(kit.source(t, first.evidence)))),
    )


def _videos(t: Language, label: str, names: Sequence[str]) -> Html:
    """The names of videos; many of them behind a summary that counts them."""
    if not names:
        return Html()
    if len(names) <= MANY:
        return small(joined((label, ", ".join(names))))
    counted = t.plural("{n} video", "{n} videos", len(names))
    summary = tag("summary", joined((label, counted)))
    return tag("details", summary, small(", ".join(names)))


def _who(t: Language, by: str) -> str:
    return t.say(WHO[by]) if by in WHO else by


def _named(t: Language, functions: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(_who(t, name) for name in functions))
