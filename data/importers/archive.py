"""A zip of whole books that may come from anywhere: what it says, then every byte, then its rows.

with opened(Path("kijkgeld.zip")) as archive:
    archive.manifest.members
    archive.lines("entry.jsonl")
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from zipfile import ZipFile

from pydantic import ValidationError

from budget.refused import Refused
from budget.words import Words, say
from data.importers.safe_zip import UNREADABLE, open_zip
from data.migrate import FORMS
from data.whole import MANIFEST, VERSION, Manifest, Member, models, rows_of

LONGEST_LINE, PIECE = 50_000_000, 1 << 20


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
    with open_zip(path) as archive:
        try:
            manifest = _manifest(path.name, archive)
            _check_members(path.name, archive, manifest)
        except UNREADABLE:
            damaged(path.name)
        yield Archive(file=path.name, zip=archive, manifest=manifest)


def damaged(file: str) -> NoReturn:
    """Refuse a zip in which not everything is what the manifest says."""
    _refuse(say("{file} is damaged and was not taken in; export the books again.", file=file))


def _manifest(file: str, archive: ZipFile) -> Manifest:
    if MANIFEST not in archive.namelist():
        _foreign(file)
    if archive.getinfo(MANIFEST).file_size > LONGEST_LINE:
        damaged(file)
    try:
        manifest = Manifest.model_validate_json(archive.read(MANIFEST))
    except ValidationError:
        _foreign(file)
    if manifest.version > VERSION or manifest.form > FORMS[-1]:
        _refuse(say("{file} was made by a newer program; install that and try again.", file=file))
    if manifest.form < FORMS[-1]:
        _refuse(
            say(
                "{file} was made by an older program; take it in with that one, "
                "and then start this one on that database.",
                file=file,
            )
        )
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


def _refuse(words: Words) -> NoReturn:
    raise Refused(words) from None
