"""The command that judges e-invoices and writes nothing: not in the books, and not in the journal.

    python -m data import --dry-run --json --on 2027-01-31 f1.xml f2.xml

Each file is judged by itself, on the books as they are.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from budget.half import Half
from budget.refused import Refused
from budget.words import Words, say
from data.acts.belonging import half_of
from data.acts.doubting import doubts_about
from data.acts.receiving import taken_before
from data.acts.taken import as_known_now
from data.commands.handed_in import E_INVOICES, NO_INVOICE, opened, read, refused
from data.commands.judged import Judged, counted, report
from data.looking import looked_into, looking
from data.reading.halves import NO_HALF, require_half
from data.store import DEFAULT_URL, Work
from procurement.invoicing.desk import Outcome
from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.names import named
from procurement.snapshot import Snapshot

NO_BOOKS, TAKEN_BEFORE = "no-books", "taken-in-before"


def judge_files(
    files: Sequence[Path], half: str | None, on: datetime | None, *, as_json: bool
) -> None:
    """Say of each file what would become of it on that day; today where it is left out.

    Raises:
        Refused: for a half-year that the books do not know, and for books of another form.
    """
    day = on.date() if on else date.today()  # noqa: DTZ011  the day where the user sits
    with _reading(day) as work:
        _check_half(work, half)
        books = Looking(work, half)
        for file in counted(files, len(files)):
            report(books.judged(file), as_json=as_json)


class Looking:
    """The books on one day, read once for each half-year that a file belongs to."""

    def __init__(self, work: Work | None, half: str | None) -> None:
        """`work` is only read from, on its day; `half` holds for all files where it is given."""
        self._work, self._half = work, half
        self._known: dict[Half, Snapshot] = {}

    def judged(self, file: Path) -> Judged:
        """What would become of a file."""
        content = b""
        try:
            content = _opened(file)
            invoice, warnings = read(file, content)
        except Refused as refusal:
            return refused(file, refusal, content)
        outcome, reasons = self._outcome(invoice)
        return Judged(
            file=file,
            outcome=outcome,
            words=_told(file.name, invoice, outcome),
            reasons=reasons,
            warnings=warnings,
            invoice=invoice,
        )

    def _outcome(self, invoice: Invoice) -> tuple[Outcome, tuple[Doubt, ...]]:
        work = self._work
        if work is None:
            return Outcome.HOLD, (Doubt(id=NO_BOOKS, words=NO_HALF),)
        before = taken_before(work, invoice)
        if before is not None and before[1].state is not InvoiceState.RETURNED:
            words = say("{document} was taken in before.", document=named(invoice))
            return Outcome.REFUSED, (Doubt(id=TAKEN_BEFORE, words=words),)
        try:
            doubts = self._doubts(work, invoice)
        except Refused as refusal:
            return Outcome.HOLD, (Doubt(id=NO_BOOKS, words=refusal.words),)
        return (Outcome.HOLD if doubts else Outcome.MATCH), doubts

    def _doubts(self, work: Work, invoice: Invoice) -> tuple[Doubt, ...]:
        half = Half(self._half) if self._half else half_of(work.session, invoice)
        if half not in self._known:
            self._known[half] = as_known_now(work, half, work.day)
        return doubts_about(work, half, invoice, self._known[half])


def _check_half(work: Work | None, half: str | None) -> None:
    """The half that was asked for is one, and in the books where there are any."""
    if half is None:
        return
    known = Half(half)
    if work is not None:
        require_half(work.session, known)


@contextmanager
def _reading(day: date) -> Iterator[Work | None]:
    """The books at one moment; None where there are none yet, because a dry run makes none."""
    with looked_into(os.environ.get("KIJKGELD_DATABASE_URL", DEFAULT_URL)) as engine:
        if engine is None:
            yield None
            return
        with looking(engine, day) as work:
            yield work


def _opened(file: Path) -> bytes:
    content = opened(file)
    if file.suffix.lower() in E_INVOICES:
        return content
    raise Refused(
        say("{file} is no e-invoice (XML, PDF); a dry run judges nothing else.", file=file.name),
        NO_INVOICE,
    )


def _told(name: str, invoice: Invoice, outcome: Outcome) -> Words:
    document = named(invoice)
    match outcome:
        case Outcome.MATCH:
            return say("{file}: {document} matches.", file=name, document=document)
        case Outcome.HOLD:
            return say("{file}: {document} goes on hold.", file=name, document=document)
        case Outcome.REFUSED:
            return say("{file}: {document} was taken in before.", file=name, document=document)
