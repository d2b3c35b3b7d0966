"""What is made once per language, when it is first asked for.

words = once(lambda t: t("Spend"), language)
words("nl")      made now; the second time it is there already
"""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from budget.language import Language

Made = TypeVar("Made")


def once(
    make: Callable[[Language], Made], speak: Callable[[str], Language]
) -> Callable[[str], Made]:
    """A function of a language's code; `speak` knows the language of a code."""
    return cache(lambda code: make(speak(code)))
