"""Signing the scope of a day: what was signed, and what is different since.

    signed = sign_off(report, number=1, day=…, by="procurement", note="")
    since(signed, report_of_a_later_day, fingerprint_now)

A sign-off is never part of a snapshot: signing changes no figure and no fingerprint. The snapshot
of its day has another fingerprint as soon as somebody records something about that day or earlier.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from procurement.canonical import fingerprint
from procurement.rule import Outcome
from procurement.scope.may import May
from procurement.scope.report import Report, ScopeState
from procurement.scope.videos import VideoScope
from procurement.verdict import Verdict

Mays = tuple[May, ...]
"""May it be ordered, made, posted, billed."""


@dataclass(frozen=True, kw_only=True)
class SignOff:
    """The scope of day `on` as a function signed it on `signed_on`, with the outcomes of then."""

    number: int
    half: str
    on: date
    signed_on: date
    by: str
    note: str
    fingerprint: str
    state: ScopeState
    outcomes: Mapping[str, Outcome]
    videos: Mapping[str, Mays]


@dataclass(frozen=True, kw_only=True)
class RuleSince:
    """A rule whose outcome differs; None where it was not judged."""

    rule: str
    then: Outcome | None
    now: Verdict | None


@dataclass(frozen=True, kw_only=True)
class VideoSince:
    """A video of which an answer differs; `then` is empty where it was not known yet."""

    video: VideoScope
    then: Mays


@dataclass(frozen=True, kw_only=True)
class Since:
    """What is different since a sign-off; `rewritten` says that its own day is told differently."""

    sign_off: SignOff
    rules: tuple[RuleSince, ...]
    videos: tuple[VideoSince, ...]
    rewritten: bool

    @property
    def nothing(self) -> bool:
        """Whether all is still as it was signed."""
        return not (self.rules or self.videos or self.rewritten)


def sign_off(report: Report, *, number: int, day: date, by: str, note: str) -> SignOff:
    """A report as it is signed on a day."""
    snapshot = report.snapshot
    return SignOff(
        number=number,
        half=snapshot.books.half.id,
        on=snapshot.on,
        signed_on=day,
        by=by,
        note=note,
        fingerprint=fingerprint(snapshot, report.verdicts),
        state=report.state,
        outcomes={verdict.rule.id: verdict.outcome for verdict in report.verdicts},
        videos={each.video.id: each.mays for each in report.videos},
    )


def since(signed: SignOff, now: Report, fingerprint_now: str) -> Since:
    """What differs; `fingerprint_now` is that of the signed day as the books tell it today."""
    return Since(
        sign_off=signed,
        rules=tuple(_rules(signed, now)),
        videos=tuple(_videos(signed, now)),
        rewritten=fingerprint_now != signed.fingerprint,
    )


def _rules(signed: SignOff, now: Report) -> Iterator[RuleSince]:
    judged = {verdict.rule.id: verdict for verdict in now.verdicts}
    for rule in sorted(judged.keys() | signed.outcomes.keys()):
        then, verdict = signed.outcomes.get(rule), judged.get(rule)
        if then != (verdict and verdict.outcome):
            yield RuleSince(rule=rule, then=then, now=verdict)


def _videos(signed: SignOff, now: Report) -> Iterator[VideoSince]:
    for each in now.videos:
        then = signed.videos.get(each.video.id, ())
        if then != each.mays:
            yield VideoSince(video=each, then=then)
