"""The books as plain JSON values, in the keys that other programs rely on.

Amounts are text with two decimals, ratios text with six, counts integers, days ISO; null where a
figure does not exist yet. `per_video`, `without_video` and `weeks` are always excl. VAT.

    plain_books(books)["money"]["free"]      "2759.56"
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from budget.books import Books
from budget.burn import WeekFigures, burn
from budget.counts import counts
from budget.earned import EarnedValue
from budget.ledger import MoneyStage
from budget.money import rounded, with_vat
from budget.outlook import earned, outlook
from budget.position import Basis, VideoSpend, position, spend_per_video, without_video

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]

MONEY_FIGURES = frozenset({"bac", "pv", "ev", "ac", "cv", "sv", "eac_contract", "eac_cpi"})


def plain_books(books: Books, basis: Basis = Basis.EXCL) -> dict[str, Json]:
    """Half, money, videos, weeks, earned value and forecast of the books' day."""
    half = books.half
    return {
        "half": {
            "id": half.id,
            "first_day": half.first_day.isoformat(),
            "last_day": half.last_day.isoformat(),
            "weeks": half.weeks,
        },
        "on": books.on.isoformat(),
        "week": half.week_of(books.on),
        "example": books.example,
        "basis": basis.value,
        "money": _money(books, basis),
        "videos": _videos(books),
        "per_video": [_video(spend) for spend in spend_per_video(books)],
        "without_video": _stages(without_video(books)),
        "weeks": [_week(week) for week in burn(books)],
        "earned": _earned(earned(books, basis)),
        "forecast": _forecast(books),
    }


def _money(books: Books, basis: Basis) -> dict[str, Json]:
    stands = position(books, basis)
    proposed = books.proposed.amount if books.proposed else None
    if proposed is not None and basis is Basis.INCL:
        proposed = with_vat(proposed, books.vat_rate)
    granted_incl = with_vat(position(books).granted, books.vat_rate)
    return {
        "proposed": _amount(proposed),
        "granted": _amount(stands.granted),
        **_stages(stands.stages),
        "free": _amount(stands.free),
        "vat_rate": _ratio(books.vat_rate),
        "granted_incl": _amount(granted_incl),
    }


def _videos(books: Books) -> dict[str, Json]:
    n = counts(books)
    return {
        "planned": n.planned,
        "called_off": n.called_off,
        "accepted": n.accepted,
        "posted": n.posted,
        "cancelled": n.cancelled,
        "by_step": {str(int(step)): count for step, count in n.by_step.items()},
    }


def _video(spend: VideoSpend) -> dict[str, Json]:
    step = spend.progress.step
    return {
        "id": spend.video.id,
        "title": spend.video.title,
        "step": int(step) if step else None,
        "cancelled": spend.progress.cancelled,
        "money_stage": spend.money_stage.value if spend.money_stage else None,
        "price": _amount(spend.price),
        **_stages(spend.stages),
    }


def _week(week: WeekFigures) -> dict[str, Json]:
    reached = week.actual_cost is not None
    return {
        "week": week.week,
        "planned_value": _amount(week.planned_value) if reached else None,
        "earned_value": _amount(week.earned_value),
        "actual_cost": _amount(week.actual_cost),
        "accepted": week.accepted,
        "posted": week.posted,
    }


def _earned(figures: EarnedValue) -> dict[str, Json]:
    return {
        name: _amount(value) if name in MONEY_FIGURES else _ratio(value)
        for name, value in vars(figures).items()
    }


def _forecast(books: Books) -> dict[str, Json]:
    ahead = outlook(books)
    at_least = ahead.at_least
    return {
        "all_on_time": _ratio(ahead.all_on_time),
        "at_least": None if at_least is None else {str(k): n for k, n in at_least.items()},
        "required_per_week": _ratio(ahead.required_per_week),
        "weeks_used": ahead.weeks_used,
    }


def _stages(stages: Mapping[MoneyStage, Decimal]) -> dict[str, Json]:
    return {stage.value: _amount(stages[stage]) for stage in MoneyStage}


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{rounded(amount):.2f}"


def _ratio(ratio: Decimal | None) -> str | None:
    if ratio is None:
        return None
    exact = ratio.quantize(Decimal("0.000001"), rounding=ROUND_HALF_EVEN)
    return f"{exact + 0:f}"


def plain_day(day: date | None) -> str | None:
    """A day as ISO text."""
    return None if day is None else day.isoformat()
