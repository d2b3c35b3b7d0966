"""The door of the page about the contract: each thing that is recorded is one unit of work.

desk = contract_desk(engine, half, today)
desk.change(Deed.OFFER, filing, partial(offered, offer=offer))
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import partial

from sqlalchemy import Engine
from sqlmodel import Session

from budget.evidence import File
from budget.half import Half
from budget.words import Words
from data.acts import contracts, files, halves
from data.reading.files import kept, kept_file
from data.snapshots import known_halves
from data.store import Work, take_snapshot, unit_of_work
from procurement.agreement.changing import Change
from procurement.agreement.contract import Fact, Term
from procurement.agreement.desk import ContractDesk, Deed, Filing
from procurement.snapshot import Snapshot


def contract_desk(
    engine: Engine, half: Half, today: date, latest: Callable[[], Snapshot] | None = None
) -> ContractDesk:
    """The functions of the page; `latest` gives what is known today, if that is kept."""
    return ContractDesk(
        today=today,
        latest=latest or partial(take_snapshot, engine, half, today),
        halves=partial(known_halves, engine),
        change=partial(change, engine, today),
        add_term=partial(add_term, engine, today),
        add_fact=partial(add_fact, engine, today),
        begin_half=partial(begin_half, engine, today),
        kept=partial(kept_names, engine),
        file=partial(file_of, engine),
    )


def change(
    engine: Engine, today: date, deed: Deed, filing: Filing, changed: Change
) -> Sequence[Words]:
    """Record a next version of the contract with the file that shows it: both, or nothing."""
    with unit_of_work(engine, act=f"contract {deed}", by=filing.by, day=today) as work:
        contracts.change(work, deed, filing, changed)
        return _said(work, filing)


def add_term(engine: Engine, today: date, filing: Filing, term: Term) -> Sequence[Words]:
    """Record a clause, new or in the place of an older one."""
    with unit_of_work(engine, act="contract term", by=filing.by, day=today) as work:
        contracts.add_term(work, term)
        return _said(work, filing)


def add_fact(engine: Engine, today: date, filing: Filing, fact: Fact) -> Sequence[Words]:
    """Record what the sources say, such as what the pilot cost."""
    with unit_of_work(engine, act="fact", by=filing.by, day=today) as work:
        contracts.add_fact(work, fact)
        return _said(work, filing)


def begin_half(engine: Engine, today: date, filing: Filing, half: Half) -> None:
    """Let the books know a half-year that is to be planned."""
    with unit_of_work(engine, act="begin half-year", by=filing.by, day=today) as work:
        halves.begin(work, half)


def kept_names(engine: Engine, hashes: Collection[str]) -> Mapping[str, str]:
    """The names of the files that the books keep."""
    with Session(engine) as session:
        return kept(session, hashes)


def file_of(engine: Engine, sha256: str) -> File | None:
    """One file as it was handed in."""
    with Session(engine) as session:
        return kept_file(session, sha256)


def _said(work: Work, filing: Filing) -> Sequence[Words]:
    words = files.keep(work, filing.file, filing.day)
    return () if words is None else (words,)
