"""Opening a zip that may come from anywhere: how large it is comes first, from its last bytes on.

    with open_zip(Path("kijkgeld.zip")) as archive: ...

What is let in unpacks to no more than it says, and nothing is unpacked to disk.
"""

import zlib
from pathlib import Path
from typing import NoReturn
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from budget.refused import Refused
from budget.words import say

MOST_PACKED, MOST_UNPACKED, MOST_TIMES_SMALLER = 500_000_000, 2_000_000_000, 200
LONGEST_LIST = 8_000_000
"""Bytes of the list of members: some 60,000 of them."""

UNREADABLE = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""What Python's zip reader raises for bytes that are not, or no longer, a zip it can read."""

# The last bytes of every zip, and what stands before them where it has more than a zip once could.
END, END_MARK, LARGE, LARGE_MARK = 22, b"PK\x05\x06", 20, b"PK\x06\x07"


def open_zip(path: Path) -> ZipFile:
    """The zip at a path, as long as it is of a size that can be read.

    Raises:
        Refused: when it is not there, too large, packed or unpacked, or no plain zip.
    """
    if not path.is_file():
        raise Refused(say("{file} is not there or cannot be read; check the name.", file=str(path)))
    if path.stat().st_size > MOST_PACKED:
        _too_large(path)
    _check_end(path)
    try:
        archive = ZipFile(path)
    except UNREADABLE:
        _no_zip(path)
    try:
        _check_members(path, archive)
    except Refused:
        archive.close()
        raise
    return archive


def _check_end(path: Path) -> None:
    """Python's reader would first read the whole list of members, however long."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - END - LARGE, 0))
        last = file.read()
    end = last[-END:]
    if not end.startswith(END_MARK) or end[-2:] != b"\0\0":
        _no_zip(path)
    if last.startswith(LARGE_MARK) or int.from_bytes(end[12:16], "little") > LONGEST_LIST:
        _too_large(path)


def _check_members(path: Path, archive: ZipFile) -> None:
    members = archive.infolist()
    # Only these two are unpacked piece by piece, so that a lie about a size comes to nothing.
    if any(member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in members):
        _no_zip(path)
    unpacked = sum(member.file_size for member in members)
    times = unpacked / path.stat().st_size
    if unpacked > MOST_UNPACKED or times > MOST_TIMES_SMALLER:
        _too_large(path)


def _no_zip(path: Path) -> NoReturn:
    raise Refused(
        say("{file} is no zip, or not a whole one; choose one that export made.", file=path.name)
    ) from None


def _too_large(path: Path) -> NoReturn:
    raise Refused(
        say(
            "{file} is too large, packed or unpacked, and was not opened; "
            "choose a zip that export made.",
            file=path.name,
        )
    )
