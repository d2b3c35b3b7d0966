"""What stands around the text on every page: header, footer, and the mark of example data."""

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from procurement.memo.blocks import Memo
from procurement.memo.fonts import BOLD, REGULAR, printable
from procurement.memo.layout import GREY, PALE, SIDE, SMALL


def around(canvas: Canvas, memo: Memo, page: int) -> None:
    """What stands on a page beside the text: header, footer and, for example data, the mark."""
    width, height = A4
    if memo.banner:
        _watermark(canvas, memo.banner)
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, SMALL)
    if page > 1:
        canvas.drawString(SIDE, height - 13 * mm, printable(memo.title))
    canvas.setFont(BOLD, SMALL)
    canvas.drawRightString(width - SIDE, height - 13 * mm, printable(memo.banner))
    canvas.setFont(REGULAR, SMALL)
    canvas.drawString(SIDE, 12 * mm, printable(memo.footer))
    canvas.doForm(page_form(page))


def page_form(page: int) -> str:
    """The name of the drawing that says which page this is; it is made when all are counted."""
    return f"page{page}"


def number_pages(canvas: Canvas, memo: Memo, pages: int) -> None:
    """Write "page x of y" for every page, now that y is known."""
    for page in range(1, pages + 1):
        canvas.beginForm(page_form(page))
        canvas.setFillColor(GREY)
        canvas.setFont(REGULAR, SMALL)
        words = memo.page_of.format(page=page, pages=pages)
        canvas.drawRightString(A4[0] - SIDE, 12 * mm, printable(words))
        canvas.endForm()


def _watermark(canvas: Canvas, words: str) -> None:
    canvas.saveState()
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(52)
    canvas.setFillColor(PALE)
    canvas.setFont(BOLD, 40)
    canvas.drawCentredString(0, -14, printable(words))
    canvas.restoreState()
