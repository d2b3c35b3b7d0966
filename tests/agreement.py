"""The same figures everywhere: page, snapshot, exports and memo, against the ledger itself.

list(differences(snapshot))                         [] where all say the same
list(after_a_round_trip(engine, snapshot, folder))  [] where books that took in a zip do so too
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import load_workbook
from sqlalchemy import Engine

from budget.books import Books
from budget.details import Detail, detail
from budget.ledger import ORDERED, MoneyStage
from budget.money import ZERO, euros
from budget.names import STAGES
from budget.pages.spend import Told, view
from budget.plain import plain_books
from budget.position import Basis, position, spend_per_video
from data.exporters.half_year import exported
from data.exporters.plain_text import plain_text
from data.exporters.whole import write_whole
from data.importers.whole import restore
from data.language import language
from data.snapshots import take_snapshot
from data.store import open_store
from data.verify import verify
from procurement.canonical import fingerprint
from procurement.checks import judge
from procurement.memo.blocks import Table
from procurement.memo.words import compose
from procurement.snapshot import Snapshot
from tests.hledger import balances
from tests.seen import words

NL = language("nl")
NAMES = {NL.say(name): stage for stage, name in STAGES.items()}
Sums = Mapping[MoneyStage, Decimal]


def differences(snapshot: Snapshot) -> Iterator[str]:
    """Where something says another figure than the ledger, entry by entry."""
    true = added_up(snapshot.books)
    checks = (in_json, in_hledger, in_tables, on_the_page, in_the_details, in_the_memo)
    for check in checks:
        yield from (f"{snapshot.on} {check.__name__}: {fault}" for fault in check(snapshot, true))


def added_up(books: Books) -> Sums:
    """What each stage holds, excl. VAT."""
    sums = dict.fromkeys(MoneyStage, ZERO)
    for entry in books.entries:
        sums[entry.stage] += entry.amount
    return sums


def in_json(snapshot: Snapshot, true: Sums) -> Iterator[str]:
    """The snapshot on both bases; each is whole, and its parts are excl. VAT."""
    for basis in Basis:
        plain = plain_books(snapshot.books, basis)
        money, per_video, rest = (plain[key] for key in ("money", "per_video", "without_video"))
        assert isinstance(money, dict)
        assert isinstance(per_video, list)
        if Decimal(money["granted"]) != sum(Decimal(money[n]) for n in ("free", *MoneyStage)):
            yield f"{basis}: granted is not free and all stages"
        parts = {s: sum((Decimal(p[s]) for p in (*per_video, rest)), ZERO) for s in MoneyStage}
        stages = {s: Decimal(money[s]) for s in MoneyStage}
        yield from compared(f"{basis} parts", parts, true)
        yield from compared(f"{basis} whole", stages, true if basis is Basis.EXCL else stages)


def in_hledger(snapshot: Snapshot, true: Sums) -> Iterator[str]:
    """An independent program adds the plain text up."""
    books = snapshot.books
    found: dict[str, Decimal] = defaultdict(Decimal)
    for account, amount in balances(plain_text([books], NL)).items():
        found[account.split(":")[2]] += amount
    yield from compared("stages", {s: found[s] for s in MoneyStage}, true)
    stands = position(books)
    if (found["free"], -found["granted"]) != (stands.free, stands.granted):
        yield f"free {found['free']}, granted {found['granted']}"


def in_tables(snapshot: Snapshot, true: Sums) -> Iterator[str]:
    """The files, added up as a spreadsheet does."""
    files = exported(snapshot, judge(snapshot), NL)
    spent: Sums = {stage: true[stage] for stage in ORDERED}
    for name, content in files.items():
        if name.endswith(".json"):
            told = json.loads(content)["money"]
            yield from compared(name, {s: Decimal(told[s]) for s in MoneyStage}, true)
            continue
        rows = list(in_csv(content) if name.endswith(".csv") else in_xlsx(content))
        if NL("Ledger").lower() in name:
            yield from compared(name, ledger_sums(rows), true)
        else:
            yield from compared(name, video_sums(rows), spent)


def in_csv(content: bytes) -> Iterator[Mapping[str, object]]:
    """The rows of a CSV with decimal commas."""
    yield from csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")


def in_xlsx(content: bytes) -> Iterator[Mapping[str, object]]:
    """The rows of the sheet, without the sums that it makes itself."""
    (head, *rows) = load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    for row in rows:
        if row[0] != NL("Total"):
            yield dict(zip(map(str, head), row, strict=True))


def ledger_sums(rows: Iterable[Mapping[str, object]]) -> Sums:
    """The ledger by stage."""
    sums = dict.fromkeys(MoneyStage, ZERO)
    for row in rows:
        if row[NL("Stage")]:
            sums[NAMES[str(row[NL("Stage")])]] += number(row[NL("Amount excl. VAT")])
    return sums


def video_sums(rows: Iterable[Mapping[str, object]]) -> Sums:
    """The columns of the stages."""
    kept = list(rows)
    return {
        stage: sum((number(row[name]) for row in kept), ZERO)
        for name, stage in NAMES.items()
        if stage in ORDERED
    }


def number(cell: object) -> Decimal:
    """An amount in a cell, to the cent."""
    return euros(Decimal(str(cell or 0).replace(",", ".")).quantize(Decimal("0.01")))


def on_the_page(snapshot: Snapshot, _true: Sums) -> Iterator[str]:
    """Each figure stands beside its name."""
    for basis in Basis:
        shown = view(NL, snapshot.books, Told(), basis)
        text, stands = words(f"{shown.top}{shown.below}"), position(snapshot.books, basis)
        named = {NL.say(STAGES[s]): amount for s, amount in stands.stages.items()}
        for name, amount in {**named, NL("Free"): stands.free}.items():
            if f"{name} {written(amount)}" not in text:
                yield f"{basis}: {name} {written(amount)} is not there"


def in_the_details(snapshot: Snapshot, _true: Sums) -> Iterator[str]:
    """The rows per requester and topic add up to the position, on both bases."""
    for basis in Basis:
        stages = list(position(snapshot.books, basis).stages.values())
        for by in (Detail.REQUESTER, Detail.TOPIC):
            for grid in detail(by, snapshot.books, basis, NL, dict):
                columns = list(zip(*(row[-5:] for row in grid.rows), strict=True))
                sums = [sum((c for c in col if isinstance(c, Decimal)), ZERO) for col in columns]
                if not list(grid.total[-5:]) == sums == stages:
                    yield f"{grid.title}: {sums}, not {stages}"


def in_the_memo(snapshot: Snapshot, true: Sums) -> Iterator[str]:
    """Annex A has a row that is the whole; the text has what is granted."""
    memo = compose(snapshot, judge(snapshot), NL)
    tables = [block for block in memo.annexes[0].blocks if isinstance(block, Table)]
    for table in tables:
        shown = [column.head for column in table.columns]
        for name, stage in NAMES.items():
            cell = table.rows[-1][shown.index(name)] if name in shown else "–"
            if cell != (NL.number(true[stage], 2) if true[stage] else "–"):
                yield f"{name} is {cell}, not {true[stage]}"
    if spend_per_video(snapshot.books) and not tables:
        yield "there is no table"
    if written(position(snapshot.books).granted) not in spaced(str(memo.parts)):
        yield "what is granted is not there"


def after_a_round_trip(engine: Engine, snapshot: Snapshot, folder: Path) -> Iterator[str]:
    """An empty database that takes in the zip has the same fingerprint, and is whole."""
    file = folder / "round-trip.zip"
    with file.open("wb") as out:
        write_whole(engine, out)
    (folder / "round-trip.db").unlink(missing_ok=True)
    other = open_store(f"sqlite:///{folder / 'round-trip.db'}")
    restore(other, file)
    back = take_snapshot(other, snapshot.books.half, snapshot.on)
    if fingerprint(back, judge(back)) != fingerprint(snapshot, judge(snapshot)) or verify(other):
        yield f"{snapshot.on}: another fingerprint"
    other.dispose()


def written(amount: Decimal) -> str:
    """An amount as the page writes it, with ordinary spaces."""
    return spaced(NL.money(amount))


def spaced(text: str) -> str:
    """A text with ordinary spaces; inside a memo they may be written as escapes."""
    return re.sub(r"\s+|\\xa0", " ", text)


def compared(what: str, found: Sums, true: Sums) -> Iterator[str]:
    """Which stages differ."""
    for stage, amount in true.items():
        if found[stage] != amount:
            yield f"{what}: {stage} is {found[stage]}, not {amount}"
