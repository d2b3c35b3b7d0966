"""What a person reads on a page in a test: its words without the marks of HTML.

seen(at)      "Uitputting Week 13 van 26: …"
"""

import re
from html import unescape

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Html

MARKS = re.compile(r"<(style|script)>.*?</\1>|<[^>]*>", re.DOTALL)
SPACES = re.compile(r"\s+")


def words(html: str) -> str:
    """The words in a piece of HTML, with ordinary spaces."""
    return SPACES.sub(" ", unescape(MARKS.sub(" ", html))).strip()


def seen(at: AppTest) -> str:
    """All words that the page's own parts show, in order."""
    return " ".join(words(part.value) for part in at.get("html") if isinstance(part, Html))
