"""What an event would do, shown beside the form that is filled in.

show_effect(t, effect(books, limits, Event.CALL_OFF, amount=amount, videos=2))
"""

from budget.effect import Effect, Level
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, joined, strong, tag
from budget.words import Words


def show_effect(t: Language, effect: Effect, *more: Words, stops: bool = False) -> None:
    """The effect as one piece, coloured by its level.

    `more` are sentences that belong to it; `stops` says that something else stops the event.
    """
    kit.block(effect_html(t, effect, *more, stops=stops))


def effect_html(t: Language, effect: Effect, *more: Words, stops: bool = False) -> Html:
    """The effect as HTML; a screen reader is told of each change."""
    first, *rest = map(t.say, (*effect.sentences, *more))
    level = Level.STOPS if stops else effect.level
    text = joined((strong(first), *rest))
    return tag("p", text, class_=f"kg-effect kg-{level.value}", role="status")
