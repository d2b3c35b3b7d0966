"""The form of a shift: a cut in one half-year and a raise in another, with both effects.

shift_form(t, books, desk)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import streamlit as st

from budget.books import Books
from budget.desk import BudgetDesk, Moved
from budget.half import Half
from budget.language import Language
from budget.money import ZERO
from budget.pages import kit
from budget.pages.acting import acting
from budget.pages.budget_fields import ACTORS, Decided, Fields, finish, read, turn
from budget.pages.effect import effect_html
from budget.pages.markup import Html, paragraph, strong
from budget.refused import Refused
from budget.words import Words, say, say_n


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What the form holds; the amount as it was typed."""

    source: Half
    target: Half
    day: date
    amount: str
    videos: int
    decided: Decided

    def moved(self) -> Moved:
        """The shift as it is asked for; Refused where something lacks."""
        return Moved(
            source=self.source,
            target=self.target,
            day=self.day,
            amount=read(self.amount),
            videos=self.videos,
            **self.decided.shown(),
        )


def shift_form(t: Language, books: Books, desk: BudgetDesk) -> None:
    """The form; after saving the page is drawn on the new figures."""
    if not (others := [half for half in desk.halves() if half != desk.half]):
        kit.block(paragraph(t("The books know one half-year; a shift needs another.")))
        return
    draft = _draft(t, books, desk, others)
    by = acting(t, f"shift_by_{turn()}", ACTORS)
    _effects(t, draft, desk)
    if not st.button(t("Record this shift"), key=f"shift_save_{turn()}", type="primary"):
        return
    try:
        moved = draft.moved()
        said = desk.shift(moved, by).said
    except Refused as refused:
        kit.notice(t, (refused.words,))
        return
    finish(_done(moved), said)


def _draft(t: Language, books: Books, desk: BudgetDesk, others: Sequence[Half]) -> Draft:
    fields = Fields(t=t, key="shift")
    with st.container(horizontal=True):
        source = _half(t, t("From half-year"), "shift_from", (desk.half, *others))
        target = _half(t, t("To half-year"), "shift_to", (*reversed(others), desk.half))
    with st.container(horizontal=True):
        day = fields.day(books.on, desk.today)
        amount, videos = fields.amount(), fields.videos()
    decided = fields.decided(day)
    return Draft(
        source=source, target=target, day=day, amount=amount, videos=videos, decided=decided
    )


def _half(t: Language, label: str, key: str, halves: Sequence[Half]) -> Half:
    return st.selectbox(
        label, halves, format_func=lambda half: t.day(half.first_day), key=f"{key}_{turn()}"
    )


def _effects(t: Language, draft: Draft, desk: BudgetDesk) -> None:
    """What the shift would do to both halves, or why that cannot be said yet."""
    try:
        amount = read(draft.amount)
        cut = _effect(t, desk, draft.source, draft.day, (-amount, -draft.videos))
        kit.block(cut, _effect(t, desk, draft.target, draft.day, (amount, draft.videos)))
    except Refused as refused:
        kit.block(paragraph(t.say(refused.words)))


def _effect(
    t: Language, desk: BudgetDesk, half: Half, day: date, more: tuple[Decimal, int]
) -> Html:
    now = desk.granted(half, day)
    amount, videos = (now.amount, now.videos) if now else (ZERO, 0)
    effect = desk.foresee(half, amount + more[0], videos + more[1], day)
    title = strong(t("Half-year that begins on {day}", day=half.first_day))
    return paragraph(title) + effect_html(t, effect)


def _done(moved: Moved) -> Words:
    return say(
        "{amount} excl. VAT and {videos} are shifted from the half-year that begins on {source} "
        "to that of {target}.",
        amount=moved.amount,
        videos=say_n("{n} video", "{n} videos", moved.videos),
        source=moved.source.first_day,
        target=moved.target.first_day,
    )
