"""Lists from a ledger: the list of items as SAP shows it, and a finance sheet of what was spent.

    1000;412100;28.07.2026;5100000003;Bureau;CN-7;K4711;477,02-;EUR;…       477.02 came back

SAP writes a minus behind the amount. The finance sheet has net and VAT apart.
"""

from data.importers.bank import Draft, Form
from data.importers.bank_cells import Cells


def _read_sap(cells: Cells) -> Draft:
    cells.need_euros("Valuta")
    return Draft(
        day=cells.day("Boekingsdatum"),
        gross=cells.amount("Bedrag in BV", ","),
        counterparty=cells.text("Leverancier"),
        description=cells.text("Tekst"),
        reference=cells.text("Referentie"),
        account=cells.text("Bedrijfsnr.", "Grootboekrek."),
        number=cells.text("Doc.nr."),
    )


def _read_spent(cells: Cells) -> Draft:
    return Draft(
        day=cells.day("Boekdatum"),
        gross=cells.amount("Bedrag excl. btw") + cells.amount("Btw"),
        counterparty=cells.text("Leverancier"),
        description=cells.text("Contract"),
        reference=cells.text("Factuurnummer"),
    )


SAP = Form(
    name="SAP",
    columns=("Boekingsdatum", "Doc.nr.", "Leverancier", "Referentie", "Bedrag in BV", "Valuta"),
    read=_read_sap,
)
SPENT = Form(
    name="Realisatie",
    columns=("Boekdatum", "Leverancier", "Factuurnummer", "Bedrag excl. btw", "Btw"),
    read=_read_spent,
)
