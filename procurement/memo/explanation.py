"""The explanation: only the sub-headings that matter for this case, each with its figures."""

from collections.abc import Iterator

from budget.language import Language
from budget.ledger import MoneyStage
from budget.names import STAGES
from budget.position import Position
from budget.production import Side
from budget.words import Share
from procurement.memo import pilot
from procurement.memo.blocks import (
    Block,
    Bullets,
    Column,
    Paragraph,
    Part,
    Point,
    SubHeading,
    Table,
)
from procurement.memo.case import Case
from procurement.memo.foreseen import ending
from procurement.memo.phrases import cited, joined
from procurement.memo.pictures import meanings, progress, progress_in_words, reading, readings
from procurement.memo.request import unexplained
from procurement.memo.told import fact_line
from procurement.memo.weighing import checked


def explanation(case: Case, t: Language) -> Part:
    """Money and law; then, before a grant, the strategy, and after it the carrying out."""
    blocks = (*_money(case, t), *(_execution(case, t) if case.granted else _strategy(case, t)))
    return Part(title=t("Explanation"), blocks=blocks)


def _money(case: Case, t: Language) -> Iterator[Block]:
    yield SubHeading(text=t("Financial and legal considerations"))
    if case.granted:
        yield Paragraph(text=cited(joined(ending(case, t), checked(case, t)), case.sources.own))
        yield _position(case, t)
        return
    yield Paragraph(text=cited(checked(case, t), case.sources.own))
    if unexplained(case.budget, case.dossier):
        yield _readings(case, t)
        yield meanings(case, t)


def _position(case: Case, t: Language) -> Table:
    figures = (t("Granted"), *(t.say(STAGES[stage]) for stage in MoneyStage), t("Free"))
    return Table(
        title=t("Where the budget is, in euros"),
        columns=(
            Column(head=t("Basis"), width=22),
            *(Column(head=head, width=20, figures=True) for head in figures),
        ),
        rows=(
            (t("Without VAT"), *_amounts(case.stands, t)),
            (
                t("With {rate} VAT", rate=Share(case.books.vat_rate)),
                *_amounts(case.stands_with_vat, t),
            ),
        ),
    )


def _amounts(stands: Position, t: Language) -> Iterator[str]:
    held = (stands.stages[stage] for stage in MoneyStage)
    return (t.number(amount, 2) for amount in (stands.granted, *held, stands.free))


def _readings(case: Case, t: Language) -> Table:
    return Table(
        title=t(
            "The proposal does not say what its amount covers. It may mean, in euros for the "
            "half-year:"
        ),
        columns=(
            Column(head=t("The amount is"), width=46),
            Column(head=t("Without VAT"), width=26, figures=True),
            Column(
                head=t("With {rate} VAT", rate=Share(case.books.vat_rate)), width=26, figures=True
            ),
        ),
        rows=tuple(
            (reading(monthly=monthly, t=t), t.number(net, 2), t.number(gross, 2))
            for monthly, net, gross in readings(case)
        ),
    )


def _strategy(case: Case, t: Language) -> Iterator[Block]:
    facts = pilot.pilot(case.dossier)
    if facts:
        yield SubHeading(text=t("Strategy"))
        yield Paragraph(text=t("This is what the proposal tells of the pilot that came before:"))
        yield Bullets(points=tuple(Point(text=fact_line(fact, case, t)) for fact in facts))


def _execution(case: Case, t: Language) -> Iterator[Block]:
    yield SubHeading(text=t("Execution"))
    yield Paragraph(
        text=cited(joined(waiting(case, t), progress_in_words(case, t)), case.sources.own)
    )
    yield progress(case, t)


def waiting(case: Case, t: Language) -> str:
    """How many videos wait for each side."""
    sides = dict.fromkeys(Side, 0)
    for step, n in case.videos.by_step.items():
        sides[step.side] += n
    if not any(sides.values()):
        return t("No video waits for anyone.")
    return t(
        "The number of videos that wait for VWS is {ministry}; for the agency it is {agency}.",
        ministry=sides[Side.MINISTRY],
        agency=sides[Side.AGENCY],
    )
