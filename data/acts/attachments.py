"""Files that came inside an invoice: each kept by its hash beside the original, never opened.

keep_attached(work, invoice, original)      a row for each file that was not kept before
"""

from data.store import Work
from data.tables import FileRow
from procurement.invoicing.invoice import Invoice


def keep_attached(work: Work, invoice: Invoice, original: FileRow) -> None:
    """Keep what an invoice carries, under the names that we gave it; the same file is kept once."""
    if not any(attachment.sha256 for attachment in invoice.attachments):
        return
    # Reading XML takes time to load, and few invoices carry anything.
    from data.importers.attached import attached_files

    for attachment, content in attached_files(original.name, original.content):
        if work.session.get(FileRow, attachment.sha256) is None:
            work.add(
                FileRow(
                    sha256=attachment.sha256,
                    name=attachment.name,
                    received_on=original.received_on,
                    content=content,
                )
            )
