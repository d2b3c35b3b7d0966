"""The contract as Open Contracting data: read from the books at one moment, given out as one file.

    file = contracting(engine, date(2021, 6, 30), t)
    file.name, file.content         "ocds-C-2021-VB01-2021-06-30.json", b'{…'

A contract is for all half-years, so all of them are in it. Whoever publishes has a prefix of their
own for the ids of processes; KIJKGELD_OCID_PREFIX names it.
"""

import os
from datetime import date
from typing import NamedTuple

from sqlalchemy import Engine
from sqlmodel import Session

from budget.language import Language
from budget.refused import Refused
from data.reading.halves import NO_HALF, known
from data.reading.papers import every_version
from data.snapshots import at_one_moment, read_snapshot
from procurement.agreement.contract import Contract
from procurement.ocds import EXAMPLES, Process, checked_prefix, file_name, package, written

PREFIX = "KIJKGELD_OCID_PREFIX"


class Contracting(NamedTuple):
    """A package of releases as a file."""

    name: str
    content: bytes


def contracting(engine: Engine, day: date, t: Language) -> Contracting:
    """Everything that OCDS can tell of the contract, as known on a day.

    Raises:
        Refused: when nothing is known yet that it can tell, or the prefix is not one.
    """
    prefix = checked_prefix(os.environ.get(PREFIX) or EXAMPLES)
    told = process(engine, day)
    return Contracting(file_name(told), written(package(told, t, prefix)))


def process(engine: Engine, day: date) -> Process:
    """What the books of all half-years say of the contract, all from one reading.

    Raises:
        Refused: when the books know no half-year yet.
    """
    with Session(at_one_moment(engine)) as session:
        taken = [read_snapshot(session, half, day) for half in known(session)]
        if not taken:
            raise Refused(NO_HALF)
        return Process(
            on=day,
            contracts=every_version(session, Contract, day),
            amendments=taken[-1].dossier.amendments,
            halves=tuple(snapshot.books for snapshot in taken),
        )
