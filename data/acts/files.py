"""Files that show something: each kept by the sha256 of its bytes, in the change that needs it.

keep(work, File("contract.pdf", content), day)      None, or what is worth saying about its name
"""

from datetime import date

from sqlmodel import col, select

from budget.evidence import File
from budget.words import Words, say
from data.acts.booking import check_not_to_come
from data.store import Work
from data.tables import FileRow


def keep(work: Work, file: File | None, day: date) -> Words | None:
    """Keep a file from a day on, where there is one; the same bytes are kept once.

    Gives a sentence where another file was kept under its name before: both stay.

    Raises:
        Refused: for a day to come.
    """
    if file is None or work.session.get(FileRow, file.sha256) is not None:
        return None
    check_not_to_come(work, day)
    before = _of_that_name(work, file.name)
    work.add(FileRow(sha256=file.sha256, name=file.name, received_on=day, content=file.content))
    if before is None:
        return None
    return say(
        "Another file named {name} was kept on {day}; both are kept, each by its own content.",
        name=file.name,
        day=before,
    )


def _of_that_name(work: Work, name: str) -> date | None:
    """The last day on which a file of this name was kept."""
    days = select(col(FileRow.received_on)).where(col(FileRow.name) == name)
    return work.session.exec(days.order_by(col(FileRow.received_on).desc())).first()
