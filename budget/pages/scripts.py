"""The few lines of script that a page has in itself, each known by its hash.

A browser runs these and the files of the program, and no script that slips in by another way.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import streamlit as st

from budget.language import LANGUAGES

BUNDLE = Path(st.__file__).resolve().parent / "static"
"""The browser's part of Streamlit; its files carry a hash in their names and never change."""

AT_HOME = "window.__streamlit={BACKEND_BASE_URL:location.origin}"
"""Where the program answers; Streamlit guesses it wrongly on every page but the first."""

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def speaks(language: str) -> str:
    """Tell the browser, and so a screen reader, which language the page is in."""
    return f"document.documentElement.lang='{language}'"


def index() -> str:
    """The document that every page starts as: Streamlit's own, with our name and address in it."""
    text = (BUNDLE / "index.html").read_text("utf-8")
    text = text.replace('lang="en"', f'lang="{LANGUAGES[0]}"', 1)
    text = text.replace("<title>Streamlit</title>", "<title>Kijkgeld</title>", 1)
    return text.replace("<head>", f"<head><script>{AT_HOME}</script>", 1)


def hashes() -> Iterator[str]:
    """What a browser compares a script with before it runs it."""
    for script in (*INLINE.findall(index()), *map(speaks, LANGUAGES)):
        yield f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
