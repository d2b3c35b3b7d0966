"""Pieces of sentences that agree with their figures, for all parts of the memo.

videos(1, t), videos(52, t)         "1 video", "52 videos"
odds(Decimal("0.0709"), t)          "in 7 of 100 cases"
listed(["a", "b", "c"], t)          "a, b and c"
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from babel.lists import format_list

from budget.books import BudgetVersion
from budget.language import Language
from budget.names import STEPS
from budget.production import Step
from budget.words import Words, say

ALL = 100
NO_BREAK = "\N{NO-BREAK SPACE}"


def videos(n: int, t: Language) -> str:
    """A number of videos."""
    return t.plural("{n} video", "{n} videos", n)


def asked(version: BudgetVersion) -> Words:
    """A version's amount excl. VAT, marked where its source calls it "about"."""
    if version.approximate:
        return say("about {amount}", amount=version.amount)
    return say("{amount}", amount=version.amount)


def odds(probability: Decimal, t: Language) -> str:
    """A probability as a number of cases in a hundred, never rounded to none or to all."""
    n = int((probability * ALL).quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
    if probability == 0:
        return t("in none of 100 cases")
    if probability == 1:
        return t("in all 100 cases")
    if n in (0, ALL):
        return t("in fewer than 1 of 100 cases") if n == 0 else t("in more than 99 of 100 cases")
    return t("in {n} of 100 cases", n=n)


def listed(parts: Sequence[str], t: Language) -> str:
    """Parts in one sentence: "a, b and c"."""
    return str(format_list(list(parts), locale=t.locale))


def quoted(text: str) -> str:
    """A title as it stands in its source."""
    return f"“{text}”"


def after_colon(text: str) -> str:
    """A text as it goes on after a colon: without its capital, unless that is an abbreviation's."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def cited(text: str, *marks: str) -> str:
    """A sentence with the marks of its sources, which never start a line."""
    return NO_BREAK.join([text, *filter(None, marks)])


def joined(*sentences: str) -> str:
    """Sentences in a row; an empty one is left out."""
    return " ".join(filter(None, sentences))


def numbered(step: Step, t: Language) -> str:
    """A step with its number."""
    return t("{number} {step}", number=str(int(step)), step=STEPS[step])
