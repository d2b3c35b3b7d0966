"""The decision memo for the MT: from a snapshot and its verdicts to words, and from words to PDF.

    pdf = write(snapshot, verdicts, t)
    file_name(snapshot, t)      "beslisnota-2021-W14-2021-06-30-nl.pdf"

Same snapshot and language, same bytes. Every figure in it comes from the snapshot.
"""

from collections.abc import Sequence

from budget.language import Language
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def write(snapshot: Snapshot, verdicts: Sequence[Verdict], t: Language) -> bytes:
    """The memo of one half on one day, as PDF in one language.

    Raises:
        Refused: when nothing is proposed or granted on that day, or the text does not fit.
    """
    from procurement.memo.pdf import render  # the PDF library is loaded for a memo only
    from procurement.memo.words import compose

    return render(compose(snapshot, verdicts, t))


def file_name(snapshot: Snapshot, t: Language) -> str:
    """What the memo's file is called, in every language."""
    return f"beslisnota-{snapshot.books.half.id}-{snapshot.on.isoformat()}-{t.code}.pdf"
