"""What became of a file that was handed in: said to people, or as JSON to another program.

report(judged, as_json=True)     {"file": "f1.xml", "outcome": "hold", "reasons": […], …}
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from budget.language import LANGUAGES
from budget.plain import Json
from budget.words import Words, say
from data.commands import tell, tongue
from data.language import language
from procurement.invoicing.desk import Outcome
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.fields import plain_fields
from procurement.invoicing.invoice import Invoice

ERASED = "\r\x1b[K"


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One file: its outcome, why, what the rules warn of, and the invoice as far as it was read.

    `words` are the whole of it in a sentence.
    """

    file: Path
    outcome: Outcome
    words: Words
    reasons: tuple[Doubt, ...] = ()
    warnings: tuple[Doubt, ...] = ()
    invoice: Invoice | None = None


def report(judged: Judged, *, as_json: bool) -> None:
    """One line of JSON, or the sentences for people."""
    if sys.stderr.isatty():
        sys.stderr.write(ERASED)
    if as_json:
        sys.stdout.write(json.dumps(plain(judged), ensure_ascii=False) + "\n")
        return
    for words in sentences(judged):
        tell(words)


def plain(judged: Judged) -> dict[str, Json]:
    """The file for another program."""
    return {
        "file": str(judged.file),
        "outcome": judged.outcome.value,
        "reasons": [_reason(each) for each in judged.reasons],
        "warnings": [_reason(each) for each in judged.warnings],
        "fields": plain_fields(judged.invoice) if judged.invoice else {},
    }


def sentences(judged: Judged) -> Iterator[Words]:
    """The file for people: what became of it, why, and what the rules warn of."""
    yield judged.words
    held = judged.reasons if judged.outcome is Outcome.HOLD else ()
    for each in (*held, *judged.warnings):
        yield each.words


def counted(files: Iterable[Path], whole: int) -> Iterator[Path]:
    """The files one by one, with how far it is where somebody looks on and there are several."""
    looked_at = whole > 1 and sys.stderr.isatty()
    for n, file in enumerate(files, 1):
        if looked_at:
            words = say("File {n} of {whole}", n=n, whole=whole)
            sys.stderr.write(ERASED + tongue().say(words))
            sys.stderr.flush()
        yield file
    if looked_at:
        sys.stderr.write(ERASED)


def _reason(doubt: Doubt) -> dict[str, Json]:
    sentence = {code: language(code).say(doubt.words) for code in LANGUAGES}
    return {"id": doubt.id, "sentence": sentence}
