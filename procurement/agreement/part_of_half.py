"""Which part of a contract belongs to one half-year: its instalments, or what others leave of it.

    part_of_half(contract, half, ordered=…, elsewhere=…, amended=…)      Decimal("5125.00")

A contract for a year with two instalments of 5,125.00 does not cost each half-year 10,250.00.
"""

from datetime import date
from decimal import Decimal

from budget.half import Half
from budget.money import ZERO
from procurement.agreement.contract import Contract, Instalment


def instalments_of(contract: Contract, half: Half) -> tuple[Instalment, ...]:
    """Those of the half-year, oldest first: with their middle in it, or else that overlap it."""
    known = sorted(contract.instalments, key=lambda i: i.first_day)
    halfway = [i for i in known if half.nearest(_middle(i)) == _middle(i)]
    apart = (i for i in known if i.first_day <= half.last_day and half.first_day <= i.last_day)
    return tuple(halfway or apart)


def part_of_half(
    contract: Contract, half: Half, *, ordered: Decimal, elsewhere: Decimal, amended: Decimal
) -> Decimal | None:
    """Euros excl. VAT of the signed value that are for this half-year; None without a value.

    With instalments the sum of the half's own, or what it `ordered` where that is more; never more
    than the value less what is called off `elsewhere`, in other half-years. Without instalments
    all that is left so. `amended`, the sum of signed changes, comes on top of the part.
    """
    if contract.value is None:
        return None
    left = contract.value - elsewhere
    if not contract.instalments:
        return left
    own = sum((i.net for i in instalments_of(contract, half)), ZERO)
    return min(max(own, ordered - amended), left)


def videos_of_half(contract: Contract, half: Half, *, elsewhere: int, amended: int) -> int | None:
    """How many videos of the signed contract are for this half-year; None without a number.

    Those of its own instalments with what was `amended`, where each states a number; never more
    than all less what is called off `elsewhere`, in other half-years.
    """
    if contract.videos is None:
        return None
    left = contract.videos + amended - elsewhere
    own = [instalment.videos for instalment in instalments_of(contract, half)]
    stated = [videos for videos in own if videos is not None]
    return min(sum(stated) + amended, left) if own and len(stated) == len(own) else left


def _middle(instalment: Instalment) -> date:
    return instalment.first_day + (instalment.last_day - instalment.first_day) / 2
