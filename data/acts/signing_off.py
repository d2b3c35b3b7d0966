"""Signing the scope of a day: the report is made again here, so that what is signed is what is so.

sign(work, Half("2021-W14"), Signing(by="procurement", on=…, day=…, note="", seen=…))
"""

from datetime import date

from budget.half import Half
from budget.refused import Refused
from budget.words import say
from data.acts.booking import check_not_to_come
from data.acts.papers import add_paper
from data.reading.papers import papers
from data.snapshots import read_snapshot
from data.store import Work
from procurement.checks import judge
from procurement.scope.desk import Signing
from procurement.scope.report import report
from procurement.scope.signing import SignOff, sign_off

SIGNERS = ("procurement",)
"""Who signs a scope report."""


def sign(work: Work, half: Half, asked: Signing) -> SignOff:
    """Keep a sign-off; nothing is overwritten, a later one stands beside it.

    Raises:
        Refused: by another function, for a day to come, signed before the day that it is about,
            or where the books say something else by now than what was looked at.
    """
    _check(work, asked)
    snapshot = read_snapshot(work.session, half, asked.on)
    number = len(papers(work.session, SignOff, date.max, half=half.id)) + 1
    found = report(snapshot, judge(snapshot))
    signed = sign_off(found, number=number, day=asked.day, by=asked.by, note=asked.note.strip())
    if signed.fingerprint != asked.seen:
        raise Refused(
            say("The books changed since you looked; read the report again, and then sign it.")
        )
    add_paper(work, signed, str(number), asked.day, half=half.id)
    return signed


def _check(work: Work, asked: Signing) -> None:
    if asked.by not in SIGNERS:
        raise Refused(say("A scope report is signed by procurement."))
    check_not_to_come(work, asked.on)
    check_not_to_come(work, asked.day)
    if asked.day < asked.on:
        raise Refused(say("The report is about {day}; sign it on that day or later.", day=asked.on))
