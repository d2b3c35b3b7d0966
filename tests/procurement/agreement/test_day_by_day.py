"""What a contract was worth and what was called off, after each day on which that changed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from data.language import language
from procurement.agreement.day_by_day import day_by_day
from procurement.snapshot import CalledOff, Snapshot
from tests import build

NL = language("nl")
SIGNED = build.snapshot(build.books(), build.amendment())


def told(snapshot: Snapshot) -> list[tuple[str, Decimal | None, Decimal]]:
    """What happened, the worth since, and what was called off in all."""
    return [(NL.say(m.what), m.value, m.ordered) for m in day_by_day(snapshot)]


def test_signature_call_off_and_change_come_in_their_order() -> None:
    worth, whole = Decimal("5125.00"), Decimal("5223.56")
    assert told(SIGNED) == [
        ("Contract getekend", worth, Decimal("0.00")),
        ("Nadere opdracht NO-1", worth, worth),
        ("Wijziging 1 getekend", whole, worth),
    ]


def test_the_last_moment_is_what_is_left() -> None:
    assert [(m.videos, m.ordered_videos, m.left) for m in day_by_day(SIGNED)][-1] == (
        53,
        52,
        Decimal("98.56"),
    )


def test_what_other_half_years_called_off_comes_last_and_has_no_day() -> None:
    others = CalledOff(value=Decimal("100.00"), videos=1)
    last = day_by_day(replace(SIGNED, dossier=replace(SIGNED.dossier, elsewhere=others)))[-1]
    assert (last.day, last.left, last.ordered_videos) == (None, Decimal("-1.44"), 53)


def test_before_signature_there_is_nothing_to_follow() -> None:
    assert day_by_day(build.snapshot(build.email_only())) == ()


def test_a_contract_without_a_value_has_nothing_left() -> None:
    contract = replace(build.contract(), value=None, signed_on=date(2021, 4, 2))
    found = replace(SIGNED, dossier=replace(SIGNED.dossier, contract=contract))
    assert {moment.left for moment in day_by_day(found)} == {None}
