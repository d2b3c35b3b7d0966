"""Statements of Rabobank: a sign before the amount, and a number for every payment.

"NL00…","EUR","RBRBNL21","000000000000000002","2026-07-28",…,"-6201,25",…       6,201.25 paid
"""

from data.importers.bank import Draft, Form
from data.importers.bank_cells import Cells

ACCOUNT, OTHER = "IBAN/BBAN", "Tegenrekening IBAN/BBAN"


def _read(cells: Cells) -> Draft:
    cells.need_euros("Munt")
    return Draft(
        day=cells.day("Datum"),
        gross=-cells.amount("Bedrag", ","),
        counterparty=cells.text("Naam tegenpartij"),
        iban=cells.iban(OTHER),
        description=cells.text("Omschrijving-1", "Omschrijving-2", "Omschrijving-3"),
        reference=cells.text("Betalingskenmerk"),
        account=cells.iban(ACCOUNT),
        number=cells.text("Volgnr"),
    )


RABO = Form(
    name="Rabobank",
    columns=(ACCOUNT, "Munt", "Volgnr", "Datum", "Bedrag", OTHER, "Naam tegenpartij"),
    read=_read,
)
