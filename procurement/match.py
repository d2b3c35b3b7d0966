"""The three-way match: called-off price, accepted video and invoice line must be the same.

    match(invoice, snapshot)        () is a match; every `Doubt` is a reason to look again

An invoice with doubts is put on hold, never refused: a person decides, and says why.
"""

from collections.abc import Callable, Iterator

from procurement.doubt import Doubt
from procurement.invoice import DocumentKind, Invoice
from procurement.match_credit import check_credit
from procurement.match_lines import (
    check_approval,
    check_billed_before,
    check_lines,
    check_price,
    check_quantity,
)
from procurement.match_terms import (
    EUROS,
    check_contract,
    check_dates,
    check_number,
    check_parties,
    check_vat,
)
from procurement.snapshot import Snapshot

Check = Callable[[Invoice, Snapshot], Iterator[Doubt]]

TERMS: tuple[Check, ...] = (check_number, check_contract, check_parties, check_vat, check_dates)
AMOUNTS: dict[DocumentKind, tuple[Check, ...]] = {
    DocumentKind.INVOICE: (
        check_quantity,
        check_price,
        check_approval,
        check_billed_before,
        check_lines,
    ),
    DocumentKind.CREDIT_NOTE: (check_credit,),
}


def match(invoice: Invoice, snapshot: Snapshot) -> tuple[Doubt, ...]:
    """All reasons to look again at an invoice or credit note, before it is paid; none is a match.

    Zero tolerance. Amounts in another currency than the euro are not compared.
    """
    amounts = AMOUNTS[invoice.kind] if invoice.currency == EUROS else ()
    return tuple(doubt for check in (*TERMS, *amounts) for doubt in check(invoice, snapshot))
