"""The paper of the memo: A4, its page numbers, and nothing in the file that differs by run."""

from hashlib import sha256
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from procurement.memo.blocks import Memo
from procurement.memo.fonts import REGULAR, printable
from procurement.memo.layout import BOTTOM, SIDE, TOP, WIDTH
from procurement.memo.margins import around, number_pages

LOCALES = {"nl": "nl-NL", "en": "en-GB"}


class Draft(Canvas):
    """Paper to measure on: nothing is written of it."""

    def save(self) -> None:
        """Throw it away."""


class Here(Flowable):
    """Nothing to see: it remembers on which page it came."""

    page = 0

    def wrap(self, *_room: float) -> tuple[float, float]:
        """Take no place."""
        return 0, 0

    def draw(self) -> None:
        """Remember the page."""
        self.page = self.canv.getPageNumber()


class Last(Here):
    """The last of the story: here all pages are counted."""

    def __init__(self, memo: Memo) -> None:
        """Keep the memo, for its words on page numbers."""
        super().__init__()
        self.memo = memo

    def draw(self) -> None:
        """Write the page numbers."""
        number_pages(self.canv, self.memo, self.canv.getPageNumber())


class Paper(BaseDocTemplate):
    """A4 with the memo's words around the text, and nothing in the file that differs by run."""

    def __init__(self, file: BytesIO, memo: Memo) -> None:
        """Prepare the page and the facts about the document."""
        super().__init__(
            file,
            pagesize=A4,
            title=printable(memo.title),
            author=printable(memo.author),
            subject=printable(memo.head.subject),
            creator="Kijkgeld",
            lang=LOCALES[memo.language],
            initialFontName=REGULAR,
            invariant=1,
        )
        self.memo = memo
        frame = Frame(SIDE, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate(frames=[frame], onPage=self._around))

    def beforeDocument(self) -> None:  # noqa: N802  the name that the PDF library calls
        """Name the file by its facts instead of by the moment."""
        facts, version = self.memo.fingerprint[:32], f"{self.memo.fingerprint}{self.memo.language}"
        name = facts, sha256(version.encode()).hexdigest()[:32]
        self.canv._doc._ID = "\n[<{}><{}>]\n".format(*name).encode()  # noqa: SLF001  no public way
        self.canv.setDateFormatter(lambda *_moment: f"D:{self.memo.day:%Y%m%d}000000Z")
        self.canv.setViewerPreference("DisplayDocTitle", "true")

    def _around(self, canvas: Canvas, paper: BaseDocTemplate) -> None:
        canvas.saveState()
        around(canvas, self.memo, paper.page)
        canvas.restoreState()
