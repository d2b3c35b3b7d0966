"""What is still to be paid of an invoice, and still to come back of a credit note, per video.

    open_ = Outstanding.of(snapshot.dossier.invoices, snapshot.books.entries)
    gross_of(open_.due(invoice, day))                   Decimal("6201.25")
    payment(open_.due(invoice, day), Decimal("1000"))   the entries of a part of it

An invoice and the credit notes on it are one account: what is credited before the payment lowers
the payment, what is credited after it comes back.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budget import ledger
from budget.ledger import Entry, MoneyStage, Posting
from budget.money import ZERO, share
from procurement.invoicing.invoice import Invoice, InvoiceState
from procurement.invoicing.rounding import rounding_of
from procurement.invoicing.taken_in import IN_THE_BOOKS, folded, lowers

PAY = "pay"
"""The act of entries that a payment made."""

Due = Mapping[str | None, tuple[Decimal, Decimal]]
"""Net and VAT by video; what belongs to no video is under None."""


@dataclass(frozen=True, kw_only=True)
class Outstanding:
    """The stage "invoiced" by document; payments that are only proposed can be added.

    `last` is the day of the last entry of each video.
    """

    bills: Mapping[str, Invoice]
    notes: Mapping[str, list[Invoice]]
    moved: dict[str, list[tuple[date, Posting]]]
    last: dict[str | None, date]

    @classmethod
    def of(cls, invoices: Iterable[Invoice], entries: Iterable[Entry]) -> "Outstanding":
        """As the ledger has it."""
        bills: dict[str, Invoice] = {}
        notes: dict[str, list[Invoice]] = defaultdict(list)
        for document in invoices:
            number = folded(document.number)
            if document.state is InvoiceState.RETURNED:
                continue
            if lowers(document):
                notes[folded(document.preceding)].append(document)
            elif number not in bills or document.state in IN_THE_BOOKS:
                bills[number] = document
        known = cls(bills=bills, notes=notes, moved=defaultdict(list), last={})
        for entry in entries:
            known.last[entry.video] = max(entry.day, known.last.get(entry.video, date.min))
            known.add(entry.document, (entry,), date.min if entry.act == PAY else entry.day)
        return known

    def add(self, document: str, postings: Iterable[Posting], day: date = date.min) -> None:
        """Count these; a payment counts for every day, so that nothing is paid twice."""
        billed = (posting for posting in postings if posting.stage is MoneyStage.INVOICED)
        self.moved[folded(document)] += [(day, posting) for posting in billed]

    def due(self, document: Invoice, day: date) -> Due:
        """What is open on a day; of a credit note never more than is to come back in all."""
        if not lowers(document):
            return self._open(document, day)
        bill = self.bill_of(document)
        if bill is None:
            return {}
        own, whole = self._sum((document.number,), day), self._open(bill, day)
        if gross_of(whole) <= gross_of(own):
            return own
        return whole if gross_of(whole) < 0 else {}

    def asked(self, document: Invoice, day: date) -> Decimal:
        """What ends the account of a document: all that is open, with the rounding it states."""
        whole = gross_of(self.due(document, day))
        rounding = rounding_of(document)
        return whole + rounding if abs(whole) > abs(rounding) else whole

    def paid_by(self, document: Invoice, day: date, gross: Decimal) -> tuple[Posting, ...]:
        """The entries of a payment; what is rounded off (BT-114) belongs to no entry."""
        due = self.due(document, day)
        return payment(due, gross_of(due) if gross == self.asked(document, day) else gross)

    def bill_of(self, document: Invoice) -> Invoice | None:
        """The invoice that a credit note is on; None where it is not known, and of an invoice."""
        return self.bills.get(folded(document.preceding)) if lowers(document) else None

    def notes_on(self, bill: Invoice) -> Sequence[Invoice]:
        """The credit notes on an invoice."""
        return self.notes.get(folded(bill.number), ())

    def is_even(self, document: Invoice) -> bool:
        """Whether nothing is to be paid or to come back on the whole account of a document."""
        return not gross_of(self._open(self.bill_of(document) or document, date.max))

    def last_booked(self, due: Due) -> date:
        """The day of the last entry on any of these videos, before which nothing is booked."""
        return max((self.last.get(video, date.min) for video in due), default=date.min)

    def _open(self, bill: Invoice, day: date) -> Due:
        numbers = (document.number for document in (bill, *self.notes_on(bill)))
        return self._sum(numbers, day)

    def _sum(self, documents: Iterable[str], day: date) -> Due:
        open_: dict[str | None, tuple[Decimal, Decimal]] = {}
        for number in documents:
            for moved_on, posting in self.moved.get(folded(number), ()):
                if moved_on <= day:
                    net, vat = open_.get(posting.video, (ZERO, ZERO))
                    open_[posting.video] = (net + posting.amount, vat + (posting.vat or ZERO))
        return open_


def gross_of(due: Due) -> Decimal:
    """All of it, incl. VAT."""
    return sum((net + vat for net, vat in due.values()), ZERO)


def fits(gross: Decimal, due: Due) -> bool:
    """Whether this much can be paid, or can come back where both are negative."""
    whole = gross_of(due)
    return 0 < gross <= whole or whole <= gross < 0


def payment(due: Due, gross: Decimal) -> tuple[Posting, ...]:
    """The entries of a payment incl. VAT; one that takes all that is due takes it to the cent.

    Of a part, net and VAT take their share, and so does each video, by largest remainder. All that
    is taken from "invoiced" comes first: that tells where one payment ends and the next begins.
    """
    if gross == gross_of(due):
        parts = list(due.values())
    else:
        nets, vats = ([part[i] for part in due.values()] for i in (0, 1))
        net, vat = share(gross, [sum(nets, ZERO), sum(vats, ZERO)])
        parts = list(zip(share(net, nets), share(vat, vats), strict=True))
    paid = [
        posting
        for video, (net, vat) in zip(due, parts, strict=True)
        for posting in ledger.pay(video, net, vat)
    ]
    return (*paid[::2], *paid[1::2])
