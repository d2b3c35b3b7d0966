"""The sentences that the code asks for, and the Dutch that the catalogue has for them."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from tests import reading

# The calls that hold a sentence, and which of their arguments are it.
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "t": None,
    "say": None,
    "say_n": (1, 2),
    "plural": (1, 2),
    "gettext": None,
    "ngettext": (1, 2),
}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One sentence in one .po file: English and Dutch, each with its plural where there is one."""

    where: str
    english: tuple[str, ...]
    dutch: tuple[str, ...]
    fuzzy: bool = False


def asked(code: str) -> set[tuple[str, ...]]:
    """The English sentences in a module; two where one has a plural."""
    found = extract("python", BytesIO(code.encode()), KEYWORDS)
    return {_forms(message) for _line, message, _comments, _context in found}


def composed(code: str) -> list[int]:
    """The lines that ask for a sentence that no catalogue can hold: an f-string or a sum."""
    calls = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    return [
        call.lineno
        for call in calls
        if ast.unparse(call.func).split(".")[-1] in KEYWORDS
        and any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in call.args[:2])
    ]


def files() -> tuple[Path, ...]:
    """The Dutch catalogue, one file per area."""
    return tuple(sorted((reading.HOUSE / "data/locale/nl").rglob("*.po")))


def read(po: str, where: str = "") -> tuple[list[Entry], list[str]]:
    """The sentences of a .po file, and those it keeps although they are no longer asked for."""
    catalogue: Catalog = read_po(BytesIO(po.encode()), locale="nl", abort_invalid=True)
    entries = [_entry(message, where) for message in catalogue if message.id]
    return entries, [str(old) for old in catalogue.obsolete]


@cache
def everything() -> tuple[Entry, ...]:
    """All Dutch that there is, with the file it stands in."""
    return tuple(e for path in files() for e in read(path.read_text("utf-8"), path.name)[0])


def faults(entry: Entry) -> Iterator[str]:
    """What is wrong with one translation by itself."""
    if not all(entry.dutch) or len(entry.dutch) != len(entry.english):
        yield "no Dutch"
    elif any(_names(nl) != _names(en) for nl, en in zip(entry.dutch, entry.english, strict=True)):
        yield "other {names} than in English"
    if entry.fuzzy:
        yield "fuzzy: nobody has confirmed it"


def untranslated(sentences: Iterable[tuple[str, ...]], entries: Iterable[Entry]) -> set[str]:
    """The sentences that have no Dutch; a plural needs both its forms."""
    have = {entry.english for entry in entries}
    single = {english[0] for english in have}
    return {s[0] for s in sentences if s not in have and not (len(s) == 1 and s[0] in single)}


def contradictions(entries: Iterable[Entry]) -> set[str]:
    """The sentences that are put into Dutch in more than one way."""
    seen: dict[str, tuple[str, ...]] = {}
    return {e.english[0] for e in entries if seen.setdefault(e.english[0], e.dutch) != e.dutch}


def _forms(message: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def _entry(message: Message, where: str) -> Entry:
    return Entry(
        where=where,
        english=_forms(message.id),
        dutch=_forms(message.string or ""),
        fuzzy=message.fuzzy,
    )


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
