"""The check for what only a person can attest: a declaration, a deed, a look at each post.

    vouched(rule, snapshot)        what was asked and is due, each with its answer or None

An answer about a post counts from the day of posting on; the last answer takes the place of
earlier ones, and one that ended counts no longer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from budget.words import Bilingual
from procurement.attestation import Ask, Attestation, Each
from procurement.checks.grounds import Gap, contract_of, signed
from procurement.checks.production import Post, posts
from procurement.rule import Rule
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict, verdict

Known = dict[tuple[str, str], list[Attestation]]


@dataclass(frozen=True, kw_only=True)
class Need:
    """What is asked, about which post if about one, and the answer in force."""

    ask: Ask
    post: Post | None
    answer: Attestation | None


def attested(rule: Rule, snapshot: Snapshot) -> Verdict:
    """Someone vouched for all that the rule asks by now; what starts later is left out and named.

    Raises:
        Gap: when nothing is due yet, or something was not attested.
    """
    needs = vouched(rule, snapshot)
    answers = [n.answer for n in needs if n.answer is not None]
    refused = [n for n in needs if n.answer is not None and not n.answer.holds]
    if not refused:
        require_answers(needs)
    later = [ask for ask in rule.asks if ask.since > snapshot.on]
    last = max(answers, key=lambda answer: answer.on)
    return verdict(
        rule,
        _key(rule, needs, refused, later),
        *(answer.evidence for answer in answers),
        *(need.ask.evidence for need in needs),
        count=_count(needs),
        day=last.on,
        what=titles(need.ask for need in refused),
        videos=_names(refused),
        later=titles(later),
    )


def _key(rule: Rule, needs: Sequence[Need], refused: Sequence[Need], later: Sequence[Ask]) -> str:
    """The sentence that fits: a rule may have one of its own where no video is concerned."""
    base, about = ("breached", refused) if refused else ("met", needs)
    if not _count(about) and f"{base}.no_video" in rule.sentences:
        return f"{base}.no_video"
    return "met.partly" if later and not refused and "met.partly" in rule.sentences else base


def vouched(rule: Rule, snapshot: Snapshot) -> Sequence[Need]:
    """All that a rule asks and that is due on the day, in the order of its file.

    Raises:
        Gap: when nothing is due yet.
    """
    known = _by_subject(rule, snapshot)
    posted = tuple(posts(snapshot.books.events))
    needs = [
        Need(ask=ask, post=post, answer=_answer(rule, ask, post, known, snapshot.on))
        for ask in rule.asks
        if ask.since <= snapshot.on
        for post in _about(ask, posted, snapshot)
    ]
    if not needs:
        raise Gap(not_applicable="not_due")
    return needs


def require_answers(needs: Iterable[Need]) -> None:
    """Let through only what is answered.

    Raises:
        Gap: naming what nobody attested, and for which videos.
    """
    missing = [need for need in needs if need.answer is None]
    if not missing:
        return
    what = titles(need.ask for need in missing)
    if all(need.post is None for need in missing):
        raise Gap(unclear="not_attested", what=what)
    raise Gap(unclear="not_attested_videos", what=what, count=_count(missing))


def titles(asks: Iterable[Ask]) -> Bilingual:
    """What is asked, each once, in both languages."""
    named = tuple(dict.fromkeys((ask.title.nl, ask.title.en) for ask in asks))
    return Bilingual(nl="; ".join(nl for nl, _ in named), en="; ".join(en for _, en in named))


def _about(ask: Ask, posted: Sequence[Post], snapshot: Snapshot) -> Iterator[Post | None]:
    match ask.each:
        case Each.POST:
            yield from (post for post in posted if post.day >= ask.since)
        case Each.SIGNED:
            yield from () if signed(snapshot) is None else (None,)
        case Each.CONTRACT:
            contract_of(snapshot)
            yield None


def _by_subject(rule: Rule, snapshot: Snapshot) -> Known:
    """What was attested for a rule by the day, by question and video, in order."""
    known: Known = {}
    for answer in snapshot.dossier.attestations:
        if answer.rule == rule.id and answer.on <= snapshot.on:
            known.setdefault((answer.ask, answer.video), []).append(answer)
    return known


def _answer(rule: Rule, ask: Ask, post: Post | None, known: Known, on: date) -> Attestation | None:
    about = known.get((ask.id, post.video if post else ""), [])
    counting = [a for a in about if post is None or rule.within(post.day, a.on)]
    # Of two answers on one day the later one counts.
    last = max(reversed(counting), key=lambda a: a.on, default=None)
    ended = last is not None and last.until and not rule.within(on, last.until)
    return None if last is None or ended or (ask.figure and last.figure is None) else last


def _count(needs: Iterable[Need]) -> int:
    return len({need.post.video for need in needs if need.post is not None})


def _names(needs: Iterable[Need]) -> str:
    return ", ".join(sorted({need.post.video for need in needs if need.post is not None}))
