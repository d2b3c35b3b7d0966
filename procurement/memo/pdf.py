"""The memo as PDF: same memo, same bytes, on any day and in any process.

    pdf = render(memo)

The main part is measured while it is built; what does not fit gives way by the rules of `fitting`.
"""

from collections.abc import Iterator
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.platypus import CondPageBreak, Flowable, PageBreak
from reportlab.platypus import Paragraph as Text

from budget.refused import Refused
from budget.words import say
from procurement.memo import drawing
from procurement.memo.blocks import Memo, words_of
from procurement.memo.fitting import PAGES, REASON_LINES, attempts
from procurement.memo.fonts import load, markup
from procurement.memo.layout import ROOMY, TIGHT, WIDTH, Spacing, Styles
from procurement.memo.paper import Draft, Here, Last, Paper

ANNEX_ROOM = A4[1] / 3
"""An annex begins on a new page where less room than this is left."""


def render(memo: Memo) -> bytes:
    """The PDF of a memo: at most two pages, then its annexes.

    Raises:
        Refused: when the main part does not fit, whatever gives way.
    """
    load()
    for shorter, spacing in attempts(memo):
        short = reason_lines(shorter, spacing) <= REASON_LINES
        if short and main_pages(shorter, spacing) <= PAGES:
            return _build(shorter, spacing)
    raise Refused(
        say(
            "Memo {reference} does not fit on {pages} pages; shorten the texts of its claims, "
            "questions and facts.",
            reference=memo.footer,
            pages=PAGES,
        )
    )


def reason_lines(memo: Memo, spacing: Spacing = ROOMY) -> int:
    """How many lines the reason takes in print."""
    words = " ".join(text for block in memo.parts[0].blocks for text in words_of(block))
    load()
    set_in_type = Text(markup(words), Styles(spacing).body())
    set_in_type.wrap(WIDTH, A4[1])
    return len(set_in_type.blPara.lines)


def main_pages(memo: Memo, spacing: Spacing = ROOMY) -> int:
    """How many pages the main part takes in print."""
    load()
    end = Here()
    Paper(BytesIO(), memo).build([*_main(memo, spacing), end], canvasmaker=Draft)
    return end.page


def _build(memo: Memo, spacing: Spacing) -> bytes:
    file = BytesIO()
    Paper(file, memo).build([*_main(memo, spacing), *_annexes(memo), Last(memo)])
    return file.getvalue()


def _main(memo: Memo, spacing: Spacing) -> Iterator[Flowable]:
    yield from drawing.head(memo.head)
    for part in memo.parts:
        yield from drawing.part(part, Styles(spacing))


def _annexes(memo: Memo) -> Iterator[Flowable]:
    yield PageBreak()
    for annex in memo.annexes:
        yield CondPageBreak(ANNEX_ROOM)
        yield from drawing.part(annex, Styles(TIGHT))
