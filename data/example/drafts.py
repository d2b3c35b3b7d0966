"""The invoices of the example half-year as the agency would have drawn them up.

    write_invoices(read_story())        makes data/example/invoices/*.xml again

The files are kept, because what comes in is a file; a test holds them to the story.
"""

from pathlib import Path

from data.example.draft import Draft, DraftLine
from data.example.e_invoice import ubl_invoice
from data.example.story import FOLDER, Story
from data.example.told import Billed
from procurement.agreement.contract import Party

INVOICES = FOLDER / "invoices"
UNNAMED = Party(name="")


def invoice_file(number: str) -> Path:
    """Where the e-invoice of this number lies."""
    return INVOICES / f"{number}.xml"


def draft(story: Story, billed: Billed) -> Draft:
    """What an invoice or credit note says: a line per video, then what is billed otherwise."""
    contract, titles = story.contract, {video.id: video.title for video in story.video}
    lines = tuple(
        DraftLine(video=video, text=f"{video} {titles[video]}", net=story.price[video])
        for video in billed.videos
    )
    return Draft(
        number=billed.number,
        issued_on=billed.issued_on,
        due_on=billed.due_on,
        order=contract.order_number,
        contract=contract.number,
        supplier=contract.agency or UNNAMED,
        buyer=contract.buyer or UNNAMED,
        lines=lines + billed.line,
        vat_rate=contract.vat_rate,
        preceding=billed.preceding,
    )


def write_invoices(story: Story) -> None:
    """Write every e-invoice anew."""
    INVOICES.mkdir(exist_ok=True)
    for billed in story.invoice:
        invoice_file(billed.number).write_bytes(ubl_invoice(draft(story, billed)))
