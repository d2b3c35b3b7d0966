"""Facts as people write them in TOML, read strictly into the domain's frozen dataclasses.

A table becomes a dataclass by its keys, a list of tables a tuple. What a fact rests on stands
beside it; a source that several facts share is written once per file:

    [source.email]
    title = "E-mail VWS op TikTok"
    date = 2021-03-30
    sure = "high"

    [[claim]]
    id = "price"
    source = "email"
    place = "Budget, derde alinea"
    quotation = "zowat 5.125 euro (exclusief btw)"

That is short for `evidence = {title = …, date = …, sure = …, place = …, quotation = …}`. A fact
with several sources lists them: `evidence = [{source = "email", place = …}, …]`. For a whole file,
make a dataclass with a field per kind of table: `build(Seed, read_toml(path), source=path.name)`.
"""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from budget.refused import Refused
from budget.words import say
from data.filling import Filled, filled
from data.scalars import Key, table_of


def read_toml(path: Path) -> dict[str, object]:
    """The tables of a file, decimals exact, each `source = "name"` replaced by that source.

    Raises:
        Refused: when there is no such file, it is not TOML, or it names a source that it lacks.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except FileNotFoundError:
        raise Refused(say("{file} is missing; put it back.", file=str(path))) from None
    except UnicodeDecodeError:
        raise Refused(say("{file} is not text; save it as UTF-8.", file=path.name)) from None
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(path, str(error)) from None
    shared = table_of(tables.pop("source", {}), Key(path.name, "source"))
    return {name: _sourced(value, shared, Key(path.name) / name) for name, value in tables.items()}


def build(cls: type[Filled], table: Mapping[str, object], *, source: str) -> Filled:
    """The dataclass that a table describes; `source` is the file that sentences name.

    Raises:
        Refused: for a key too many or too few, or a value in another form than its field asks;
            it names file and key (tables of a list count from 1) and says what to write.
    """
    return filled(cls, table, Key(source))


def _unreadable(path: Path, reason: str) -> Refused:
    found = re.search(r"line (\d+)", reason)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = int(found[1]) if found else len(lines)
    return Refused(
        say(
            "{file} cannot be read at line {line} ({text}); check its date, quotes and brackets, "
            "and that the key was not written before.",
            file=path.name,
            line=line,
            text=lines[line - 1].strip() if lines else "",
        )
    )


def _sourced(value: object, shared: Mapping[str, object], at: Key) -> object:
    if isinstance(value, list):
        return [_sourced(part, shared, at[n]) for n, part in enumerate(value, 1)]
    if not isinstance(value, dict):
        return value
    table = {name: _sourced(part, shared, at / name) for name, part in value.items()}
    name = table.get("source")
    if isinstance(name, str):
        if name not in shared:
            raise Refused(
                say(
                    '{where} is "{name}"; write one of: {allowed}.',
                    where=str(at / "source"),
                    name=name,
                    allowed=", ".join(shared),
                )
            )
        table["source"] = shared[name]
    return table
