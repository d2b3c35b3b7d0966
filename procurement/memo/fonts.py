"""The memo's font, shipped with the project, and a guard so that no character is lost in it.

    printable("zó ☃")       "zó [U+2603]"

Liberation Sans has no emoji and no Chinese, which titles of videos may hold. Such a character is
printed by its number: ugly, but seen.
"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).parent / "fonts"
REGULAR, BOLD = "KijkgeldSans", "KijkgeldSans-Bold"
FILES = {REGULAR: "LiberationSans-Regular.ttf", BOLD: "LiberationSans-Bold.ttf"}
SAME = str.maketrans(
    {
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}",
        "\N{THIN SPACE}": " ",
        "\N{SOFT HYPHEN}": "",
        "\N{ZERO WIDTH SPACE}": "",
        "\N{ZERO WIDTH JOINER}": "",
        "\N{VARIATION SELECTOR-16}": "",
        "\t": " ",
        "\n": " ",
        "\r": " ",
    }
)
"""Characters that mean or look the same as one that the font has, or that are not seen at all."""


@cache
def load() -> None:
    """Make the font known to the PDF library; the first call reads it, later ones do nothing."""
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, FOLDER / file))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )
    # Otherwise every drawing begins with a font that is not in the file.
    STATE_DEFAULTS["fontName"] = REGULAR


@cache
def known() -> frozenset[str]:
    """The characters that both fonts have."""
    load()
    glyphs = (set(pdfmetrics.getFont(name).face.charToGlyph) for name in FILES)
    return frozenset(map(chr, set.intersection(*glyphs)))


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text in characters that the font has; any other is shown by its number."""
    composed = unicodedata.normalize("NFC", text).translate(SAME)
    have = known()
    return "".join(c if c in have else f"[U+{ord(c):04X}]" for c in composed)


def markup(text: str) -> str:
    """The text so that the PDF library prints its signs and obeys none of them."""
    return escape(printable(text))
