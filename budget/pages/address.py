"""What the address of a page asks for: which half-year, which day, language, and VAT or not.

    ?half=2021-W14&dag=2021-06-30&taal=nl&btw=incl

A link shows the same thing to someone else. What an address lacks comes from before it in the
same session, and then from a default; what it asks wrongly is said in one sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from budget.half import Half
from budget.language import LANGUAGES
from budget.position import Basis
from budget.refused import Refused
from budget.words import Words, say

HALF, DAY, LANGUAGE, VAT = "half", "dag", "taal", "btw"
NAMES = (HALF, DAY, LANGUAGE, VAT)
AROUND = timedelta(days=364)
"""How far before and after a half-year its books can be looked at."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The half, day and basis looked at; `doubts` say what the address asked and did not get."""

    half: Half
    day: date
    basis: Basis = Basis.EXCL
    doubts: tuple[Words, ...] = ()

    def address(self, language: str) -> dict[str, str]:
        """The address that asks for exactly this."""
        where = {HALF: self.half.id, DAY: self.day.isoformat(), LANGUAGE: language}
        return where | {VAT: self.basis.value}


def spoken(asked: Mapping[str, str], kept: Mapping[str, str], locale: str | None) -> str:
    """The language: of the address, of before, of the browser, or else Dutch."""
    browser = (locale or "").partition("-")[0].lower()
    wanted = (asked.get(LANGUAGE), kept.get(LANGUAGE), browser)
    return next((code for code in wanted if code in LANGUAGES), LANGUAGES[0])


def choose(
    asked: Mapping[str, str], kept: Mapping[str, str], halves: Sequence[Half], today: date
) -> Choice:
    """The half, day and basis that the address asks for, or the nearest to it.

    Raises:
        Refused: when there is no half-year to choose.
    """
    if not halves:
        raise Refused(
            say("There is no half-year in the books yet; make one with: python -m data init")
        )
    half, wrong_half = _half(asked.get(HALF) or kept.get(HALF), halves, today)
    remembered = kept.get(DAY) if kept.get(HALF) == half.id else None
    day, wrong_day = _day(asked.get(DAY) or remembered, half, today)
    basis, wrong_basis = _basis(asked.get(VAT), kept.get(VAT))
    wrong = (wrong_half, wrong_day, _language(asked.get(LANGUAGE)), wrong_basis)
    doubts = tuple(doubt for doubt in wrong if doubt)
    return Choice(half=half, day=day, basis=basis, doubts=doubts)


def span(half: Half) -> tuple[date, date]:
    """The first and the last day on which a half's books can be looked at."""
    return half.first_day - AROUND, half.last_day + AROUND


def _half(wanted: str | None, halves: Sequence[Half], today: date) -> tuple[Half, Words | None]:
    begun = [half for half in halves if half.first_day <= today]
    default = max(begun, key=_first_day) if begun else min(halves, key=_first_day)
    found = next((half for half in halves if half.id == wanted), default)
    if wanted in (None, found.id):
        return found, None
    return found, say(
        "The books know no half-year {wanted}; this is {half}.", wanted=wanted, half=found.id
    )


def _day(wanted: str | None, half: Half, today: date) -> tuple[date, Words | None]:
    default = half.nearest(today)
    if wanted is None:
        return default, None
    first, last = span(half)
    try:
        day = date.fromisoformat(wanted)
    except ValueError:
        return default, say(
            "{wanted} is not a day such as 2021-06-30; this is {day}.", wanted=wanted, day=default
        )
    if first <= day <= last:
        return day, None
    return default, say(
        "{wanted} is more than a year from half-year {half}; this is {day}.",
        wanted=day,
        half=half.id,
        day=default,
    )


def _language(wanted: str | None) -> Words | None:
    if wanted is None or wanted in LANGUAGES:
        return None
    return say("There is no language {wanted} here; choose nl or en.", wanted=wanted)


def _basis(wanted: str | None, kept: str | None) -> tuple[Basis, Words | None]:
    known = {basis.value: basis for basis in Basis}
    if wanted is None or wanted in known:
        return known.get(wanted or kept or "", Basis.EXCL), None
    return Basis.EXCL, say(
        "There are no amounts {wanted} VAT here; choose btw=excl or btw=incl.", wanted=wanted
    )


def _first_day(half: Half) -> date:
    return half.first_day
