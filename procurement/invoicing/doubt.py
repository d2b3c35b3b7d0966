"""A doubt: a reason to look again at an invoice before it is paid.

Doubt(id="over-quantity", words=say_n(…))     "27 videos invoiced, 26 approved and not …"
"""

from dataclasses import dataclass

from budget.words import Words


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """A reason to look again at an invoice before it is paid, with both figures in one sentence."""

    id: str
    words: Words
