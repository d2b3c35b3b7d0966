"""Tables of the half-year as dataframes: figures stay figures, so that a column sorts by value.

spend_frame(spend_per_video(books), t)      a row per video
written(frame, t)                           the same, amounts as the language writes them
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import NamedTuple

import pandas as pd
from pandas.io.formats.style import Styler

from budget.books import Books
from budget.language import Language
from budget.ledger import ORDERED, MoneyStage
from budget.names import STAGES, STEPS
from budget.position import Basis, VideoSpend, prices_on, without_video
from budget.production import Step
from budget.words import Words, say

Spends = Sequence[VideoSpend]


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What someone looks for: a text in id or title, a waiting step, a money stage; None is any."""

    text: str = ""
    step: Step | None = None
    stage: MoneyStage | None = None

    def among(self, spends: Spends) -> Spends:
        """The videos that have all of it."""
        return tuple(spend for spend in spends if self._fits(spend))

    def _fits(self, spend: VideoSpend) -> bool:
        text = f"{spend.video.id} {spend.video.title}".casefold()
        return (
            self.text.strip().casefold() in text
            and self.step in (None, spend.progress.step)
            and self.stage in (None, spend.money_stage)
        )


class Apart(NamedTuple):
    """What belongs to no video: what was called off for it, and what each stage holds."""

    price: Decimal
    stages: Mapping[MoneyStage, Decimal]


def apart(books: Books, basis: Basis = Basis.EXCL) -> Apart | None:
    """What belongs to no video; None where nothing does, so that no table has an empty row."""
    price, stages = prices_on(books, basis)[None], without_video(books, basis)
    return Apart(price, stages) if price or any(stages.values()) else None


def spend_frame(
    spends: Spends, t: Language, basis: Basis = Basis.EXCL, other: Apart | None = None
) -> pd.DataFrame:
    """Video, title, step, furthest money stage, price and what each stage holds.

    A head says so where its amounts have VAT in them. `other` is the last row, so that the columns
    are the whole.
    """
    names = [t("Video"), t("Title"), t("Step"), t("Stage")]
    money = [t("Price"), *(t.say(STAGES[stage]) for stage in ORDERED)]
    names += [money_head(t, name, basis) for name in money]
    rows = [
        (spend.video.id, spend.video.title, *_stands(spend, t), *_money(spend)) for spend in spends
    ]
    rows += [(t("Belongs to no video"), "", "", "", *_money(other))] if other else []
    return pd.DataFrame(rows, columns=names)


def _stands(spend: VideoSpend, t: Language) -> tuple[str, str]:
    stage = spend.money_stage
    return t.say(standing(spend)), t.say(STAGES[stage]) if stage else ""


def _money(held: VideoSpend | Apart) -> tuple[Decimal | None, ...]:
    return (held.price, *(held.stages[stage] for stage in ORDERED))


def money_head(t: Language, name: str, basis: Basis) -> str:
    """The head of a column of money; one with VAT says so, also in a file."""
    return name if basis is Basis.EXCL else t("{name} incl. VAT", name=name)


def written(frame: pd.DataFrame, t: Language) -> Styler:
    """The frame with its amounts as the language writes them."""
    return frame.style.format(partial(_amount, t), subset=list(frame.columns[4:]))


def standing(spend: VideoSpend) -> Words:
    """The step that a video waits in, or why it waits in none."""
    if spend.progress.cancelled:
        return say("Cancelled")
    return numbered(spend.progress.step) if spend.progress.step else say("Done")


def numbered(step: Step) -> Words:
    """A step with its number, so that steps sort in their order."""
    return say("{number} {step}", number=str(int(step)), step=STEPS[step])


def _amount(t: Language, cell: object) -> str:
    return t.money(cell if isinstance(cell, Decimal) else None)
