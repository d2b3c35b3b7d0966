"""The example half-year as its files tell it: what was decided, ordered, made and billed.

story = read_story()
story.half.id, len(story.video)         ('2021-W14', 53)
story.price["V52"]                      Decimal("98.55")
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice
from pathlib import Path

from budget.books import CallOff
from budget.half import Half
from budget.money import split
from budget.production import Video
from data.example.told import Answered, Billed, By, Confirmed, Ordered, Request, Told
from data.facts import build, read_toml
from data.loading.told import Grant
from procurement.agreement.contract import Amendment, Contract, Term

FOLDER = Path(__file__).parent
FILES = ("story.toml", "videos.toml", "moves.toml")


@dataclass(frozen=True, kw_only=True)
class Story:
    """Everything that the files tell."""

    by: By
    grant: Grant
    request: Request
    contract: Contract
    confirmed: tuple[Confirmed, ...]
    answered: tuple[Answered, ...]
    term: tuple[Term, ...]
    amendment: tuple[Amendment, ...]
    call_off: tuple[Ordered, ...]
    invoice: tuple[Billed, ...]
    video: tuple[Video, ...]
    moves: Mapping[str, tuple[Told, ...]]

    @property
    def half(self) -> Half:
        """The half-year that it is about."""
        return Half(self.grant.half)

    @cached_property
    def orders(self) -> tuple[CallOff, ...]:
        """The call-offs, each with the next videos at the contract's price split to the cent."""
        ids = [video.id for video in self.video]
        prices = iter(zip(ids, split(self.grant.amount, self.grant.videos), strict=False))
        return tuple(
            CallOff(
                reference=order.reference,
                day=order.day,
                prices=dict(islice(prices, order.videos)),
                other=order.other,
                contract=self.contract.number,
                evidence=order.evidence,
            )
            for order in self.call_off
        )

    @cached_property
    def price(self) -> Mapping[str, Decimal]:
        """What each ordered video costs, excl. VAT."""
        return {video: price for order in self.orders for video, price in order.prices.items()}


def read_story() -> Story:
    """The story of all files together.

    Raises:
        Refused: when a file is broken.
    """
    tables = {key: part for name in FILES for key, part in read_toml(FOLDER / name).items()}
    return build(Story, tables, source=FOLDER.name)
