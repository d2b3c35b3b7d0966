"""What an event would do, shown beside the form that is filled in.

show_effect(t, effect(books, limits, Event.CALL_OFF, amount=amount, videos=2))
"""

from collections.abc import Sequence

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
    """The effect as HTML, what stops it first; a screen reader is told of each change."""
    first, *rest = map(t.say, _ordered(effect.sentences, more, effect.level, stops=stops))
    level = Level.STOPS if stops else effect.level
    text = joined((strong(first), *rest))
    return tag("p", text, class_=f"kg-effect kg-{level.value}", role="status")


def _ordered(
    own: Sequence[Words], more: Sequence[Words], level: Level, *, stops: bool
) -> Sequence[Words]:
    if level is Level.STOPS:
        return (own[-1], *own[:-1], *more)
    return (*more, *own) if stops else (*own, *more)
