"""The three-way match: called-off price, accepted video and invoice line must be the same.

    match(invoice, snapshot)        () is a match; every `Doubt` is a reason to look again

An invoice with doubts is put on hold, never refused: a person decides, and says why.
"""

from collections.abc import Callable, Iterator

from procurement.invoicing.doubt import Doubt
from procurement.invoicing.invoice import Invoice
from procurement.invoicing.stated import EUROS
from procurement.invoicing.taken_in import lowers
from procurement.matching.case import Case
from procurement.matching.credit import check_corrected, check_credit
from procurement.matching.dates import check_dates, check_periods
from procurement.matching.instalments import check_instalments, check_other
from procurement.matching.lines import (
    check_approval,
    check_billed_before,
    check_price,
    check_quantity,
)
from procurement.matching.number import check_number
from procurement.matching.period import check_no_period
from procurement.matching.pieces import check_covered, check_pieces
from procurement.matching.terms import check_contract, check_parties
from procurement.matching.totals import check_payable, check_rounding, check_vat
from procurement.snapshot import Snapshot

Check = Callable[[Case], Iterator[Doubt]]

TERMS: tuple[Check, ...] = (
    check_number,
    check_contract,
    check_parties,
    check_vat,
    check_payable,
    check_rounding,
    check_dates,
    check_periods,
)
BILLED: tuple[Check, ...] = (
    check_corrected,
    check_quantity,
    check_price,
    check_pieces,
    check_instalments,
    check_approval,
    check_billed_before,
    check_other,
    check_covered,
    check_no_period,
)
CREDITED: tuple[Check, ...] = (check_credit,)


def match(invoice: Invoice, snapshot: Snapshot) -> tuple[Doubt, ...]:
    """All reasons to look again at an invoice or credit note, before it is paid; none is a match.

    The contract says how far it may be off; nothing, unless it does. Amounts in another currency
    than the euro are not compared.
    """
    case = Case(invoice=invoice, snapshot=snapshot)
    amounts = CREDITED if lowers(invoice) else BILLED
    checks = (*TERMS, *(amounts if invoice.currency == EUROS else ()))
    return tuple(doubt for check in checks for doubt in check(case))
