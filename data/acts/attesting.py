"""Attesting: a person vouches, with evidence, for what no figure shows; never overwritten.

attest(work, Attestation(id="…", rule="R26", ask="sender", by="social", video="V01", …))
"""

from datetime import date

from sqlmodel import Session

from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.acts.papers import add_paper
from data.reading.papers import papers
from data.reading.rules import rules
from data.store import Work
from data.tables import VideoRow
from procurement.attestation import Ask, Attestation, Each


def attest(work: Work, attestation: Attestation) -> None:
    """Keep what someone attests; it takes the place of an earlier answer from its day on.

    Raises:
        Refused: for a rule or question that does not exist, a day to come or an end before the
            first day, no function, someone who would judge their own work (four eyes), evidence
            that does not carry or has no place, a figure too many or too few, an unknown video,
            or an id that is taken.
    """
    check_not_to_come(work, attestation.on)
    ask = _asked(work, attestation)
    _check_person(attestation, ask)
    _check_paper(attestation, ask)
    _check_video(work.session, attestation, ask)
    half = attestation.half
    known = papers(work.session, Attestation, date.max, half=half)
    if any(other.id == attestation.id for other in known):
        raise Refused(say("Attestation {id} exists already; take another id.", id=attestation.id))
    add_paper(work, attestation, attestation.id, attestation.on, half=half)


def _asked(work: Work, attestation: Attestation) -> Ask:
    rule = next((r for r in rules(work.session, work.day) if r.id == attestation.rule), None)
    if rule is None:
        raise Refused(say("There is no rule {rule}; choose one that is.", rule=attestation.rule))
    for ask in rule.asks:
        if ask.id == attestation.ask:
            return ask
    raise Refused(
        say(
            "Rule {rule} does not ask {ask}; choose one of: {allowed}.",
            rule=rule.id,
            ask=attestation.ask,
            allowed=", ".join(ask.id for ask in rule.asks),
        )
    )


def _check_person(attestation: Attestation, ask: Ask) -> None:
    if not attestation.by.strip():
        raise Refused(say("Write the function of who attests this: {ask}.", ask=ask.title))
    if attestation.by.casefold() in ask.not_by:
        raise Refused(
            say("Who did the work does not attest it; ask a colleague: {ask}.", ask=ask.title)
        )


def _check_paper(attestation: Attestation, ask: Ask) -> None:
    evidence = attestation.evidence
    if not (evidence.title.strip() and evidence.place.strip() and evidence.sure.carries):
        raise Refused(
            say("Name the document that shows it, and the place in it: {ask}.", ask=ask.title)
        )
    if (attestation.figure is not None) != ask.figure:
        raise Refused(say("Give a figure only where one is asked: {ask}.", ask=ask.title))
    if attestation.until is not None and attestation.until < attestation.on:
        raise Refused(say("It ends before it begins; choose a later day: {ask}.", ask=ask.title))


def _check_video(session: Session, attestation: Attestation, ask: Ask) -> None:
    named = bool(attestation.video and attestation.half)
    if named != (ask.each is Each.POST) or bool(attestation.half) != bool(attestation.video):
        raise Refused(
            say("Name a half-year and a video only where one is asked: {ask}.", ask=ask.title)
        )
    if named and session.get(VideoRow, (attestation.half, attestation.video)) is None:
        raise Refused(say("Video {video} is not known; add it first.", video=attestation.video))
