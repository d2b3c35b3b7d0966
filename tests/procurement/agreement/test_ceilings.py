"""What was ordered stands against what was agreed, in videos and in euros."""

from decimal import Decimal

from procurement.agreement.ceilings import ceilings
from tests import build


def test_what_is_called_off_is_taken_from_what_was_agreed() -> None:
    found = ceilings(build.snapshot(build.books()))
    assert (found.videos.agreed, found.videos.called_off, found.videos.left) == (52, 52, 0)
    assert found.value.left == Decimal("0.00")


def test_a_signed_change_raises_the_ceiling() -> None:
    found = ceilings(build.snapshot(build.books(), build.amendment()))
    assert (found.videos.agreed, found.value.agreed) == (53, Decimal("5223.56"))


def test_a_change_may_lower_it_below_what_was_ordered() -> None:
    lower = build.amendment(Decimal("-98.56"), videos=-1)
    found = ceilings(build.snapshot(build.books(), lower))
    assert (found.videos.left, found.value.left) == (-1, Decimal("-98.56"))


def test_without_a_signed_contract_nothing_is_agreed() -> None:
    found = ceilings(build.snapshot(build.email_only()))
    assert (found.videos.agreed, found.videos.left, found.value.left) == (None, None, None)
    assert found.value.called_off == 0
