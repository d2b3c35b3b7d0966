"""Files that were kept, by the sha256 of their content.

kept(session, {"53f21d94…"})        {"53f21d94…": "contract.pdf"}, without those that are not there
"""

from collections.abc import Collection, Mapping

from sqlmodel import Session, col, select

from budget.evidence import File
from data.tables import FileRow


def kept(session: Session, hashes: Collection[str]) -> Mapping[str, str]:
    """The names of the files that the books keep, by their sha256; none of them is read."""
    names = select(col(FileRow.sha256), col(FileRow.name)).where(col(FileRow.sha256).in_(hashes))
    return dict(session.exec(names).all())


def kept_file(session: Session, sha256: str) -> File | None:
    """One file as it was handed in, None where the books do not keep it."""
    found = session.get(FileRow, sha256)
    return None if found is None else File(found.name, found.content)
