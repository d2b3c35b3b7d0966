"""Pieces of a page as HTML; whatever is text is escaped, whatever is already HTML is kept.

    table("Ceilings", ("", "Agreed"), [("Videos", "52")], figures=1)
    strong("a < b")         <strong>a &lt; b</strong>

One element with a whole section in it costs a browser far less than an element per sentence.
"""

from collections.abc import Iterable, Sequence
from html import escape

STACKED = "kg-table kg-stacked kg-named"
"""The look of a table whose rows stand below each other on a small screen, each cell named."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()

    def __add__(self, other: str) -> "Html":
        """The other part after this one; text is escaped."""
        return Html(str.__add__(self, html(other)))


def html(part: str) -> Html:
    """The part as HTML; text is escaped."""
    return part if isinstance(part, Html) else Html(escape(part))


def joined(parts: Iterable[str], between: str = " ") -> Html:
    """The parts that are not empty, one after another."""
    return Html(html(between).join(html(part) for part in parts if part))


def tag(name: str, *parts: str, **attributes: str) -> Html:
    """The parts inside an element; an attribute is written as Python can name it."""
    given = "".join(f' {_name(key)}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{given}>{''.join(html(part) for part in parts)}</{name}>")


def strong(text: str) -> Html:
    """Text that stands out."""
    return tag("strong", text)


def small(text: str) -> Html:
    """Text that steps back behind what stands before it."""
    return tag("small", text) if text else Html()


def heading(text: str) -> Html:
    """The heading of a part of the page."""
    return tag("h2", text)


def paragraph(*parts: str) -> Html:
    """A paragraph."""
    return tag("p", joined(parts))


def bullets(lines: Iterable[str]) -> Html:
    """A list; nothing where there is nothing to list."""
    inner = "".join(tag("li", line) for line in lines)
    return tag("ul", Html(inner)) if inner else Html()


def figures(named: Iterable[tuple[str, str]]) -> Html:
    """Figures beside each other, each under its name."""
    pairs = (tag("div", tag("dt", name), tag("dd", figure)) for name, figure in named)
    return tag("dl", *pairs, class_="kg-figures")


def entries(named: Iterable[tuple[str, str]]) -> Html:
    """Titles, each with the text that belongs to it below it."""
    pairs = (tag("dt", title) + tag("dd", text) for title, text in named)
    return tag("dl", Html("".join(pairs)), class_="kg-entries")


def table(
    label: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    figures: int = 0,
    look: str = "kg-table",
) -> Html:
    """A table with its name for a screen reader; the last columns are figures.

    With the look `STACKED` each cell names its column, which a small screen shows before it.
    """
    top = tag("tr", *(_cell("th", head, n, len(heads), figures) for n, head in enumerate(heads)))
    named = heads if look == STACKED else ()
    body = (
        tag("tr", *(_cell("td", c, n, len(r), figures, named) for n, c in enumerate(r)))
        for r in rows
    )
    return tag("table", tag("thead", top), tag("tbody", *body), aria_label=label, class_=look)


def wide(label: str, what: Html) -> Html:
    """A box of its own for what may be wider than the screen, so that the page never scrolls."""
    return tag("div", what, class_="kg-wide", role="region", aria_label=label, tabindex="0")


def _cell(
    kind: str, cell: str, place: int, places: int, figures: int, named: Sequence[str] = ()
) -> Html:
    look = {"class_": "figure"} if place >= places - figures else {}
    return tag(kind, cell, **look, **({"data_head": named[place]} if named else {}))


def _name(key: str) -> str:
    # class_ is class, and aria_label is aria-label.
    return key.rstrip("_").replace("_", "-")
