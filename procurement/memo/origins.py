"""Annex D: where every figure comes from, every claim with its state, and all open questions."""

from collections.abc import Iterator

from budget.evidence import Evidence, Sure
from budget.language import Language
from budget.names import SURE
from budget.words import say
from procurement.claim import Claim, ClaimState
from procurement.memo.blocks import Block, Bullets, Column, Part, SubHeading, Table
from procurement.memo.case import Case
from procurement.memo.doubts import doubts
from procurement.memo.phrases import quoted

STATE = {
    ClaimState.CLAIMED: say("said, not confirmed"),
    ClaimState.CONFIRMED: say("confirmed"),
    ClaimState.REFUTED: say("refuted"),
}


def origins(case: Case, t: Language) -> Part:
    """D. Sources, claims and everything that nobody has confirmed."""
    return Part(
        title=t("Annex D. Sources, claims and open questions"), blocks=tuple(_blocks(case, t))
    )


def _blocks(case: Case, t: Language) -> Iterator[Block]:
    yield _sources(case, t)
    if case.dossier.claims:
        yield SubHeading(text=t("Claims"))
        yield _claims(case, t)
    points = tuple(doubts(case, t))
    if points:
        yield SubHeading(text=t("Everything that nobody has confirmed"))
        yield Bullets(points=points)


def _sources(case: Case, t: Language) -> Table:
    listed = enumerate(case.sources.evidence, start=2)
    return Table(
        title=t("Sources"),
        columns=(
            Column(head=t("No."), width=10),
            Column(head=t("Source"), width=98),
            Column(head=t("Date"), width=30),
            Column(head=t("How sure"), width=22),
        ),
        rows=(
            _own(case, t),
            *(_source(number, evidence, t) for number, evidence in listed),
        ),
    )


def _own(case: Case, t: Language) -> tuple[str, ...]:
    told = t(
        "Administration of this budget in Kijkgeld, half-year {half}. Fingerprint of its figures, "
        "what the rules say, the state of the claims and the open questions; other texts of this "
        "memo are not in it: {sha}.",
        half=case.half.id,
        sha=case.fingerprint,
    )
    return (case.sources.own, told, t.day(case.books.on, "medium"), t.say(SURE[Sure.HIGH]))


def _source(number: int, evidence: Evidence, t: Language) -> tuple[str, ...]:
    where = ", ".join(filter(None, (evidence.title, evidence.place)))
    words = f"{where}: {quoted(evidence.quotation)}" if evidence.quotation else where
    return (f"[{number}]", words, t.day(evidence.date, "medium"), t.say(SURE[evidence.sure]))


def _claims(case: Case, t: Language) -> Table:
    return Table(
        title=t("What was said, and what became of it"),
        columns=(
            Column(head=t("Claim"), width=56),
            Column(head=t("Said by"), width=44),
            Column(head=t("Said on"), width=26),
            Column(head=t("State"), width=34),
        ),
        rows=tuple(_claim(claim, case, t) for claim in case.dossier.claims),
    )


def _claim(claim: Claim, case: Case, t: Language) -> tuple[str, ...]:
    return (
        t(
            "{title}: {text}. {source}",
            title=t.say(claim.title),
            text=t.say(claim.text).rstrip("."),
            source=case.sources.mark(*claim.evidence),
        ),
        t.say(claim.said_by),
        t.day(claim.said_on, "medium"),
        _state(claim, case, t),
    )


def _state(claim: Claim, case: Case, t: Language) -> str:
    if claim.state is ClaimState.CONFIRMED and claim in case.unconfirmed:
        return t("confirmed, but without a name, a day or a source that is sure enough")
    return t.say(STATE[claim.state])
