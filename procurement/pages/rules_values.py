"""The history of a rule's values: each period with its amount, its source and who wrote it.

values_part(t, rule, written, on)      a heading and a table; nothing for a rule without values
"""

from datetime import date

from budget.language import Language
from budget.limits import written as percent
from budget.names import SURE, function
from budget.pages import kit
from budget.pages.markup import STACKED, Html, heading, joined, paragraph, small, strong, table
from procurement.names import OUTCOMES
from procurement.pages.outcome import look
from procurement.rule import Outcome, Rule, Unit, Value
from procurement.rulebook.names import LIMITS
from procurement.rulebook.written import Period, Written, periods


def values_part(t: Language, rule: Rule, written: Written, on: date) -> Html:
    """The values by name, oldest first; those in force on the day stand out."""
    if not rule.values:
        return heading(t("Values")) + paragraph(t("This rule has no value of its own."))
    heads = (t("Value"), t("Period"), t("Amount or number"), t("Where it is written"))
    rows = (
        (
            t.say(rule.named(period.value.name)),
            _when(t, period, on),
            _amount(t, rule, period.value),
            _where(t, period, on),
        )
        for period in periods(rule, written, on)
    )
    return heading(t("Values")) + table(t("Values"), heads, rows, look=STACKED)


def amount(t: Language, value: Value) -> str:
    """The amount of a value in its own unit; what nobody confirmed is called so."""
    if value.amount is None:
        return t("empty: nobody confirmed it")
    match value.unit:
        case Unit.EURO:
            return t.money(value.amount)
        case Unit.RATIO:
            share = percent(value.amount)
            return t.percent(share.ratio, share.digits)
        case Unit.NUMBER:
            return t.number(value.amount)


def period(t: Language, value: Value) -> str:
    """From which day to which day a value holds."""
    since = t.day(value.since, "medium")
    if value.until is None:
        return t("from {since} on", since=since)
    return t("{since} to {until}", since=since, until=t.day(value.until, "medium"))


def _when(t: Language, shown: Period, on: date) -> Html:
    when = period(t, shown.value)
    return joined((strong(when), t("(in force)"))) if shown.holds_on(on) else joined((when,))


def _amount(t: Language, rule: Rule, value: Value) -> Html:
    text = amount(t, value)
    if value.amount is None:
        return joined((look(t, OUTCOMES[Outcome.UNCLEAR], Outcome.UNCLEAR), text))
    own = value.limit if value.limit not in (None, rule.limit) else None
    return joined((text, small(t.say(LIMITS[own])) if own else ""))


def _where(t: Language, shown: Period, on: date) -> Html:
    evidence = shown.value.evidence
    sure = t("How sure: {sure}.", sure=SURE[evidence.sure])
    return joined((kit.source(t, evidence), small(sure), _who(t, shown, on)))


def _who(t: Language, shown: Period, on: date) -> Html:
    """Who added and who ended it, and whether the verdict above knows of that."""
    lines = []
    if added := shown.added:
        who = function(added.by)
        lines.append(t("Added on {day} by: {who}.", day=added.on, who=who))
    if ended := shown.ended:
        place = kit.place(t, ended.evidence)
        who = function(ended.by)
        lines.append(t("Ended on {day} by: {who} ({place}).", day=ended.on, who=who, place=place))
    if any(act.on > on for act in (added, ended) if act):
        lines.append(t("Written after the day looked at, and so it does not count in its verdict."))
    return small(" ".join(lines))
