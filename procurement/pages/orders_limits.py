"""Limits (Grenzen): from which share each kind of event warns, and what happens over the grant.

limits_form(t, day, desk)
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import streamlit as st

from budget.evidence import Evidence
from budget.language import Language
from budget.limits import HUNDRED, Event, Level, Limit, Limits, limits_on, read_shares, written
from budget.names import function
from budget.pages import kit
from budget.pages.markup import Html, joined, paragraph, small, strong, table, tag
from budget.words import Words, as_typed, say
from procurement.ordering.desk import NewLimit, OrderDesk
from procurement.ordering.names import EVENTS, LEVELS
from procurement.pages.form_fields import key, save, who_and_when


def limits_form(t: Language, day: date, desk: OrderDesk) -> None:
    """The limits in force, and a form that changes those of one kind of event."""
    history = desk.latest().dossier.limits
    now = limits_on(history, desk.today)
    kit.block(_in_force(t, now))
    by, when = who_and_when(t, "limits", day, desk, ("manager",))
    limit = _limit(t, now)
    reason = st.text_input(t("Why"), key=key("limits_why"))

    def record() -> Words:
        event, over, shares = limit
        new = Limit(event=event, warn_at=read_shares(shares), over=over)
        source = Evidence(title=reason.strip(), date=when)
        why = as_typed(reason)
        desk.set_limit(NewLimit(by=by, day=when, limit=new, reason=why, evidence=source))
        return say("The limits are changed from {day} on.", day=when)

    save(t, t("Change the limits"), "limits_save", record)
    kit.block(_history(t, history))


def _limit(t: Language, now: Limits) -> tuple[Event, Level, str]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        event: Event = st.selectbox(
            t("What"),
            tuple(EVENTS),
            format_func=lambda event: t.say(EVENTS[event]),
            key=key("limits_event"),
        )
        shares = st.text_input(
            t("Warns from (percentages)"),
            value=percents(now.of(event).warn_at),
            key=key(f"limits_warn_{event}"),
        )
        over: Level = st.selectbox(
            t("Over the granted budget it"),
            tuple(LEVELS),
            index=list(LEVELS).index(now.of(event).over),
            format_func=lambda level: t.say(LEVELS[level]),
            key=key(f"limits_over_{event}"),
        )
    return event, over, shares


def percents(shares: Sequence[Decimal]) -> str:
    """Shares as a person types them: "80; 95"."""
    return "; ".join(f"{(share * HUNDRED).normalize():f}" for share in shares)


def _in_force(t: Language, limits: Limits) -> Html:
    title = t("Limits in force")
    heads = (title, t("Warns from"), t("Over the granted budget"))
    rows = ((t.say(EVENTS[e]), _from(t, limits.of(e)), _over(t, limits.of(e))) for e in EVENTS)
    exactly = t("At exactly 100% the budget is fully used, which is not over it.")
    return table(title, heads, rows) + paragraph(small(exactly))


def _from(t: Language, limit: Limit) -> str:
    shares = map(written, limit.warn_at)
    return ", ".join(t.percent(share.ratio, share.digits) for share in shares) or t("never")


def _over(t: Language, limit: Limit) -> str:
    return t.say(LEVELS[limit.over])


def _history(t: Language, history: Sequence[Limits]) -> Html:
    title = t("Earlier limits")
    parts = (tag("li", _version(t, limits)) for limits in reversed(history))
    return tag("details", tag("summary", title), tag("ul", joined(parts)))


def _version(t: Language, limits: Limits) -> Html:
    by = function(limits.by)
    who = by if isinstance(by, str) else t.say(by)
    set_so = "; ".join(
        f"{t.say(EVENTS[e])}: {_from(t, limits.of(e))}, {_over(t, limits.of(e))}" for e in EVENTS
    )
    since = t("{version}. From {day}, {who}:", version=limits.version, day=limits.since, who=who)
    return joined((strong(since), t.say(limits.reason), small(set_so)))
