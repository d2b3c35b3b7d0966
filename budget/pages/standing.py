"""Where the money stands, as figures beside each other, on which basis, and what has no video.

kit.block(standing(t, books, Basis.EXCL))
"""

from budget.books import Books
from budget.language import Language
from budget.ledger import MoneyStage
from budget.names import STAGES
from budget.pages.markup import Html, figures, paragraph, small
from budget.position import Basis, position, without_video
from budget.words import say


def standing(t: Language, books: Books, basis: Basis) -> Html:
    """The budget, each stage and what is free."""
    stands = position(books, basis)
    named = [(say("Granted"), stands.granted)]
    named += [(STAGES[stage], stands.stages[stage]) for stage in MoneyStage]
    named += [(say("Free"), stands.free)]
    shown = figures((t.say(name), t.money(amount)) for name, amount in named)
    return shown + paragraph(small(_basis(t, books, basis)), small(_apart(t, books, basis)))


def _basis(t: Language, books: Books, basis: Basis) -> str:
    if basis is Basis.EXCL:
        gross = position(books, Basis.INCL).granted
        return t(
            "Amounts excl. VAT; granted incl. VAT: {gross}. Granted = the five stages + free.",
            gross=gross,
        )
    return t(
        "Amounts incl. VAT: of invoiced and paid as the invoices state it, of the rest computed "
        "once and shared to the cent. Granted = the five stages + free."
    )


def _apart(t: Language, books: Books, basis: Basis) -> str:
    """What belongs to no video, by stage, so that it hides in no figure per video."""
    held = ((STAGES[stage], amount) for stage, amount in without_video(books, basis).items())
    parts = [f"{t.say(name).lower()} {t.money(amount)}" for name, amount in held if amount]
    if not parts:
        return ""
    return t("Of this belongs to no video: {parts}.", parts=", ".join(parts))
