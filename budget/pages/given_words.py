"""Streamlit's own words in the language of the page, where it has them in English only.

    style(t)        "[data-testid=stFileUploaderDropzone] button … { … }"

The English text is hidden from eye and screen reader, and ours stands in its place.
"""

import json

from budget.language import Language

UPLOAD = "[data-testid=stFileUploaderDropzone] button [data-testid=stMarkdownContainer]"
UPLOAD_HINT = "[data-testid=stFileUploaderDropzoneInstructions]"
"""Size and kind of file, which the label of each of our uploaders says in its own words."""


def style(t: Language) -> str:
    """The rules of style that put our words there."""
    words = json.dumps(t("Choose a file"), ensure_ascii=False)
    return (
        f"{UPLOAD} p {{ display: none; }}"
        f"{UPLOAD}::after {{ content: {words}; }}"
        f"{UPLOAD_HINT} {{ display: none; }}"
    )
