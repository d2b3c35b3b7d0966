"""The original of an opened invoice: shown as text or as a PDF, and taken away as it came in.

    show_original(t, invoice, desk.original)

Everything in it was written by someone else: it is escaped, and nothing that it names is fetched.
"""

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import streamlit as st

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import heading, paragraph, tag
from procurement.invoicing.desk import Original
from procurement.invoicing.invoice import Invoice

MOST_CHARACTERS = 60_000
# Looked for where a run begins only, so that a hostile text costs no more than another.
ATTACHED = re.compile(r"(?<![A-Za-z0-9+/=\r\n])[A-Za-z0-9+/=\r\n]{1500,}")
BETWEEN = re.compile(r">\s*<")
DECLARED = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
WRITINGS = frozenset({"us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"})
"""What is decoded besides Unicode; other names would let a file choose what is run."""
UTF_16 = {b"<\0?\0": "utf-16-le", b"\0<\0?": "utf-16-be"}
DEEPEST = 12
"""Elements that lie deeper are not moved in further."""

Find = Callable[[str], Original | None]


def show_original(t: Language, document: Invoice, find: Find) -> None:
    """The original beside what was read of it, with the files inside it by name."""
    kit.block(heading(t("The original")))
    original = find(document.sha256)
    if original is None:
        kit.block(paragraph(t("The original of this document is not in the books.")))
        return
    kit.download(
        t("Download the original"),
        lambda: original.content,
        safe_name(original.name),
        _mime(original),
    )
    if original.is_pdf:
        st.pdf(original.content, height=520, key="original", alt=t("The original, as a PDF"))
    text = (document.sha256, t.code, "original")
    kit.once(text, partial(_text, t, original))


def _text(t: Language, original: Original) -> None:
    shown = tag("pre", readable(t, original.xml), class_="kg-original", tabindex="0")
    if original.is_pdf:
        shown = tag("details", tag("summary", t("The e-invoice in the PDF, as text")), shown)
    kit.block(shown)


def readable(t: Language, xml: bytes) -> str:
    """The text of an e-invoice, an element on a line; a file inside it is only counted."""
    text = decoded(xml)
    text = ATTACHED.sub(lambda found: f"[… {t.number(len(found[0]))} …]", text)
    rest = t("The rest is in the download.")
    more = [f"… {rest}"] if len(text) > MOST_CHARACTERS else []
    lines = BETWEEN.sub(">\n<", text[:MOST_CHARACTERS].strip()).splitlines()
    return "\n".join((*_stepped(lines), *more))


def decoded(xml: bytes) -> str:
    """XML as text, in the writing that its first bytes or its declaration name; else UTF-8."""
    start = xml[:4]
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return xml.decode("utf-16", errors="replace")
    if start in UTF_16:
        return xml.decode(UTF_16[start], errors="replace")
    stated = DECLARED.match(xml[:200])
    name = stated[1].decode("ascii").lower() if stated else ""
    return xml.decode(name if name in WRITINGS else "utf-8-sig", errors="replace")


def _stepped(lines: Iterable[str]) -> Iterator[str]:
    """Each element moved in as deep as it lies."""
    depth = 0
    for line in map(str.strip, lines):
        depth -= line.startswith("</")
        yield "  " * max(0, min(depth, DEEPEST)) + line
        opens = line.startswith("<") and not line.startswith(("</", "<?", "<!"))
        depth += opens and not line.endswith("/>") and "</" not in line


def safe_name(name: str) -> str:
    """A file name without what a disk or a terminal would take for something else."""
    return re.sub(r"[^\w.-]+", "_", name).strip("._") or "original"


def _mime(original: Original) -> str:
    return "application/pdf" if original.is_pdf else "application/octet-stream"
