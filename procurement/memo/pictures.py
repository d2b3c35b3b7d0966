"""The charts of the memo as plain values, with their words and numbers in the memo's language."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from budget.language import Language
from budget.money import with_vat
from budget.words import Share
from procurement.memo.axes import Bars, Lines, Mark, Series
from procurement.memo.blocks import Figure
from procurement.memo.case import Case
from procurement.memo.phrases import joined

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))
MOST_MARKS = 7
WEEKS_APART = 4
MONTHS = 6
"""The months of half a year, for the reading in which the amount is a month's."""


def progress(case: Case, t: Language) -> Figure:
    """Earned value by week against the linear plan of the granted budget."""
    return Figure(
        caption=t("Budget earned by accepted videos, against a linear plan (euros, without VAT)."),
        alternative=t(
            "Line chart by week: a dashed line for the linear plan and a solid one for what "
            "accepted videos have brought. The text before it has the figures."
        ),
        told=True,
        chart=Lines(
            across=t("Week of the half-year"),
            upward=t("Euros"),
            across_marks=_weeks(case.half.weeks, t),
            upward_marks=scale(max(case.budget.amount, Decimal(1)), t),
            series=tuple(_lines(case, t)),
        ),
    )


def _weeks(weeks: int, t: Language) -> tuple[Mark, ...]:
    shown = (*range(0, weeks - 1, WEEKS_APART), weeks)
    return tuple(Mark(at=Decimal(week), text=t.number(week)) for week in shown)


def _lines(case: Case, t: Language) -> Iterator[Series]:
    start = ((Decimal(0), Decimal(0)),)
    planned = [(Decimal(w.week), w.planned_value) for w in case.weeks]
    earned = [(Decimal(w.week), w.earned_value) for w in case.weeks]
    known = tuple((week, value) for week, value in planned if value is not None)
    yield Series(label=t("Linear plan"), points=start + known, dashed=True)
    done = tuple((week, value) for week, value in earned if value is not None)
    if done:
        yield Series(label=t("Earned"), points=start + done)


def progress_in_words(case: Case, t: Language) -> str:
    """What the chart shows, in numbers."""
    known = [week for week in case.weeks if week.earned_value is not None]
    if not case.budget.videos:
        return t("No video is planned, so no video can earn a part of the budget.")
    if not known:
        return t(
            "No week is complete yet. A linear plan rises to {amount} in week {weeks}.",
            amount=case.budget.amount,
            weeks=case.half.weeks,
        )
    last = known[-1]
    return joined(
        t(
            "At the end of week {week} the accepted videos were worth {earned} of the budget; the "
            "linear plan was then at {planned}.",
            week=last.week,
            earned=last.earned_value,
            planned=last.planned_value,
        ),
        _still_to_rise(case, last.week, t),
        t("Annex C has the numbers of every week."),
    )


def _still_to_rise(case: Case, week: int, t: Language) -> str:
    """Where the plan ends; left out when its last week runs or is over."""
    weeks = case.half.weeks
    if week >= weeks - 1:
        return ""
    return t("The plan rises to {amount} in week {weeks}.", amount=case.budget.amount, weeks=weeks)


def readings(case: Case) -> tuple[tuple[bool, Decimal, Decimal], ...]:
    """The readings of an amount: for all videos or for each month, excl. and incl. VAT."""
    amount, rate = case.budget.amount, case.books.vat_rate
    meant = ((False, amount), (True, amount * MONTHS))
    return tuple((monthly, net, with_vat(net, rate)) for monthly, net in meant)


def meanings(case: Case, t: Language) -> Figure:
    """The total of the half-year under each reading of the amount that is asked."""
    total = {monthly: gross for monthly, _, gross in readings(case)}
    return Figure(
        caption=t(
            "What the half-year costs with {rate} VAT, by what the amount means.",
            rate=Share(case.books.vat_rate),
        ),
        alternative=t(
            "If the amount is for all videos, the half-year costs {all} with VAT; if it is for "
            "each month, {monthly}.",
            all=total[False],
            monthly=total[True],
        ),
        chart=Bars(
            across=t("Euros with VAT"),
            bars=tuple(
                (reading(monthly=monthly, t=t), Mark(at=gross, text=t.money(gross)))
                for monthly, gross in total.items()
            ),
        ),
    )


def reading(*, monthly: bool, t: Language) -> str:
    """One reading of the amount."""
    return t("For each month") if monthly else t("For all videos together")


def scale(highest: Decimal, t: Language) -> tuple[Mark, ...]:
    """Round marks from 0 up to the first at or above the highest value."""
    unit = Decimal(10) ** (highest.adjusted() - 1)
    steps = (unit * ten * step for ten in (1, 10, 100) for step in STEPS)
    step = next(step for step in steps if step * (MOST_MARKS - 1) >= highest)
    count = int((highest / step).to_integral_value(ROUND_CEILING))
    return tuple(Mark(at=n * step, text=t.number(n * step)) for n in range(count + 1))
