"""The rules as a lawyer writes them: one TOML file per rule, each value with its source.

    read_rules()      all rules, by id

A file says what is checked, by which check and dated values, and in which sentences; `common.toml`
holds the sentences that several rules share. A file that is not right stops the start.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from budget.evidence import Evidence
from budget.refused import Refused
from budget.words import Bilingual, say
from data.facts import build, read_toml
from data.scalars import Key, table_of
from procurement.attestation import Ask
from procurement.checks import CHECKS
from procurement.rule import Limit, Rule, Value

FOLDER = Path(__file__).parent


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """The sentences of a file, by outcome and reason: "met", "unclear.no_estimate"."""

    sentence: Mapping[str, Bilingual]


@dataclass(frozen=True, kw_only=True)
class RuleFile(Sentences):
    """A rule as its file spells it, with one table per value, per name of one and per sentence."""

    id: str
    check: str
    limit: Limit
    title: Bilingual
    about: Bilingual
    why: Bilingual
    example: Bilingual
    evidence: tuple[Evidence, ...]
    name: Mapping[str, Bilingual] = field(default_factory=dict)
    value: tuple[Value, ...] = ()
    rests_on: tuple[str, ...] = ()
    clause: str = ""
    ask: tuple[Ask, ...] = ()


Read = TypeVar("Read", RuleFile, Sentences)


@cache
def read_rules(folder: Path = FOLDER) -> tuple[Rule, ...]:
    """All rules, by id.

    Raises:
        Refused: for a file that is not right; it names file, key and what to write instead.
    """
    common = _read(Sentences, folder / "common.toml").sentence
    return tuple(_rule(path, common) for path in sorted(folder.glob("*/R*.toml")))


def _rule(path: Path, common: Mapping[str, Bilingual]) -> Rule:
    file = _checked(_read(RuleFile, path), path)
    return Rule(
        id=file.id,
        check=file.check,
        limit=file.limit,
        title=file.title,
        about=file.about,
        why=file.why,
        values=_in_order(file.value, path.name),
        sentences={**common, **file.sentence},
        rests_on=file.rests_on,
        evidence=file.evidence,
        clause=file.clause,
        asks=file.ask,
        example=file.example,
        names=file.name,
    )


def _checked(file: RuleFile, path: Path) -> RuleFile:
    """The file itself, whose id is its name and whose check exists."""
    if file.id != path.stem:
        raise Refused(
            say('{file}: id is "{id}"; write the name of the file.', file=path.name, id=file.id)
        )
    if file.check not in CHECKS:
        raise Refused(
            say(
                '{file}: check is "{check}"; write one of: {allowed}.',
                file=path.name,
                check=file.check,
                allowed=", ".join(sorted(CHECKS)),
            )
        )
    return file


def _in_order(values: tuple[Value, ...], file: str) -> tuple[Value, ...]:
    """The values by name and first day, of which no two hold on one day."""
    ordered = tuple(sorted(values, key=lambda v: (v.name, v.since)))
    for value in ordered:
        if value.until is not None and value.until < value.since:
            raise Refused(
                say(
                    "{file}: value {name} ends on {until}, before it starts; write a later day.",
                    file=file,
                    name=value.name,
                    until=value.until,
                )
            )
    for first, second in pairwise(ordered):
        if first.name == second.name and first.holds_on(second.since):
            raise Refused(
                say(
                    "{file}: value {name} has two amounts on {day}; end the first with until.",
                    file=file,
                    name=first.name,
                    day=second.since,
                )
            )
    return ordered


def _read(kind: type[Read], path: Path) -> Read:
    tables = read_toml(path)
    sentences = dict(_flat(table_of(tables.get("sentence", {}), Key(path.name, "sentence"))))
    return build(kind, {**tables, "sentence": sentences}, source=path.name)


def _flat(table: Mapping[str, object], name: str = "") -> Iterator[tuple[str, object]]:
    """Sentences under dotted keys: [sentence.unclear.no_start] is "unclear.no_start"."""
    own = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
    if own:
        yield name, own
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{name}.{key}" if name else key)
