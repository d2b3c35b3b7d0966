"""Measures the verdicts of one half-year of 52 videos, alone and beside 1,000 other half-years.

Every video is ordered, made, approved, posted and billed, and every question that a rule asks of a
post is answered, so that all 34 rules have something to judge. The other half-years hold as much.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from sqlalchemy import Engine

from budget.evidence import Evidence
from data.acts.papers import add_paper
from data.snapshots import take_snapshot
from data.store import open_store, unit_of_work
from procurement.attestation import Attestation, Each
from procurement.checks import judge
from procurement.checks.production import posts
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict
from tests import crowd
from tests.bench.measure import Measured, medians
from tests.crowd import HALF

DAY = date(2021, 12, 31)
FEW, MANY, ROUNDS = 1, 1_001, 80
MOST = 20.0
"""Milliseconds that all verdicts may take."""
AS_GOOD_AS_THE_SAME = 1.05
"""How far two medians of the very same work lie apart on a busy machine."""
VIDEOS = 52
SEEN = Evidence(title="Controle na plaatsing", place="lijst")
GROWN_UP = Decimal(18)
ANSWERS = "attestation"
COPY = """
INSERT INTO paper (kind, key, day, body, example)
SELECT ? || ' ' || half.id, key, day, body, paper.example FROM paper JOIN half
WHERE kind = ? AND half.id <> ?
"""


def measured(folder: Path) -> Iterator[Measured]:
    """All verdicts of a half-year, and what 1,000 others cost them."""
    small, large = (f"sqlite:///{folder / name}" for name in ("judged.db", "judged-many.db"))
    crowd.begin(small)
    attest_everything(small)
    shutil.copy(crowd.file_of(small), crowd.file_of(large))
    print(f"  making books of {MANY:,} half-years, each with its answers …", flush=True)
    crowd.grow(large, MANY)
    answer_everywhere(large)
    few, many = open_store(small), open_store(large)
    snapshot = take_snapshot(few, HALF, DAY)
    assert len(ours(many)) == len(ours(few)) == len(snapshot.dossier.rules)
    assert len(snapshot.books.videos) >= VIDEOS
    (judging,) = medians(ROUNDS, lambda: judge(snapshot))
    what = f"all verdicts, {len(snapshot.books.videos)} videos, against {MOST:.0f} ms"
    yield Measured(what=what, ours=judging, against=MOST)
    alone, beside = medians(ROUNDS, lambda: ours(few), lambda: ours(many))
    what = "read and judged, 1,000 other half-years or none"
    yield Measured(what=what, ours=beside, against=alone, limit=AS_GOOD_AS_THE_SAME)
    few.dispose()
    many.dispose()


def ours(engine: Engine) -> tuple[Verdict, ...]:
    """What a page, memo or command waits for: the facts read, and all rules judged."""
    return judge(take_snapshot(engine, HALF, DAY))


def attest_everything(url: str) -> None:
    """Answer every question that a rule asks of a posted video."""
    engine = open_store(url)
    snapshot = take_snapshot(engine, HALF, DAY)
    with unit_of_work(engine, act="attest", by="social", day=DAY) as work:
        for number, answer in enumerate(_answers(snapshot), start=1):
            named = replace(answer, id=str(number))
            add_paper(work, named, named.id, named.on, half=HALF.id)
    engine.dispose()


def _answers(snapshot: Snapshot) -> Iterator[Attestation]:
    asks = [(rule.id, ask) for rule in snapshot.dossier.rules for ask in rule.asks]
    for rule, ask in (pair for pair in asks if pair[1].each is Each.POST):
        for post in posts(snapshot.books.events):
            yield Attestation(
                id="",
                rule=rule,
                ask=ask.id,
                by="social",
                on=DAY,
                evidence=SEEN,
                figure=GROWN_UP if ask.figure else None,
                half=HALF.id,
                video=post.video,
            )


def answer_everywhere(url: str) -> None:
    """Give every other half-year as many answers."""
    with sqlite3.connect(crowd.file_of(url)) as database:
        database.execute(COPY, [ANSWERS, f"{ANSWERS} {HALF.id}", HALF.id])
