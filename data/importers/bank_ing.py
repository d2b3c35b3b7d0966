"""Statements of ING, as its web site exports them: comma or semicolon, `Af` or `Bij`.

"20260728","Bureau","NL00…","NL91…","OV","Af","6201,25",…       6,201.25 paid on 28 July 2026
"""

from budget.words import say
from data.importers.bank import Draft, Form
from data.importers.bank_cells import Cells
from data.importers.part import shortened

SIGN = "Af Bij"
SIGNS = {"af": 1, "bij": -1}


def _read(cells: Cells) -> Draft:
    return Draft(
        day=cells.day("Datum"),
        gross=_sign(cells) * cells.amount("Bedrag (EUR)", ","),
        counterparty=cells.text("Naam / Omschrijving"),
        iban=cells.iban("Tegenrekening"),
        description=cells.text("Mededelingen"),
        account=cells.iban("Rekening"),
    )


def _sign(cells: Cells) -> int:
    told = cells.text(SIGN)
    if told.casefold() not in SIGNS:
        why = say("“{text}” is neither Af nor Bij.", text=shortened(told))
        raise cells.fault(SIGN, why)
    return SIGNS[told.casefold()]


ING = Form(
    name="ING",
    columns=("Datum", "Naam / Omschrijving", "Tegenrekening", SIGN, "Bedrag (EUR)"),
    read=_read,
)
