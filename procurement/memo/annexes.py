"""Annexes A and B: what each video costs, and what each rule says."""

from collections.abc import Iterator
from decimal import Decimal

from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import ZERO
from budget.names import STAGES
from budget.position import VideoSpend, spend_per_video, without_video
from budget.words import say
from procurement.memo.blocks import Column, Paragraph, Part, Table
from procurement.memo.case import Case
from procurement.memo.phrases import numbered
from procurement.rule import Outcome
from procurement.verdict import Verdict

NOTHING = "–"
OUTCOME = {
    Outcome.BREACHED: say("breached"),
    Outcome.UNCLEAR: say("unclear"),
    Outcome.MET: say("met"),
    Outcome.NOT_APPLICABLE: say("not applicable"),
}
"""What a rule says, what needs attention first."""


def spend(case: Case, t: Language) -> Part:
    """A. Every known video with its price and where that money is."""
    videos = spend_per_video(case.books)
    title = t("Annex A. Spend per video")
    if not videos:
        nothing = t("On {day} no video was known.", day=case.books.on)
        return Part(title=title, blocks=(Paragraph(text=nothing),))
    note = t(
        "Euros without VAT, as known on {day}. A dash is 0.00. Source: {own}.",
        day=case.books.on,
        own=case.sources.own,
    )
    return Part(title=title, blocks=(Paragraph(text=note, small=True), _spend(case, videos, t)))


def verdicts(case: Case, t: Language) -> Part:
    """B. What every rule says, with its sources."""
    title = t("Annex B. Rules and what they say")
    if not case.verdicts:
        return Part(title=title, blocks=(Paragraph(text=t("No rule has been checked.")),))
    rows = tuple(_verdict(v, case, t) for outcome in OUTCOME for v in case.by_outcome[outcome])
    table = Table(
        title=t("Rules, what needs attention first"),
        columns=(
            Column(head=t("Rule"), width=42),
            Column(head=t("Outcome"), width=26),
            Column(head=t("Why"), width=78),
            Column(head=t("Sources"), width=16),
        ),
        rows=rows,
    )
    return Part(title=title, blocks=(table,))


def _spend(case: Case, videos: tuple[VideoSpend, ...], t: Language) -> Table:
    stages = _stages(case)
    heads = (t("Price"), *(t.say(STAGES[stage]) for stage in stages))
    return Table(
        title=t("Spend per video"),
        columns=(
            Column(head=t("Video"), width=11),
            Column(head=t("Title"), width=46),
            Column(head=t("Waits for"), width=22),
            *(Column(head=head, width=15, figures=True) for head in heads),
        ),
        rows=(*(_video(each, stages, t) for each in videos), *_totals(case, videos, t)),
        totals=2,
    )


def _stages(case: Case) -> tuple[MoneyStage, ...]:
    """The stages that a video can be in; reserving is done for a whole order, if at all."""
    reserved = any(entry.stage is MoneyStage.RESERVED for entry in case.books.entries)
    return tuple(s for s in MoneyStage if reserved or s is not MoneyStage.RESERVED)


def _video(each: VideoSpend, stages: tuple[MoneyStage, ...], t: Language) -> tuple[str, ...]:
    price = t.missing() if each.price is None else _amount(each.price, t)
    held = (_amount(each.stages[stage], t) for stage in stages)
    return (each.video.id, each.video.title, _step(each, t), price, *held)


def _step(each: VideoSpend, t: Language) -> str:
    if each.progress.cancelled:
        return t("cancelled")
    step = each.progress.step
    return numbered(step, t) if step else t("done")


def _totals(case: Case, videos: tuple[VideoSpend, ...], t: Language) -> Iterator[tuple[str, ...]]:
    other, stands = without_video(case.books), case.stands.stages
    called_off = sum((each.price for each in videos if each.price is not None), ZERO)
    elsewhere = sum((order.other for order in case.books.call_offs), ZERO)
    for head, price, held in (
        (t("Without a video"), elsewhere, other),
        (t("Together"), called_off + elsewhere, stands),
    ):
        amounts = (_amount(held[stage], t) for stage in _stages(case))
        yield ("", head, "", _amount(price, t), *amounts)


def _amount(amount: Decimal, t: Language) -> str:
    return t.number(amount, 2) if amount else NOTHING


def _verdict(verdict: Verdict, case: Case, t: Language) -> tuple[str, ...]:
    return (
        t("{rule} {title}", rule=verdict.rule.id, title=t.say(verdict.rule.title)),
        t.say(OUTCOME[verdict.outcome]),
        t.say(verdict.sentence),
        case.sources.mark(*verdict.evidence),
    )
