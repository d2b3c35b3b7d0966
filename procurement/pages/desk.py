"""Where the memo of one day is made: its words, its preview and its PDF, each once a language."""

from collections.abc import Callable

from budget.language import Language
from budget.pages.once import once
from procurement.memo import file_name, write
from procurement.memo.words import compose
from procurement.pages.memo import Desk
from procurement.pages.preview import preview, subject
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def desk(
    snapshot: Snapshot, verdicts: tuple[Verdict, ...], speak: Callable[[str], Language]
) -> Desk:
    """The memo of a snapshot, made as far as it is asked for."""
    words = once(lambda t: compose(snapshot, verdicts, t), speak)
    return Desk(
        subject=lambda code: subject(words(code)),
        read=once(lambda t: preview(words(t.code)), speak),
        draw=once(lambda t: write(snapshot, verdicts, t), speak),
        file_name=lambda code: file_name(snapshot, speak(code)),
    )
