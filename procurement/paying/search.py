"""Which invoice or credit note a row in a statement is about.

    search = Search.of(snapshot.dossier.invoices)
    search.named(row)       those whose number or payment reference stands in the row
    search.alike(row)       one with its account and amount, where it names none

A number is found as whole words, whatever stands around it: "F-1" is not in "F-10".
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from procurement.invoicing.invoice import DocumentKind, Invoice, InvoiceState
from procurement.invoicing.taken_in import IN_THE_BOOKS, folded, lowers
from procurement.paying.statement import PaymentRow

REFERENCE = "BT-83"
"""What the supplier asks to write at the payment; one without digits names no invoice."""

BETWEEN = re.compile(r"[\s,;:()]+")


@dataclass(frozen=True, kw_only=True)
class Search:
    """Documents by the words of their number, by what they correct, and by account and amount."""

    by_number: Mapping[str, list[Invoice]]
    by_reference: Mapping[str, list[Invoice]]
    by_preceding: Mapping[str, list[Invoice]]
    by_amount: Mapping[tuple[str, Decimal], list[Invoice]]
    most_words: int

    @classmethod
    def of(cls, invoices: Iterable[Invoice]) -> "Search":
        """An index, so that ten thousand rows are found at once."""
        numbers, references, preceding, amounts = (defaultdict(list) for _ in range(4))
        for invoice in _standing(invoices):
            numbers[" ".join(_words(invoice.number))].append(invoice)
            if any(map(str.isdigit, reference := invoice.texts.get(REFERENCE, ""))):
                references[" ".join(_words(reference))].append(invoice)
            preceding[folded(invoice.preceding)].append(invoice)
            if invoice.state is InvoiceState.APPROVED:
                amounts[bare(invoice.iban), signed(invoice)].append(invoice)
        return cls(
            by_number=numbers,
            by_reference=references,
            by_preceding=preceding,
            by_amount=amounts,
            most_words=max((len(name.split()) for name in (*numbers, *references)), default=0),
        )

    def named(self, row: PaymentRow) -> tuple[Invoice, ...]:
        """The documents that the row can pay.

        They are invoices where money went out, and credit notes where it came in, also where the
        row names the invoice that they are on.
        """
        runs = list(self._runs(_words(f"{row.reference} {row.description}")))
        named = self._fitting(row, (i for run in runs for i in self.by_number.get(run, ())))
        return named or self._fitting(
            row, (i for run in runs for i in self.by_reference.get(run, ()))
        )

    def _fitting(self, row: PaymentRow, found: Iterable[Invoice]) -> tuple[Invoice, ...]:
        by_number = {i.number: i for i in found}
        comes_in = row.gross < 0
        fitting = tuple(i for i in by_number.values() if lowers(i) is comes_in)
        if fitting or not comes_in:
            return fitting
        return tuple(note for i in by_number for note in self.by_preceding.get(folded(i), ()))

    def alike(self, row: PaymentRow) -> Invoice | None:
        """An approved document of this account and amount, None where there is none."""
        found = self.by_amount.get((bare(row.iban), row.gross)) if row.iban else None
        return found[0] if found else None

    def pays(self, document: Invoice) -> None:
        """From now on no other row is alike to this document."""
        same = self.by_amount.get((bare(document.iban), signed(document)), [])
        if document in same:
            same.remove(document)

    def _runs(self, words: list[str]) -> Iterator[str]:
        """Words that follow each other, as many as a number has at most."""
        for length in range(1, self.most_words + 1):
            for start in range(len(words) - length + 1):
                yield " ".join(words[start : start + length])


def _standing(invoices: Iterable[Invoice]) -> Iterator[Invoice]:
    """Without what was sent back, and without a second document while the first is in the books."""
    known = [i for i in invoices if i.state is not InvoiceState.RETURNED]
    booked = {folded(i.number) for i in known if i.state in IN_THE_BOOKS}
    return (i for i in known if i.state in IN_THE_BOOKS or folded(i.number) not in booked)


def signed(invoice: Invoice) -> Decimal:
    """What is asked (BT-115) as a statement has it: of a credit note it comes in."""
    return -invoice.payable if invoice.kind is DocumentKind.CREDIT_NOTE else invoice.payable


def bare(text: str) -> str:
    """Letters and digits only, as accounts and names are compared."""
    return "".join(filter(str.isalnum, text)).casefold()


def _words(text: str) -> list[str]:
    return [word for part in BETWEEN.split(text.casefold()) if (word := part.strip("."))]
