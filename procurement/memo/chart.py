"""Charts as vectors: lines by week, and bars; told apart by dashes and words, not by colour.

lines(figure.chart, width, height)      a reportlab Drawing
"""

from decimal import Decimal

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from procurement.memo.axes import Bars, Lines, Series
from procurement.memo.fonts import BOLD, REGULAR, printable
from procurement.memo.layout import BLUE, GREY, INK, RULE

SIZE = 8
LEFT, RIGHT, BELOW, ABOVE = 34, 66, 24, 18
BAR, BAR_GAP = 13, 6
OVER, UNDER = 12, 11
"""How far a line's name stands from its end, so that it touches neither the plan nor the axis."""


class Frame:
    """Where a value lies on the drawing, in points."""

    def __init__(self, chart: Lines, width: float, height: float) -> None:
        """Fit the axes' last marks into the space that the words leave."""
        self.width, self.height = width - LEFT - RIGHT, height - BELOW - ABOVE
        self.last_across = chart.across_marks[-1].at
        self.last_upward = chart.upward_marks[-1].at

    def x(self, at: Decimal) -> float:
        """The place of a value across."""
        return LEFT + self.width * float(at / self.last_across)

    def y(self, at: Decimal) -> float:
        """The place of a value upward."""
        return BELOW + self.height * float(at / self.last_upward)


def lines(chart: Lines, width: float, height: float) -> Drawing:
    """A line chart with its axes, their words, and each line's name at its end."""
    drawing, frame = Drawing(width, height), Frame(chart, width, height)
    _axes(drawing, chart, frame, height)
    plan = next((series for series in chart.series if series.dashed), None)
    for series in chart.series:
        _line(drawing, series, frame, above=plan is not None and _above(series, plan))
    return drawing


def bars(chart: Bars, width: float) -> Drawing:
    """Horizontal bars, each with its name before it and its amount behind it."""
    drawing = Drawing(width, len(chart.bars) * (BAR + BAR_GAP) + BAR_GAP + SIZE + 6)
    names = max(stringWidth(printable(name), REGULAR, SIZE) for name, _ in chart.bars) + 8
    room = width - names - 80
    most = max(mark.at for _, mark in chart.bars) or Decimal(1)
    for n, (name, mark) in enumerate(chart.bars):
        y = drawing.height - (n + 1) * (BAR + BAR_GAP)
        length = room * float(mark.at / most)
        drawing.add(_text(names - 8, y + 3, name, anchor="end"))
        drawing.add(Rect(names, y, length, BAR, fillColor=BLUE, strokeColor=None))
        drawing.add(_text(names + length + 5, y + 3, mark.text, font=BOLD))
    drawing.add(Line(names, SIZE + 6, names, drawing.height, strokeColor=GREY, strokeWidth=0.6))
    drawing.add(_text(names, 2, chart.across))
    return drawing


def _axes(drawing: Drawing, chart: Lines, frame: Frame, height: float) -> None:
    right = LEFT + frame.width
    for mark in chart.upward_marks:
        y = frame.y(mark.at)
        color = RULE if mark.at else GREY
        drawing.add(Line(LEFT, y, right, y, strokeColor=color, strokeWidth=0.5))
        drawing.add(_text(LEFT - 5, y - 2.8, mark.text, anchor="end"))
    for mark in chart.across_marks:
        x = frame.x(mark.at)
        drawing.add(Line(x, BELOW, x, BELOW - 2.5, strokeColor=GREY, strokeWidth=0.5))
        drawing.add(_text(x, BELOW - 11, mark.text, anchor="middle"))
    drawing.add(_text(right, 2, chart.across, anchor="end"))
    drawing.add(_text(0, height - SIZE, chart.upward))


def _above(series: Series, plan: Series) -> bool:
    """Whether a line ends above the plan, which is straight."""
    (end, value), (last, total) = series.points[-1], plan.points[-1]
    return value * last > total * end


def _line(drawing: Drawing, series: Series, frame: Frame, *, above: bool) -> None:
    points = [(frame.x(x), frame.y(y)) for x, y in series.points]
    flat = [value for point in points for value in point]
    look = {"strokeDashArray": [4, 2.5], "strokeWidth": 1} if series.dashed else {"strokeWidth": 2}
    color = GREY if series.dashed else BLUE
    drawing.add(PolyLine(flat, strokeColor=color, **look))
    x, y = points[-1]
    if series.dashed:
        drawing.add(_text(x + 5, y - 2.8, series.label))
        return
    drawing.add(Circle(x, y, 2.2, fillColor=BLUE, strokeColor=None))
    low = y - UNDER < BELOW + 3
    beside = y + OVER if low or above else y - UNDER
    drawing.add(_text(x - 2, beside, series.label, font=BOLD))


def _text(x: float, y: float, words: str, *, anchor: str = "start", font: str = REGULAR) -> String:
    return String(
        x, y, printable(words), fontName=font, fontSize=SIZE, fillColor=INK, textAnchor=anchor
    )
