"""No character is lost: what the font does not have is seen by its number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import Color, white

from procurement.memo import layout
from procurement.memo.fonts import FOLDER, known, markup, printable

ENOUGH = 4.5


@given(st.text())
def test_only_characters_of_the_font_are_printed(text: str) -> None:
    assert set(printable(text)) <= known()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("€ 5.125,00 – “zó”, één ≥ 2", "€ 5.125,00 – “zó”, één ≥ 2"),
        ("e\N{COMBINING DIAERESIS}", "ë"),
        ("TikTok\N{NON-BREAKING HYPHEN}video", "TikTok-video"),
        ("\N{SNOWMAN} 🎬", "[U+2603] [U+1F3AC]"),
        ("een\nregel", "een regel"),
    ],
)
def test_text_is_printed_as_it_is_or_by_number(text: str, printed: str) -> None:
    assert printable(text) == printed


def test_markup_is_printed_and_not_obeyed() -> None:
    assert markup("<b>&") == "&lt;b&gt;&amp;"


def test_the_fonts_stand_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("ink", [layout.INK, layout.BLUE, layout.GREY])
@pytest.mark.parametrize("paper", [white, layout.TINT, layout.PALE])
def test_every_text_has_contrast_enough(ink: Color, paper: Color) -> None:
    dark, light = sorted((_luminance(ink), _luminance(paper)))
    assert (light + 0.05) / (dark + 0.05) >= ENOUGH


def _luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.red, color.green, color.blue)
    )
    shares = (0.2126, 0.7152, 0.0722)
    return float(sum(share * part for share, part in zip(shares, parts, strict=True)))
