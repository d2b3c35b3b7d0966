"""The door of the page about the scope: signing a report, and the reports that were signed.

desk = scope_desk(engine, half, today)
desk.sign(Signing(by="procurement", on=…, day=…, note="", seen=…))
signed(engine, half, day)       each with the fingerprint that its day has by now
"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from sqlalchemy import Engine
from sqlmodel import Session

from budget.half import Half
from data.acts import signing_off
from data.reading.papers import papers
from data.snapshots import at_one_moment, read_snapshot
from data.store import unit_of_work
from procurement.canonical import fingerprint
from procurement.checks import judge
from procurement.scope.desk import Kept, ScopeDesk, Signing
from procurement.scope.signing import SignOff


def scope_desk(engine: Engine, half: Half, today: date) -> ScopeDesk:
    """The functions of the page for one half."""
    return ScopeDesk(today=today, sign=partial(sign, engine, half, today))


def sign(engine: Engine, half: Half, today: date, asked: Signing) -> SignOff:
    """Sign the report of a day."""
    with unit_of_work(engine, act="sign scope", by=asked.by, day=today) as work:
        return signing_off.sign(work, half, asked)


def signed(engine: Engine, half: Half, day: date) -> Sequence[Kept]:
    """What was signed up to a day, oldest first."""
    with Session(at_one_moment(engine)) as session:
        known = papers(session, SignOff, day, half=half.id)
        now = {on: _fingerprint(session, half, on) for on in {each.on for each in known}}
    return tuple(Kept(each, now[each.on]) for each in known)


def _fingerprint(session: Session, half: Half, on: date) -> str:
    snapshot = read_snapshot(session, half, on)
    return fingerprint(snapshot, judge(snapshot))
