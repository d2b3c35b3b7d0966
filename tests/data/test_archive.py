"""Zips that are not to be trusted: refused in one sentence, and the database stays empty."""

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from sqlalchemy import Engine, func, select

from budget.refused import Refused
from data import start
from data.exporters.whole import write_whole
from data.importers.archive import opened
from data.importers.safe_zip import MOST_PACKED
from data.importers.whole import restore
from data.store import open_store, unit_of_work
from data.tables import FileRow
from data.whole import models, table_of

Members = dict[str, bytes]
ORIGINAL = b"<Invoice/>" * 50
NAME = f"originals/{hashlib.sha256(ORIGINAL).hexdigest()}"
DAMAGED, FOREIGN = "is damaged", "is no zip of whole books"
NO_ZIP, LARGE = "is no zip, or not a whole one", "is too large"
BROKEN = "was not taken in: The journal is broken"


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Members]:
    """What the zip of the e-mail's facts and one original holds."""
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('seed') / 'tracker.db'}")
    start.begin(engine)
    day = date(2021, 5, 1)
    with unit_of_work(engine, act="keep", by="finance", day=day) as work:
        sha256 = hashlib.sha256(ORIGINAL).hexdigest()
        work.add(FileRow(sha256=sha256, name="f.xml", received_on=day, content=ORIGINAL))
    out = BytesIO()
    write_whole(engine, out)
    with ZipFile(out) as archive:
        yield {name: archive.read(name) for name in archive.namelist()}
    engine.dispose()


def zipped(members: Members, method: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def told(members: Members, **changes: object) -> Members:
    """The members with a manifest that fits them, and says these other things."""
    manifest = json.loads(members["manifest.json"]) | changes
    manifest["members"] = {
        name: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in members.items()
        if name != "manifest.json"
    }
    return {**members, "manifest.json": json.dumps(manifest).encode()}


def with_row(members: Members, table: str, **facts: object) -> Members:
    """The members with other facts in a table's first row, and a manifest that fits."""
    first, *rest = members[f"{table}.jsonl"].splitlines()
    row = json.dumps(json.loads(first) | facts).encode()
    return told({**members, f"{table}.jsonl": b"\n".join([row, *rest])})


def without(members: Members, name: str) -> Members:
    return {other: content for other, content in members.items() if other != name}


def flipped(content: bytes) -> bytes:
    """One byte in the first member's packed content is another."""
    at = 60
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def twice(members: Members) -> bytes:
    out = BytesIO(zipped(members))
    with ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("half.jsonl", members["half.jsonl"])
    return out.getvalue()


def locked(members: Members) -> bytes:
    """The zip whose every member says that it needs a password."""
    content = bytearray(zipped(members))
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flag] |= 1
            at = content.find(mark, at + 1)
    return bytes(content)


def smaller_than_it_is(members: Members) -> bytes:
    """A zip that says of a member that unpacks to much that it is small."""
    large = {**members, "half.jsonl": b" " * 30_000_000}
    return zipped(large).replace((30_000_000).to_bytes(4, "little"), (20).to_bytes(4, "little"))


def with_a_long_list(members: Members) -> bytes:
    """A zip that says that its list of members is 4 GB."""
    content = zipped(members)
    return content[:-10] + b"\xff" * 4 + content[-6:]


def in_large_writing(members: Members) -> bytes:
    """A zip that says how large it is in the way of zips with more than 65,535 members."""
    content = zipped(members)
    return content[:-22] + b"PK\x06\x07".ljust(20, b"\0") + content[-22:]


