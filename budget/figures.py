"""Charts of the half-year as plotly figures; light, and readable without colour.

    burn_figure(books, t, basis)    cumulative, against the linear plan
    rhythm_figure(books, t)         videos per week, against the planned number a week

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
from budget.position import Basis, position
from budget.words import Words, say, say_n

HEIGHT = 270
SEPARATORS = {"nl": ",.", "en": ".,"}
EURO = {"nl": "€ ", "en": "€"}
"""How plotly writes decimals, thousands and euros; it knows no other Dutch."""

CONFIG = {"displayModeBar": False, "scrollZoom": False}
"""Without plotly's own buttons, which speak English only."""

Point = tuple[Decimal | int, Decimal | int]
Axis = dict[str, object]


def burn_figure(books: Books, t: Language, basis: Basis = Basis.EXCL) -> go.Figure:
    """Euros at the end of each week that is complete, and the plan to the last day.

    It stays the same for a whole week, and so is not drawn again at every day that is looked at.
    """
    half, granted = books.half, position(books, basis).granted
    plan: list[Point] = [(0, 0), (half.weeks, granted)] if books.granted else []
    lines = [
        _line(t("Accepted, invoiced or paid"), [(0, 0), *_spent(books, basis)], symbol="circle"),
        _line(t("Linear plan"), plan),
    ]
    across: Axis = {"range": [0, half.weeks + 0.5]}
    upward: Axis = {"tickprefix": EURO[t.code], "tickformat": ",.0f"}
    return go.Figure(lines, layout=_layout(t, across, upward))


def burn_words(books: Books, basis: Basis = Basis.EXCL) -> Words:
    """What the chart of the burn shows."""
    spent = _spent(books, basis)
    if not spent or books.granted is None:
        return say("Line chart of the linear plan by week; no week is complete yet.")
    week, amount = spent[-1]
    return say(
        "Line chart by week. At the end of week {week} {spent} was accepted, invoiced or paid; "
        "by the linear plan it would be {planned}.",
        week=week,
        spent=amount,
        planned=planned_value(position(books, basis).granted, 7 * week, books.half.weeks),
    )


def rhythm_figure(books: Books, t: Language) -> go.Figure:
    """Videos accepted and posted in each complete week; the plan is the same number every week."""
    weeks, planned = _complete(books), counts(books).planned
    traces: list[go.Bar | go.Scatter] = [
        _bars(t("Accepted"), [w.accepted for w in weeks], pattern=""),
        _bars(t("Posted"), [w.posted for w in weeks], pattern="/"),
    ]
    if planned is not None:
        each = Decimal(planned) / books.half.weeks
        level: list[Point] = [(Decimal("0.5"), each), (books.half.weeks + Decimal("0.5"), each)]
        traces.append(_line(t("Planned per week"), level))
    across: Axis = {"range": [0.3, books.half.weeks + 0.7]}
    return go.Figure(traces, layout=_layout(t, across, {"dtick": 1}))


def rhythm_words(books: Books) -> Words:
    """What the chart of the rhythm shows."""
    weeks = _complete(books)
    return say(
        "Bar chart by week: {accepted} videos accepted and {posted} posted in {weeks}, "
        "against {planned} planned for {all}.",
        accepted=sum(week.accepted or 0 for week in weeks),
        posted=sum(week.posted or 0 for week in weeks),
        weeks=say_n("{n} complete week", "{n} complete weeks", len(weeks)),
        planned=counts(books).planned or say("n/a"),
        all=say_n("{n} week", "{n} weeks", books.half.weeks),
    )


def _spent(books: Books, basis: Basis) -> list[tuple[int, Decimal]]:
    return [(w.week, w.actual_cost or ZERO) for w in _complete(books, basis)]


def _complete(books: Books, basis: Basis = Basis.EXCL) -> Sequence[WeekFigures]:
    return [week for week in burn(books, basis) if week.actual_cost is not None]


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


def _layout(t: Language, across: Axis, upward: Axis) -> dict[str, object]:
    # As one dict and with fixed margins: plotly then checks it once and draws it once.
    week = {"title": {"text": t("Week of the half-year"), "standoff": 8}, "dtick": 2}
    still = {"fixedrange": True, "automargin": False}
    return {
        "height": HEIGHT,
        "margin": {"l": 64, "r": 8, "t": 32, "b": 48},
        "separators": SEPARATORS[t.code],
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "hovermode": "x",
        "dragmode": False,
        "xaxis": week | still | across,
        "yaxis": {"rangemode": "tozero"} | still | upward,
    }
