"""The clauses of a contract, and the offers that it was chosen from; each with where it stands.

term_table(t, contract, terms)
"""

import re
from collections.abc import Iterator, Sequence

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import (
    STACKED,
    Html,
    joined,
    paragraph,
    small,
    strong,
    table,
)
from budget.words import say
from procurement.agreement.contract import Contract, Term
from procurement.agreement.missing import holds, missing_clauses
from procurement.agreement.names import PARTS
from procurement.agreement.parts import Offer, Parallel
from procurement.pages.contract_pairs import unknown
from procurement.pages.outcome import look
from procurement.rule import Outcome

Row = tuple[str, ...]
ONLY_PROPOSED = say("– Only proposed")


def term_table(t: Language, contract: Contract, terms: Sequence[Term]) -> Html:
    """Each clause with its number, its day, its words; then those that are not there."""
    heads = (t("Clause"), t("Agreed") if contract.signed_on else t("Proposed"), t("From"))
    ordered = sorted(terms, key=lambda term: numbered(term.clause))
    rows = (*(_term(t, contract, term) for term in ordered), *_gaps(t, contract, terms))
    return table(t("Clauses"), heads, rows, 1, STACKED)


def numbered(clause: str) -> tuple[int, ...]:
    """What puts clauses in the order of their numbers: 2.3 before 10.1; unnumbered ones first."""
    return tuple(int(number) for number in re.findall(r"\d{1,6}", clause))


def _term(t: Language, contract: Contract, term: Term) -> Row:
    mark = "" if holds(contract, term) else look(t, ONLY_PROPOSED, Outcome.NOT_APPLICABLE)
    return (
        strong(" ".join((*_number(term), t.say(term.title)))),
        joined((t.say(term.text).rstrip(".") + ".", mark, small(kit.source(t, term.evidence)))),
        t.day(term.since, "medium"),
    )


def _number(term: Term) -> tuple[str, ...]:
    """The clause's number; a proposal has none."""
    return (term.clause,) if numbered(term.clause) else ()


def _gaps(t: Language, contract: Contract, terms: Sequence[Term]) -> Iterator[Row]:
    for clause in missing_clauses(contract, terms):
        yield t.say(PARTS[clause]), unknown(t), ""


def offer_table(t: Language, offers: Sequence[Offer] | None) -> Html:
    """What each supplier asked, and which offer was chosen."""
    if offers is None:
        return paragraph(t("Which offers came in:"), unknown(t))
    if not offers:
        return paragraph(t("No offer was asked."))
    heads = (t("Offer of"), t("Came in on"), t("Amount excl. VAT"), t("Chosen?"))
    return table(t("Offers"), heads, (_offer(t, offer) for offer in offers), look=STACKED)


def _offer(t: Language, offer: Offer) -> Row:
    return (
        joined((strong(offer.supplier), small(kit.source(t, offer.evidence)))),
        unknown(t) if offer.received_on is None else t.day(offer.received_on, "medium"),
        unknown(t) if offer.amount is None else t.money(offer.amount),
        t("Yes") if offer.chosen else t("No"),
    )


def parallel_table(t: Language, parallel: Sequence[Parallel]) -> Html:
    """Other orders for the same need, and whether they were put out to tender."""
    heads = (t("Other order"), t("Amount excl. VAT"), t("Tendered?"))
    return table(t("Other orders"), heads, (_parallel(t, o) for o in parallel), look=STACKED)


def _parallel(t: Language, other: Parallel) -> Row:
    known = {True: t("Yes"), False: t("No"), None: unknown(t)}
    return (
        joined((strong(other.title), small(kit.source(t, other.evidence)))),
        t.money(other.amount),
        known[other.tendered],
    )
