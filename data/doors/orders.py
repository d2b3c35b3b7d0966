"""The door of the page about call-offs: each thing that is recorded is one unit of work.

desk = order_desk(engine, half, today)
desk.call_off(Order(by="procurement", order=order))
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from budget.evidence import File
from budget.half import Half
from budget.refused import Refused
from budget.words import Words
from data.acts import (
    budgets,
    costs,
    dossier,
    earmarks,
    files,
    limits,
    orders,
    production,
    reversals,
)
from data.acts.room import contract_left
from data.looking import looking
from data.store import take_snapshot, unit_of_work
from data.tables import CallOffRow
from procurement.agreement.contract import Amendment
from procurement.ordering.desk import Correction, Earmark, NewLimit, Order, OrderDesk
from procurement.ordering.left import Left
from procurement.snapshot import Snapshot


def order_desk(
    engine: Engine, half: Half, today: date, latest: Callable[[], Snapshot] | None = None
) -> OrderDesk:
    """The functions of the page for one half; `latest` gives what is known today, if kept."""
    return OrderDesk(
        today=today,
        latest=latest or partial(take_snapshot, engine, half, today),
        references=partial(references, engine),
        left=partial(left, engine),
        call_off=partial(call_off, engine, half, today),
        earmark=partial(earmark, engine, half, today),
        release=partial(release, engine, half, today),
        amend=partial(amend, engine, half, today),
        approve_costs=partial(approve_costs, engine, half, today),
        set_limit=partial(set_limit, engine, today),
        reverse=partial(reverse, engine, half, today),
        cancel_costs=partial(cancel_costs, engine, half, today),
        close_costs=partial(close_costs, engine, half, today),
    )


def references(engine: Engine) -> Sequence[str]:
    """The references of all orders of all halves, in the order of their days."""
    with Session(engine) as session:
        query = select(CallOffRow.reference).order_by(
            col(CallOffRow.day), col(CallOffRow.reference)
        )
        return session.exec(query).all()


def left(engine: Engine, day: date) -> Left | None:
    """What the contract still allows on a day, over all halves; None where none is signed."""
    with looking(engine, day) as work:
        try:
            value, videos = contract_left(work, day)
        except Refused:
            return None
        return Left(value=value, videos=videos)


def call_off(engine: Engine, half: Half, today: date, asked: Order) -> Words | None:
    """Let the books know the new videos, and order them with the others: all or nothing."""
    with unit_of_work(engine, act="call off", by=asked.by, day=today) as work:
        budgets.open_half(work, half)
        for video in asked.new:
            production.add_video(work, half, video)
        orders.call_off(work, half, asked.order)
        return files.keep(work, asked.file, asked.order.day)


def earmark(engine: Engine, half: Half, today: date, asked: Earmark) -> None:
    """Set money aside."""
    with unit_of_work(engine, act="earmark", by=asked.by, day=today) as work:
        earmarks.earmark(work, half, asked.what, amount=asked.amount, day=asked.day)


def release(engine: Engine, half: Half, today: date, asked: Earmark) -> None:
    """Set money free again."""
    with unit_of_work(engine, act="release", by=asked.by, day=today) as work:
        earmarks.release(work, half, asked.what, amount=asked.amount, day=asked.day)


def amend(
    engine: Engine, half: Half, today: date, by: str, amendment: Amendment, file: File | None
) -> Words | None:
    """Record a signed change of the contract, which the budget of this half must bear."""
    with unit_of_work(engine, act="amend contract", by=by, day=today) as work:
        dossier.amend(work, amendment, half)
        return files.keep(work, file, amendment.signed_on)


def approve_costs(
    engine: Engine, half: Half, today: date, by: str, reference: str, day: date
) -> None:
    """Approve what an order holds beside its videos."""
    with unit_of_work(engine, act="approve other costs", by=by, day=today) as work:
        costs.accept_other(work, half, reference, day=day)


def cancel_costs(
    engine: Engine, half: Half, today: date, by: str, reference: str, day: date
) -> None:
    """What an order holds beside its videos will not be made."""
    with unit_of_work(engine, act="cancel other costs", by=by, day=today) as work:
        costs.cancel_other(work, half, reference, day=day)


def close_costs(engine: Engine, half: Half, today: date, by: str, day: date, reason: str) -> None:
    """Nothing more will be billed for what belongs to no video."""
    with unit_of_work(engine, act="close other costs", by=by, day=today) as work:
        costs.close_other(work, half, day=day, reason=reason)


def reverse(engine: Engine, half: Half, today: date, asked: Correction) -> None:
    """Book a wrong act the other way round."""
    day, by, reason = asked.day, asked.by, asked.reason
    with unit_of_work(engine, act="reverse entry", by=by, day=today) as work:
        reversals.reverse(work, half, asked.entry, day=day, by=by, reason=reason)


def set_limit(engine: Engine, today: date, asked: NewLimit) -> None:
    """Set another limit for one kind of event from a day on; the old ones stay."""
    with unit_of_work(engine, act="set limits", by=asked.by, day=today) as work:
        limits.set_limit(
            work,
            asked.limit,
            since=asked.day,
            by=asked.by,
            reason=asked.reason,
            evidence=asked.evidence,
        )
