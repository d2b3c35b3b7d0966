"""Charts of the half-year as plotly figures; light, and readable without colour.

    burn_figure(books, t)       cumulative, against the linear plan
    rhythm_figure(books, t)     videos per week, against the planned number a week

Each chart has its sentence (`burn_words`, `rhythm_words`) for whoever does not see it. Colours
are the theme's, so that they stand out on a light and on a dark page.
"""

from collections.abc import Sequence
from decimal import Decimal

import plotly.graph_objects as go

from budget.books import Books
from budget.burn import WeekFigures, burn
from budget.counts import counts
from budget.earned import planned_value
from budget.language import Language
from budget.money import ZERO
from budget.position import position
from budget.words import Words, say

HEIGHT = 270
SEPARATORS = {"nl": ",.", "en": ".,"}
"""How plotly writes decimals and thousands; it knows no other Dutch."""

CONFIG = {"displayModeBar": False, "scrollZoom": False}
"""Without plotly's own buttons, which speak English only."""

Point = tuple[Decimal | int, Decimal | int]


def burn_figure(books: Books, t: Language) -> go.Figure:
    """Euros excl. VAT from the first day to the books' day, and the plan to the last."""
    half, granted = books.half, books.granted
    plan: list[Point] = [(0, 0), (half.weeks, granted.amount)] if granted else []
    lines = [
        _line(t("Accepted, invoiced or paid"), _spent(books), symbol="circle"),
        _line(t("Linear plan"), plan),
    ]
    across = {"range": [0, half.weeks + 0.7]}
    upward = {"tickprefix": "€ ", "tickformat": ",.0f"}
    return go.Figure(lines, layout=_layout(t, across, upward))


def burn_words(books: Books) -> Words:
    """What the chart of the burn shows."""
    if books.granted is None:
        return say(
            "Line chart by week of what is accepted, invoiced or paid; there is no plan yet."
        )
    days, weeks = books.half.elapsed_days(books.on), books.half.weeks
    return say(
        "Line chart by week. On {day} {spent} is accepted, invoiced or paid; by the linear plan "
        "it would be {planned}.",
        day=books.on,
        spent=position(books).earned,
        planned=planned_value(books.granted.amount, days, weeks),
    )


def rhythm_figure(books: Books, t: Language) -> go.Figure:
    """Videos accepted and posted in each week so far; the plan is the same number every week."""
    weeks, planned = _begun(books), counts(books).planned
    traces: list[go.Bar | go.Scatter] = [
        _bars(t("Accepted"), [w.accepted for w in weeks], pattern=""),
        _bars(t("Posted"), [w.posted for w in weeks], pattern="/"),
    ]
    if planned is not None:
        each = Decimal(planned) / books.half.weeks
        level: list[Point] = [(Decimal("0.5"), each), (books.half.weeks + Decimal("0.5"), each)]
        traces.append(_line(t("Planned per week"), level))
    across = {"range": [0.3, books.half.weeks + 0.7]}
    return go.Figure(traces, layout=_layout(t, across, {"dtick": 1}))


def rhythm_words(books: Books) -> Words:
    """What the chart of the rhythm shows."""
    n = counts(books)
    if n.planned is None:
        return say(
            "Bar chart by week: {accepted} videos accepted and {posted} posted so far.",
            accepted=n.accepted,
            posted=n.posted,
        )
    return say(
        "Bar chart by week: {accepted} videos accepted and {posted} posted so far, "
        "of {planned} planned.",
        accepted=n.accepted,
        posted=n.posted,
        planned=n.planned,
    )


def _spent(books: Books) -> list[Point]:
    """What was spent at each complete week's end, and on the day itself."""
    ends = [(w.week, w.actual_cost) for w in burn(books)]
    known: list[Point] = [(week, cost) for week, cost in ends if cost is not None]
    today = Decimal(books.half.elapsed_days(books.on)) / 7
    now: list[Point] = [(today, position(books).earned)] if today % 1 else []
    return [(0, ZERO), *known, *now] if today else []


def _begun(books: Books) -> Sequence[WeekFigures]:
    return burn(books)[: books.half.week_of(books.on)]


def _line(name: str, points: Sequence[Point], *, symbol: str | None = None) -> go.Scatter:
    """A line with marks; without a symbol it is dashed, and is the plan."""
    return go.Scatter(
        name=name,
        x=[float(x) for x, _ in points],
        y=[float(y) for _, y in points],
        mode="lines+markers" if symbol else "lines",
        line={"dash": "solid" if symbol else "dash", "width": 2},
        marker={"symbol": symbol, "size": 7},
        hovertemplate="%{y:,.2f}",
    )


def _bars(name: str, values: Sequence[int | None], *, pattern: str) -> go.Bar:
    return go.Bar(
        name=name,
        x=list(range(1, len(values) + 1)),
        y=[value or 0 for value in values],
        marker={"pattern": {"shape": pattern}},
        hovertemplate="%{y}",
    )


def _layout(t: Language, across: dict[str, object], upward: dict[str, object]) -> dict[str, object]:
    # As one dict: plotly checks and copies it once, and not again at every change.
    week = {"title": {"text": t("Week of the half-year")}, "dtick": 2, "fixedrange": True}
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "separators": SEPARATORS[t.code],
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "hovermode": "x",
        "dragmode": False,
        "xaxis": week | across,
        "yaxis": {"rangemode": "tozero", "fixedrange": True} | upward,
    }
