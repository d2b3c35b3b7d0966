"""Which orders went over a ceiling: those that came last, as far back as the excess reaches.

beyond(orders, ceilings)        frozenset({"V53"}), where 52 videos were agreed
"""

from collections.abc import Sequence

from budget.books import CallOff
from budget.money import ZERO
from procurement.agreement.ceilings import Ceilings


def beyond(orders: Sequence[CallOff], found: Ceilings) -> frozenset[str]:
    """The videos ordered over the agreed number or value; none where nothing was agreed on it."""
    last = [(name, price) for order in orders for name, price in order.prices.items()][::-1]
    too_many = max(-(found.videos.left or 0), 0)
    over, dear = max(-(found.value.left or ZERO), ZERO), set[str]()
    for name, price in last:
        if over <= 0:
            break
        dear.add(name)
        over -= price
    return frozenset(name for name, _ in last[:too_many]) | dear
