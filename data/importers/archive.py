"""Opening a zip that may come from anywhere: sizes first, then what it says, then every byte.

    with opened(Path("kijkgeld.zip")) as archive:
        archive.manifest.members
        archive.lines("entry.jsonl")

Nothing is unpacked to disk, and no member is read further than the size that was let in.
"""

import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from zipfile import BadZipFile, ZipFile

from pydantic import ValidationError

from budget.refused import Refused
from budget.words import Words, say
from data.migrate import FORMS
from data.whole import MANIFEST, VERSION, Manifest, Member, models, rows_of

MOST_PACKED, MOST_UNPACKED = 500_000_000, 2_000_000_000
MOST_MEMBERS, MOST_TIMES_SMALLER, LONGEST_LINE = 100_000, 200, 50_000_000
PIECE = 1 << 20
UNREADABLE = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""What Python's zip reader raises for bytes that are not, or no longer, a zip it can read."""


@dataclass(frozen=True, kw_only=True)
class Archive:
    """A zip of whole books whose members are what its manifest says."""

    file: str
    zip: ZipFile
    manifest: Manifest

    def lines(self, member: str) -> Iterator[bytes]:
        """The lines of a member, one at a time; what is too long for one comes in pieces."""
        with self.zip.open(member) as content:
            while line := content.readline(LONGEST_LINE):
                yield line

    def content(self, member: str) -> bytes:
        """All bytes of a member."""
        if member not in self.manifest.members:
            damaged(self.file)
        return self.zip.read(member)


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The zip at a path, checked to the last byte.

    Raises:
        Refused: when it is too large, no zip of whole books, of a newer program, or damaged.
    """
    if not path.is_file():
        raise Refused(say("{file} is not there or cannot be read; check the name.", file=str(path)))
    if path.stat().st_size > MOST_PACKED:
        _too_large(path.name)
    try:
        archive = ZipFile(path)
    except UNREADABLE:
        _foreign(path.name)
    with archive:
        _check_sizes(path, archive)
        try:
            manifest = _manifest(path.name, archive)
            _check_members(path.name, archive, manifest)
        except UNREADABLE:
            damaged(path.name)
        yield Archive(file=path.name, zip=archive, manifest=manifest)


def damaged(file: str) -> NoReturn:
    """Refuse a zip in which not everything is what the manifest says."""
    _refuse(say("{file} is damaged and was not taken in; export the books again.", file=file))


def _check_sizes(path: Path, archive: ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    times = unpacked / max(path.stat().st_size, 1)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or times > MOST_TIMES_SMALLER:
        _too_large(path.name)


def _manifest(file: str, archive: ZipFile) -> Manifest:
    if MANIFEST not in archive.namelist():
        _foreign(file)
    if archive.getinfo(MANIFEST).file_size > LONGEST_LINE:
        _too_large(file)
    try:
        manifest = Manifest.model_validate_json(archive.read(MANIFEST))
    except ValidationError:
        _foreign(file)
    if manifest.version > VERSION or manifest.form not in FORMS:
        _refuse(say("{file} was made by a newer program; install that and try again.", file=file))
    return manifest


def _check_members(file: str, archive: ZipFile, manifest: Manifest) -> None:
    said = manifest.members
    sizes = {info.filename: info.file_size for info in archive.infolist()}
    expected = {MANIFEST: sizes[MANIFEST]} | {name: member.size for name, member in said.items()}
    twice = len(archive.infolist()) != len(sizes)
    if twice or sizes != expected or not {rows_of(table) for table in models()} <= set(said):
        damaged(file)
    for name, member in said.items():
        if not _is_whole(archive, name, member):
            damaged(file)


def _is_whole(archive: ZipFile, name: str, member: Member) -> bool:
    digest = hashlib.sha256()
    with archive.open(name) as content:
        while piece := content.read(PIECE):
            digest.update(piece)
    return digest.hexdigest() == member.sha256


def _foreign(file: str) -> NoReturn:
    _refuse(say("{file} is no zip of whole books; choose one that export made.", file=file))


def _too_large(file: str) -> NoReturn:
    _refuse(
        say(
            "{file} is too large, packed or unpacked, and was not opened; "
            "choose a zip that export made.",
            file=file,
        )
    )


def _refuse(words: Words) -> NoReturn:
    raise Refused(words) from None