BAD_ZIPS: dict[str, tuple[Callable[[Members], bytes], str]] = {
    "empty": (lambda _: b"", NO_ZIP),
    "text": (lambda _: b"x" * 1000, NO_ZIP),
    "nothing in it": (lambda _: zipped({}), FOREIGN),
    "no manifest": (lambda m: zipped(without(m, "manifest.json")), FOREIGN),
    "other manifest": (lambda m: zipped({**m, "manifest.json": b'{"name": "x"}'}), FOREIGN),
    "no json": (lambda m: zipped({**m, "manifest.json": b"\xff{"}), FOREIGN),
    "deep json": (lambda m: zipped({**m, "manifest.json": b"[" * 9_000}), FOREIGN),
    "newer version": (lambda m: zipped(told(m, version=2)), "newer program"),
    "older form": (lambda m: zipped(told(m, form="0000")), "older program"),
    "newer form": (lambda m: zipped(told(m, form="9999")), "newer program"),
    "cut short": (lambda m: zipped(m)[:-300], NO_ZIP),
    "flipped byte": (lambda m: flipped(zipped(m)), DAMAGED),
    "other bytes": (lambda m: zipped({**m, "half.jsonl": m["half.jsonl"][::-1]}), DAMAGED),
    "member gone": (lambda m: zipped(without(m, NAME)), DAMAGED),
    "table gone": (lambda m: zipped(told(without(m, "half.jsonl"))), DAMAGED),
    "member more": (lambda m: zipped({**m, "../../x": b"x"}), DAMAGED),
    "member twice": (twice, DAMAGED),
    "locked": (locked, DAMAGED),
    "smaller than it is": (smaller_than_it_is, DAMAGED),
    "packed otherwise": (lambda m: zipped(m, ZIP_BZIP2), NO_ZIP),
    "list too long": (with_a_long_list, LARGE),
    "large writing": (in_large_writing, LARGE),
    "text behind it": (lambda m: zipped(m) + b"x", NO_ZIP),
    "bomb": (lambda m: zipped({**m, "half.jsonl": b" " * 100_000_000}), LARGE),
    "manifest bomb": (lambda m: zipped({**m, "manifest.json": b" " * 60_000_000}), LARGE),
}
BAD_BOOKS: dict[str, tuple[Callable[[Members], bytes], str]] = {
    "broken chain": (lambda m: zipped(with_row(m, "journal", by="someone")), BROKEN),
    "no first line": (lambda m: zipped(with_row(m, "journal", number=99)), BROKEN),
    "line of nothing": (lambda m: zipped(with_row(m, "journal", rows="[]")), DAMAGED),
    "other row": (lambda m: zipped(with_row(m, "half", id="2021-W40")), "Table half"),
    "row too large": (lambda m: zipped(with_row(m, "budget_version", cents=10**30)), DAMAGED),
    "row of text": (lambda m: zipped(with_row(m, "budget_version", cents="much")), DAMAGED),
    "no such day": (lambda m: zipped(with_row(m, "budget_version", day="2021-02-30")), DAMAGED),
    "no row": (lambda m: zipped(told({**m, "half.jsonl": b"[1]\n"})), DAMAGED),
    "deep row": (lambda m: zipped(told({**m, "half.jsonl": b'{"id":' * 9_000})), DAMAGED),
    "row twice": (lambda m: zipped(told({**m, "half.jsonl": m["half.jsonl"] * 2})), DAMAGED),
    "original elsewhere": (lambda m: zipped(with_row(m, "file", sha256="../x")), DAMAGED),
    "other original": (lambda m: zipped(told({**m, NAME: b"other"})), "not what was received"),
}


@pytest.mark.parametrize(("bad", "sentence"), BAD_ZIPS.values(), ids=list(BAD_ZIPS))
def test_a_bad_zip_is_refused_before_any_database_is_touched(
    members: Members, tmp_path: Path, bad: Callable[[Members], bytes], sentence: str
) -> None:
    file = tmp_path / "books.zip"
    file.write_bytes(bad(members))
    begun = perf_counter()
    with pytest.raises(Refused, match=f"^books.zip .*{sentence}"), opened(file):
        pass
    assert perf_counter() - begun < 2


@pytest.mark.parametrize(("bad", "sentence"), BAD_BOOKS.values(), ids=list(BAD_BOOKS))
def test_a_good_zip_of_bad_books_leaves_the_database_empty(
    engine: Engine,
    members: Members,
    tmp_path: Path,
    bad: Callable[[Members], bytes],
    sentence: str,
) -> None:
    file = tmp_path / "books.zip"
    file.write_bytes(bad(members))
    with pytest.raises(Refused, match=f"^books.zip .*{sentence}"):
        restore(engine, file)
    assert rows(engine) == 0


def rows(engine: Engine) -> int:
    with engine.connect() as connection:
        counts = [select(func.count()).select_from(table_of(name)) for name in models()]
        return sum(connection.execute(count).scalar_one() for count in counts)


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_a_zip_packed_anew_by_another_program_is_taken_in(
    engine: Engine, members: Members, tmp_path: Path, method: int
) -> None:
    file = tmp_path / "books.zip"
    file.write_bytes(zipped(told(members), method))
    assert restore(engine, file) == 2


def test_a_file_larger_than_books_can_be_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "books.zip"
    with file.open("wb") as empty:
        empty.truncate(MOST_PACKED + 1)
    with pytest.raises(Refused, match=LARGE), opened(file):
        pass


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is not there"), opened(tmp_path / "none.zip"):
        pass
