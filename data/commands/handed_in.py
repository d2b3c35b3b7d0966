"""Files that are handed in as e-invoices: opened, read past the rules, and told of when refused.

content = opened(file)
invoice, warnings = read(file, content)     raises Refused
refused(file, refusal, content)             `Judged`, with every rule that it breaks
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from budget.refused import Refused
from budget.words import say
from data.commands.judged import Judged
from procurement.invoicing.desk import Outcome
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice

if TYPE_CHECKING:
    from data.importers.finding import Finding

MOST_BYTES = 25_000_000
E_INVOICES = (".xml", ".pdf")
NO_FILE, TOO_LARGE = "no-file", "too-large"
NO_INVOICE, NOT_READ = "no-e-invoice", "not-read"


def opened(file: Path) -> bytes:
    """Everything in a file.

    Raises:
        Refused: when it is not there, cannot be read, or is larger than 25 MB.
    """
    try:
        large = file.stat().st_size > MOST_BYTES
        content = file.read_bytes() if file.is_file() and not large else b""
    except OSError:
        words = say("{file} is not there or cannot be read; check the name.", file=str(file))
        raise Refused(words, NO_FILE) from None
    if large:
        words = say(
            "{file} is larger than 25 MB; ask the sender for a smaller file.", file=file.name
        )
        raise Refused(words, TOO_LARGE)
    return content


def read(file: Path, content: bytes) -> tuple[Invoice, tuple[Doubt, ...]]:
    """The invoice in a file, and what the rules warn of.

    Raises:
        Refused: for a file that is no e-invoice, or none that can be let in.
    """
    # Schema and rules take time to load, and most files are counts.
    from data.importers.e_invoice import take_e_invoice

    invoice, found = take_e_invoice(file.name, content)
    return invoice, _warnings(file, found)


def refused(file: Path, refusal: Refused, content: bytes = b"") -> Judged:
    """A file that is not let in: the id of each reason, and its fields where they can be read."""
    from data.importers.e_invoice import Invalid, read_e_invoice, why_invalid

    reason = Doubt(id=refusal.rule or NOT_READ, words=refusal.words)
    if not isinstance(refusal, Invalid):
        return Judged(file=file, outcome=Outcome.REFUSED, words=refusal.words, reasons=(reason,))
    invoice, found = None, refusal.ruling
    with suppress(Refused):
        invoice = read_e_invoice(file.name, content)
    return Judged(
        file=file,
        outcome=Outcome.REFUSED,
        words=refusal.words,
        reasons=tuple(Doubt(id=f.id, words=why_invalid(file.name, f)) for f in found.fatal),
        warnings=_warnings(file, found.warnings),
        invoice=invoice,
    )


def _warnings(file: Path, found: Iterable["Finding"]) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(
            id=each.id,
            words=say(
                "{file}, rule {rule} warns: {why}", file=file.name, rule=each.id, why=each.words
            ),
        )
        for each in found
    )
