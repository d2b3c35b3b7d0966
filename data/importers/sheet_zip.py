"""What is asked of an XLSX file before anything in it is opened: it is a zip that unfolds.

    check_zip("realisatie.xlsx", ZipFile(…))        nothing, or Refused

A file of a megabyte can unfold to gigabytes, name a place outside its folder, or hold programs.
"""

import re
from collections.abc import Iterable
from zipfile import ZipFile, ZipInfo

from budget.refused import Refused
from budget.words import Words, say

MOST_PARTS = 200
MOST_BYTES = 25_000_000
MOST_TIMES = 200
MOST_TAGS = 1_000_000
CHUNK = 1 << 16
ENCRYPTED = 0x1
PROGRAM = re.compile(
    r"vbaproject|externallink|activex|macrosheet|\.(zip|xlsx|xlsm|exe)$", re.IGNORECASE
)
OUTSIDE = re.compile(r"^[/\\]|(^|[/\\])\.\.([/\\]|$)|:")


def check_zip(file: str, archive: ZipFile) -> None:
    """Refuse what unfolds too far, reaches outside, is locked, or holds more than cells."""
    parts = archive.infolist()
    if why := _doubt(parts) or _too_many(archive, parts):
        raise Refused(
            say("{file} is not opened: {why}; save the sheet as CSV.", file=file, why=why)
        )


def _doubt(parts: list[ZipInfo]) -> Words | None:
    whole = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or whole > MOST_BYTES:
        return say("it has {n} parts of {mb} MB together", n=len(parts), mb=whole // 1_000_000)
    if any(part.file_size > part.compress_size * MOST_TIMES for part in parts):
        return say("a part of it unfolds more than {n} times", n=MOST_TIMES)
    if any(part.flag_bits & ENCRYPTED for part in parts):
        return say("it is locked with a password")
    if strange := _first(PROGRAM, parts) or _first(OUTSIDE, parts):
        return say("it holds {part}, which is no cell", part=strange[:40])
    return None


def _first(pattern: re.Pattern[str], parts: Iterable[ZipInfo]) -> str:
    return next((part.filename for part in parts if pattern.search(part.filename)), "")


def _too_many(archive: ZipFile, parts: list[ZipInfo]) -> Words | None:
    tags = sum(_tags(archive, part) for part in parts)
    return say("it has more cells than a sheet of payments") if tags > MOST_TAGS else None


def _tags(archive: ZipFile, part: ZipInfo) -> int:
    """How many tags and attributes a part has at most; each costs time and memory to read."""
    count = 0
    with archive.open(part) as source:
        while chunk := source.read(CHUNK):
            count += chunk.count(b"<") + chunk.count(b"=")
    return count
