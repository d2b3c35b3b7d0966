"""An outcome on the screen: its name carries a mark of its own, and colour only comes on top.

outcome(t, Outcome.MET)                                            ✓ Nageleefd, in green
look(t, CLAIM_STATES[ClaimState.CLAIMED], Outcome.UNCLEAR)         ? Niet bevestigd, in orange
"""

from budget.language import Language
from budget.pages.markup import Html, tag
from budget.words import Words
from procurement.names import OUTCOMES
from procurement.rule import Outcome


def outcome(t: Language, outcome: Outcome) -> Html:
    """The outcome's mark and name: ✓ met, ✗ breached, ? unclear, – not applicable."""
    return look(t, OUTCOMES[outcome], outcome)


def look(t: Language, words: Words, outcome: Outcome) -> Html:
    """Other words that carry a mark, such as the state of a claim, in the colour of an outcome."""
    return tag("span", t.say(words), class_=f"kg-{outcome.value}")
