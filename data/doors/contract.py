"""The door of the page about the contract: each thing that is recorded is one unit of work.

desk = contract_desk(engine, half, today)
desk.change(Deed.OFFER, filing, partial(offered, offer=offer))
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from sqlalchemy import Engine
from sqlmodel import Session

from budget.amounts import whole_cents
from budget.evidence import File
from budget.half import Half
from budget.language import Language
from budget.refused import Refused
from budget.words import Words, say
from data.acts import contracts, halves, renewing
from data.acts.files import keep
from data.exporters.contracting import contracting
from data.language import in_both
from data.reading.files import kept, kept_file
from data.snapshots import known_halves
from data.store import take_snapshot, unit_of_work
from procurement.agreement.changing import Change
from procurement.agreement.contract import Fact, Term
from procurement.agreement.deed_names import CLAUSES
from procurement.agreement.desk import ContractDesk, Deed, Filing, Pilot
from procurement.agreement.parts import Clause
from procurement.checks.claims import PILOT_COST
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
        add_pilot=partial(add_pilot, engine, today),
        begin_half=partial(begin_half, engine, today),
        kept=partial(kept_names, engine),
        file=partial(file_of, engine),
        ocds=partial(open_data, engine),
    )


def change(
    engine: Engine, today: date, deed: Deed, filing: Filing, changed: Change
) -> Words | None:
    """Record a next version of the contract with the file that shows it: both, or nothing."""
    with unit_of_work(engine, act=f"contract {deed}", by=filing.by, day=today) as work:
        contracts.change(work, deed, filing, changed)
        return keep(work, filing.file, filing.day)


def add_term(engine: Engine, today: date, filing: Filing, term: Term) -> Words | None:
    """Record a clause, new or in the place of an older one; rules find it by its name."""
    if term.id in CLAUSES:
        term = replace(term, title=in_both(CLAUSES[Clause(term.id)]))
    with unit_of_work(engine, act="contract term", by=filing.by, day=today) as work:
        renewing.renew_term(work, term)
        return keep(work, filing.file, filing.day)


def add_pilot(engine: Engine, today: date, filing: Filing, pilot: Pilot) -> Words | None:
    """Record what the pilot cost, which the rule on repeat orders asks."""
    fact = _pilot_cost(filing, pilot)
    with unit_of_work(engine, act="cost of the pilot", by=filing.by, day=today) as work:
        renewing.renew_fact(work, fact)
        return keep(work, filing.file, filing.day)


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


def open_data(engine: Engine, day: date, t: Language) -> bytes:
    """The contract of all half-years as open contracting data."""
    return contracting(engine, day, t).content


def _pilot_cost(filing: Filing, pilot: Pilot) -> Fact:
    if filing.evidence is None:
        raise Refused(say("Name the document that it rests on, so that others can look it up."))
    if whole_cents(pilot.cost) < 0:
        raise Refused(say("The pilot's cost is {cost}; write it above zero.", cost=pilot.cost))
    cost: Words | Decimal = pilot.cost
    if pilot.approximate:
        cost = say("about {amount}", amount=pilot.cost)
    return Fact(
        id=PILOT_COST,
        title=in_both(say("Cost of the pilot")),
        text=in_both(say("The pilot cost {cost} excl. VAT", cost=cost)),
        numbers={"amount": pilot.cost},
        approximate=pilot.approximate,
        since=filing.day,
        evidence=filing.evidence,
    )
