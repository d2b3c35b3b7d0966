"""Taking in a sheet of payments, whichever bank or ledger it comes from.

    statement = read_statement("ing.csv", content)
    statement.form, len(statement.payments), len(statement.faults)      ('ING', 6, 0)

What a file is shows from what is in it, not from its name. Nothing is written here.
"""

from collections.abc import Sequence
from itertools import product

from budget.refused import Refused
from budget.words import say
from data.bulk import in_bulk
from data.importers.bank import header_of, statement
from data.importers.bank_ing import ING
from data.importers.bank_rabo import RABO
from data.importers.camt import read_camt
from data.importers.sap_list import SAP, SPENT
from data.importers.sheet import Line
from data.importers.sheet_csv import read_csv
from procurement.paying.statement import Statement

FORMS = (ING, RABO, SAP, SPENT)
MOST_BYTES, MOST_IN_SHEET = 100_000_000, 5_000_000
"""Of text that streams by, and of a spreadsheet, which unfolds."""
ZIP, OLD_EXCEL, XML = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_statement(name: str, content: bytes) -> Statement:
    """The payments in a file of a bank or ledger, each row with its key or its own fault.

    Raises:
        Refused: for a file that is too large, may not be opened, or has no form that is known.
    """
    most = MOST_IN_SHEET if content.startswith(ZIP) else MOST_BYTES
    if len(content) > most:
        size = most // 1_000_000
        raise Refused(
            say("{file} is larger than {size} MB; export a shorter period.", file=name, size=size)
        )
    with in_bulk():
        return _read(name, content)


def _read(name: str, content: bytes) -> Statement:
    if not content.removeprefix(BYTE_ORDER_MARK).lstrip().startswith(XML):
        return _table(name, _sheets(name, content))
    if (read := read_camt(name, content)) is None:
        raise _unknown(name)
    return read


def _table(name: str, sheets: Sequence[Sequence[Line]]) -> Statement:
    """The only sheet that has a form that is known."""
    pairs = product(FORMS, sheets)
    known = [(form, sheet) for form, sheet in pairs if header_of(form, sheet) is not None]
    if not known:
        raise _unknown(name)
    if len(known) > 1:
        raise Refused(
            say(
                "{file} has {n} sheets with payments; keep one of them and hide the others.",
                file=name,
                n=len(known),
            )
        )
    return statement(*known[0])


def _sheets(name: str, content: bytes) -> Sequence[Sequence[Line]]:
    if content.startswith(OLD_EXCEL):
        raise Refused(
            say("{file} is locked or of an old Excel; save it as XLSX without password.", file=name)
        )
    if content.startswith(ZIP):
        # openpyxl is slow to import, and most files are CSV.
        from data.importers.sheet_xlsx import read_xlsx

        return read_xlsx(name, content)
    return (read_csv(name, content),)


def _unknown(name: str) -> Refused:
    return Refused(
        say(
            "{file} has no form that is known: ING or Rabobank (CSV), camt.053 (XML), an SAP list "
            "(CSV or XLSX), or a sheet with the columns Boekdatum, Leverancier, Factuurnummer, "
            "Bedrag excl. btw and Btw; export one of these.",
            file=name,
        )
    )
