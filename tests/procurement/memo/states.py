"""Half-years in every state that a memo must have words for.

states.STATES["overspent"]      a snapshot
states.dutch(), states.english()
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from budget.books import Books
from budget.language import Language
from budget.ledger import Entry, MoneyStage
from data.language import language
from procurement.claim import Claim
from procurement.memo.blocks import Memo, Part, words_of
from procurement.memo.request import COVERS
from procurement.memo.words import compose
from procurement.rule import Outcome
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict
from tests import build


def asked() -> Snapshot:
    """The proposal, with the question what its amount covers."""
    snapshot = build.snapshot(build.email_only())
    covers = replace(build.question(), id=COVERS)
    return replace(snapshot, dossier=replace(snapshot.dossier, questions=(covers,)))


def firm() -> Snapshot:
    """The proposal with a firm amount and nothing left to confirm."""
    books = build.email_only()
    asked = replace(books.versions[0], approximate=False)
    return settled(build.snapshot(replace(books, versions=(asked,))))


def settled(snapshot: Snapshot) -> Snapshot:
    """The same, with no claim, question or assumption open."""
    dossier = replace(snapshot.dossier, claims=(), questions=(), facts=())
    return replace(snapshot, dossier=dossier)


def with_claims(snapshot: Snapshot, *claims: Claim) -> Snapshot:
    """The same, with these claims and no others."""
    return replace(snapshot, dossier=replace(snapshot.dossier, claims=claims))


def unsigned() -> Snapshot:
    """A grant without a contract."""
    return build.snapshot(replace(build.books(date(2021, 4, 1)), contract_value=None))


def far_behind() -> Snapshot:
    """Nothing was accepted any more after the first of June."""
    return build.snapshot(replace(build.books(date(2021, 6, 1)), on=date(2021, 8, 15)))


def half_ordered() -> Snapshot:
    """Far behind, with only the first 30 videos ordered."""
    books = far_behind().books
    (order,) = books.call_offs
    prices = dict(list(order.prices.items())[:30])
    entries = tuple(entry for entry in books.entries if entry.video in prices)
    call_offs = (replace(order, prices=prices),)
    return build.snapshot(replace(books, call_offs=call_offs, entries=entries))


def planned(books: Books, videos: int, amount: str = "0.00") -> Books:
    """The same, with a budget of this amount for this many videos."""
    versions = (replace(v, amount=Decimal(amount), videos=videos) for v in books.versions)
    return replace(books, versions=tuple(versions))


def of_one(on: date) -> Snapshot:
    """A budget and a contract for one video."""
    one = planned(build.books(on), 1, "98.56")
    first = one.videos[:1]
    (order,) = one.call_offs
    only = replace(order, prices={"V01": Decimal("98.56")})
    return build.snapshot(
        replace(
            one,
            videos=first,
            events=tuple(event for event in one.events if event.video == "V01"),
            call_offs=(only,),
            entries=tuple(entry for entry in one.entries if entry.video == "V01"),
            contract_value=Decimal("98.56"),
        )
    )


def dearer() -> Snapshot:
    """Nothing is ordered yet under a contract of one euro more than was granted."""
    return build.snapshot(replace(build.books(date(2021, 4, 2)), contract_value=Decimal("5126.00")))


def spent(extra: Decimal, on: date = build.ON) -> Snapshot:
    """A cost without a video on top of the 52 videos that use the budget up."""
    books = build.books(on)
    return build.snapshot(replace(books, entries=(*books.entries, _cost(extra, books))))


def accepted(n: int) -> Snapshot:
    """The half on its third day with this number of videos accepted, at most two."""
    return build.snapshot(build.books(build.HALF.first_day.replace(day=4 + n)))


STATES: Mapping[str, Callable[[], Snapshot]] = {
    "only asked": asked,
    "firmly asked": firm,
    "granted, not signed": unsigned,
    "before the half": lambda: build.snapshot(build.books(date(2021, 4, 2))),
    "first week": lambda: build.snapshot(build.books(date(2021, 4, 7))),
    "half way": lambda: build.snapshot(build.books()),
    "example": lambda: build.snapshot(build.books(example=True)),
    "far behind": far_behind,
    "half ordered": half_ordered,
    "a contract above the budget": dearer,
    "one video": lambda: of_one(build.HALF.first_day),
    "last day": lambda: build.snapshot(build.books(build.HALF.last_day)),
    "overspent": lambda: spent(Decimal("100.00")),
    "granted for nothing": lambda: build.snapshot(planned(build.books(), 0)),
    "asked for nothing": lambda: build.snapshot(planned(build.email_only(), 0)),
    "finished": lambda: build.snapshot(build.books(date(2021, 10, 10))),
    "finished, overspent": lambda: spent(Decimal("0.01"), date(2021, 10, 10)),
}


def dutch() -> Language:
    """Dutch from the catalogue."""
    return language("nl")


def english() -> Language:
    """English as written in the code."""
    return language("en")


def unbroken() -> tuple[Verdict, ...]:
    """Verdicts of every outcome but a breach."""
    return tuple(v for v in build.verdicts() if v.outcome is not Outcome.BREACHED)


def memo(
    snapshot: Snapshot, t: Language | None = None, judged: Sequence[Verdict] | None = None
) -> Memo:
    """The memo of a snapshot with a breached rule, in English, unless asked otherwise."""
    return compose(snapshot, build.verdicts() if judged is None else judged, t or english())


def text(snapshot: Snapshot, t: Language | None = None) -> str:
    """All words of a memo, one piece a line."""
    return "\n".join(memo(snapshot, t).words())


def lines(part: Part) -> list[str]:
    """The text of one part, piece by piece."""
    return [piece for block in part.blocks for piece in words_of(block)]


def _cost(amount: Decimal, books: Books) -> Entry:
    return Entry(
        stage=MoneyStage.COMMITTED,
        amount=amount,
        number=0,
        day=books.on,
        act="",
        document="",
        vat_rate=books.vat_rate,
    )
