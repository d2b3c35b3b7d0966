"""The door of sheets with payments: read and compared first, written only when confirmed.

desk = statement_desk(engine, half, today)
desk.record(desk.preview("ing.csv", content).matches, "finance")        3, and the next time 0
"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from sqlalchemy import Engine

from budget.half import Half
from data.acts.payments import record_payments
from data.reading.payments import preview
from data.store import unit_of_work
from procurement.paying.payments import Proposal
from procurement.paying.statement_desk import Sheet, StatementDesk


def statement_desk(engine: Engine, half: Half, today: date) -> StatementDesk:
    """The functions of the page, for the documents of one half."""
    return StatementDesk(
        preview=partial(read, engine, half, today), record=partial(record, engine, half, today)
    )


def read(engine: Engine, half: Half, today: date, name: str, content: bytes) -> Sheet:
    """What a sheet would pay, as known today; nothing is written.

    Raises:
        Refused: for a sheet that may not be opened, or has no form that is known.
    """
    # Readers of sheets are slow to import, and most pages need none.
    from data.importers.statement import read_statement

    statement = read_statement(name, content)
    proposals = preview(engine, half, today, statement.payments)
    return Sheet(name=name, form=statement.form, proposals=proposals, faults=statement.faults)


def record(engine: Engine, half: Half, today: date, proposals: Sequence[Proposal], by: str) -> int:
    """Record the matches that a person confirmed, all or none; gives how many were new.

    Raises:
        Refused: when one is no longer a match.
    """
    with unit_of_work(engine, act="record payments", by=by, day=today) as work:
        return record_payments(work, half, proposals, by)
