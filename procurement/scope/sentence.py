"""The first sentences of the scope page: inside the scope or not, and what that still depends on.

scope_headline(report)[0]
"Within scope, with reservations: 2 claims not confirmed, 14 rules unclear, 1 rule breached (R21)."
"""

from collections.abc import Iterator

from budget.duties import listed
from budget.words import Bilingual, Words, say, say_n
from procurement.scope.report import Report, ScopeState


def scope_headline(report: Report) -> tuple[Words, ...]:
    """The answer, and then what it can still change by."""
    return (_answer(report), *_rest(report))


def _answer(report: Report) -> Words:
    reserved = list(_reservations(report))
    match report.state:
        case ScopeState.NO_CONTRACT:
            return say("No contract is signed yet: there is no scope.")
        case ScopeState.OUTSIDE:
            return say("Outside the scope: {what}.", what=listed(list(_outside(report))))
        case ScopeState.RESERVED:
            return say("Within the scope, with reservations: {what}.", what=listed(reserved))
    return say("Within the scope: no rule is breached or unclear, and every claim is decided.")


def _outside(report: Report) -> Iterator[Words | Bilingual]:
    """What puts the contract outside its scope."""
    if rules := report.decisive:
        yield _rules_breached(rules)
    videos, value = report.ceilings.videos.left, report.ceilings.value.left
    if videos is not None and videos < 0:
        yield say_n("{n} video too many ordered", "{n} videos too many ordered", -videos)
    if value is not None and value < 0:
        yield say("{over} too much ordered", over=-value)
    if names := report.outside:
        yield say_n(
            "{n} video outside the contract ({videos})",
            "{n} videos outside the contract ({videos})",
            len(names),
            videos=_few(names),
        )


def _reservations(report: Report) -> Iterator[Words | Bilingual]:
    """What the answer is under reservation of."""
    if claims := report.unconfirmed:
        yield say_n("{n} claim not confirmed", "{n} claims not confirmed", len(claims))
    if rules := report.unclear:
        yield say_n("{n} rule unclear", "{n} rules unclear", len(rules))
    if rules := tuple(rule for rule in report.breached if rule not in report.decisive):
        yield _rules_breached(rules)


def _rest(report: Report) -> Iterator[Words]:
    """What comes besides, and what decides."""
    reserved = list(_reservations(report))
    if report.state is ScopeState.OUTSIDE and reserved:
        yield say("Besides: {what}.", what=listed(reserved))
    if report.state is ScopeState.NO_CONTRACT and reserved:
        yield say("Open before a contract can be signed: {what}.", what=listed(reserved))
    if (rules := report.undecided) and report.state is not ScopeState.NO_CONTRACT:
        yield say("Unclear, and able to change this answer: {rules}.", rules=", ".join(rules))
    if claims := report.unconfirmed:
        yield say("Not confirmed: {claims}.", claims=listed([claim.title for claim in claims]))


def _rules_breached(rules: tuple[str, ...]) -> Words:
    return say_n(
        "{n} rule breached ({rules})",
        "{n} rules breached ({rules})",
        len(rules),
        rules=", ".join(rules),
    )


def _few(names: tuple[str, ...], most: int = 5) -> str:
    """The first names; the table has them all."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
