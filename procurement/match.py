"""The three-way match: called-off price, accepted video and invoice line must be the same.

    match(invoice, snapshot)        () is a match; every `Doubt` is a reason to look again

An invoice with doubts is put on hold, never refused: a person decides, and says why.
"""

from collections.abc import Callable, Iterator

from procurement.doubt import Doubt
from procurement.invoice import Invoice
from procurement.match_case import Case
from procurement.match_credit import check_corrected, check_credit
from procurement.match_dates import check_dates, check_periods
from procurement.match_instalments import check_instalments, check_other
from procurement.match_lines import (
    check_approval,
    check_billed_before,
    check_price,
    check_quantity,
)
from procurement.match_number import check_number
from procurement.match_period import check_no_period
from procurement.match_pieces import check_covered, check_pieces
from procurement.match_terms import check_contract, check_parties
from procurement.match_totals import check_payable, check_rounding, check_vat
from procurement.snapshot import Snapshot
from procurement.stated import EUROS
from procurement.taken_in import lowers

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
