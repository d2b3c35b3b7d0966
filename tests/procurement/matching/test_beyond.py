"""What a bill takes beyond what was approved, video by video."""

from decimal import Decimal

import pytest

from procurement.matching.beyond import beyond

LOW, PRICE, HIGH = Decimal("90.00"), Decimal("98.56"), Decimal("107.12")


@pytest.mark.parametrize(
    ("nets", "accepted", "more"),
    [
        ({"V01": PRICE}, {"V01": PRICE}, "0.00"),
        ({"V01": HIGH, "V02": LOW}, {"V01": PRICE, "V02": PRICE}, "8.56"),
        ({"V01": HIGH}, {}, "107.12"),
        ({None: HIGH}, {None: PRICE}, "8.56"),
        ({"V01": PRICE}, {"V01": -PRICE}, "98.56"),
    ],
)
def test_one_video_does_not_make_good_another(
    nets: dict[str | None, Decimal], accepted: dict[str | None, Decimal], more: str
) -> None:
    assert beyond(nets, accepted) == Decimal(more)
