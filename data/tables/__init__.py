"""Rows: how facts lie in the database; the domain's own values are made from them when read.

Every table of facts only grows: triggers refuse a change or a removal. Totals of the ledger are no
facts; triggers keep them equal to its entries. Amounts are whole cents (BIGINT),
dates are days, and `example` marks what is simulated. Contracts, claims and the like are kept as
the JSON of their domain value, because nothing is ever looked up inside them.
"""

from data.tables.dossier import InvoiceEventRow, InvoiceRow, PaperRow
from data.tables.money import (
    BudgetVersionRow,
    CallOffPriceRow,
    CallOffRow,
    EntryRow,
    EntryTotalRow,
    OrderTotalRow,
)
from data.tables.payments import PaymentKeyRow
from data.tables.production import FollowersRow, ResultRow, StepEventRow, VideoRow
from data.tables.row import FileRow, HalfRow, JournalRow, Row

__all__ = [
    "BudgetVersionRow",
    "CallOffPriceRow",
    "CallOffRow",
    "EntryRow",
    "EntryTotalRow",
    "FileRow",
    "FollowersRow",
    "HalfRow",
    "InvoiceEventRow",
    "InvoiceRow",
    "JournalRow",
    "OrderTotalRow",
    "PaperRow",
    "PaymentKeyRow",
    "ResultRow",
    "Row",
    "StepEventRow",
    "VideoRow",
]
