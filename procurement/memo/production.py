"""Annex C: production counted, by step and by week."""

from collections.abc import Iterator
from datetime import date

from budget.burn import WeekFigures
from budget.half import WEEK
from budget.language import Language
from budget.names import SIDES
from budget.production import Step
from budget.words import Words, say
from procurement.memo.blocks import Block, Column, Paragraph, Part, Table
from procurement.memo.case import Case
from procurement.memo.phrases import numbered
from procurement.memo.request import per_video


def production(case: Case, t: Language) -> Part:
    """C. How many videos wait in each step, and what every week brought."""
    return Part(title=t("Annex C. Production counts"), blocks=tuple(_blocks(case, t)))


def _blocks(case: Case, t: Language) -> Iterator[Block]:
    note = t("As known on {day}. Source: {own}.", day=case.books.on, own=case.sources.own)
    yield Paragraph(text=note, small=True)
    yield _totals(case, t)
    yield _steps(case, t)
    if case.granted:
        yield _weeks(case, t)
        yield Paragraph(text=_how(case, t), small=True)


def _totals(case: Case, t: Language) -> Table:
    counted = case.videos
    figures: tuple[tuple[Words, int | None], ...] = (
        (say("Planned"), counted.planned),
        (say("Called off"), counted.called_off),
        (say("Accepted"), counted.accepted),
        (say("Posted"), counted.posted),
        (say("Cancelled"), counted.cancelled),
    )
    return Table(
        title=t("Numbers of videos"),
        columns=tuple(Column(head=t.say(head), width=20, figures=True) for head, _ in figures),
        rows=(tuple(t.number(n) for _, n in figures),),
    )


def _steps(case: Case, t: Language) -> Table:
    return Table(
        title=t("Videos that wait, by step"),
        columns=(
            Column(head=t("Step"), width=40),
            Column(head=t("Who acts"), width=40),
            Column(head=t("Videos"), width=20, figures=True),
        ),
        rows=tuple(
            (numbered(step, t), t.say(SIDES[step.side]), t.number(case.videos.by_step[step]))
            for step in Step
        ),
    )


def _weeks(case: Case, t: Language) -> Table:
    heads = (t("Linear plan"), t("Earned"), t("Spent"), t("Accepted"), t("Posted"))
    return Table(
        title=t("Week by week: euros without VAT up to the week's end, videos in the week"),
        columns=(
            Column(head=t("Week"), width=12, figures=True),
            Column(head=t("Ends on"), width=34),
            *(Column(head=head, width=22, figures=True) for head in heads),
        ),
        rows=tuple(_week(week, case.books.on, t) for week in case.weeks),
    )


def _week(week: WeekFigures, on: date, t: Language) -> tuple[str, ...]:
    begun = week.last_day - WEEK < on
    counted = (week.accepted, week.posted) if begun else (None, None)
    return (
        t.number(week.week),
        t.day(week.last_day, "medium"),
        t.number(week.planned_value, 2),
        t.number(week.earned_value, 2),
        t.number(week.actual_cost, 2),
        *(t.number(n) for n in counted),
    )


def _how(case: Case, t: Language) -> str:
    return t(
        "The linear plan spreads the budget evenly over the days. A video earns {amount}, its "
        "share of the budget, when it is accepted. Spent is what is accepted, invoiced or paid. "
        "{missing} means that the week is not over or has not begun.",
        amount=per_video(case.budget),
        missing=t.missing(),
    )
