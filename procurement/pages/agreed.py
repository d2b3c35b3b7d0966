"""What was agreed and ordered: ceilings, call-offs, terms and amendments, with their evidence."""

from collections.abc import Sequence
from itertools import accumulate

from budget.books import CallOff
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, entries, joined, small, table
from procurement.agreement.ceilings import ceilings
from procurement.agreement.contract import Amendment, Contract, Term
from procurement.snapshot import Snapshot


def ceiling_table(t: Language, snapshot: Snapshot) -> Html:
    """Agreed, called off and left, in videos and in euros excl. VAT."""
    found = ceilings(snapshot)
    videos = (found.videos.agreed, found.videos.called_off, found.videos.left)
    value = (found.value.agreed, found.value.called_off, found.value.left)
    return table(
        t("Ordered against the ceiling"),
        (t("Excl. VAT"), t("Agreed"), t("Called off"), t("Left")),
        [(t("Videos"), *map(t.number, videos)), (t("Value"), *map(t.money, value))],
        figures=3,
    )


def contract_facts(t: Language, contract: Contract | None) -> Html:
    """Who, what and when; what is not known is said."""
    if contract is None:
        return Html()
    return table(
        t("Contract"),
        (t("Contract"), contract.number or t.missing()),
        [
            (t("Agency"), contract.agency.name if contract.agency else t.missing()),
            (t("Signed on"), t.day(contract.signed_on)),
            (t("First day"), t.day(contract.first_day)),
            (t("Last day"), t.day(contract.last_day)),
            (t("Procedure"), contract.procedure or t.missing()),
            (t("Source"), small(kit.source(t, contract.evidence))),
        ],
        look="kg-table kg-facts",
    )


def order_table(t: Language, orders: Sequence[CallOff]) -> Html:
    """Every call-off with its amount and what is then called off in all; nothing without one."""
    if not orders:
        return Html()
    totals = accumulate(order.amount for order in orders)
    return table(
        t("Call-offs"),
        (t("Call-off"), t("Date"), t("Videos"), t("Amount"), t("Together")),
        [
            (
                joined((order.reference, small(kit.source(t, order.evidence))))
                if order.evidence
                else order.reference,
                t.day(order.day),
                t.number(len(order.prices)),
                t.money(order.amount),
                t.money(total),
            )
            for order, total in zip(orders, totals, strict=True)
        ],
        figures=3,
    )


def term_list(t: Language, terms: Sequence[Term]) -> Html:
    """The clauses, from when they hold, and where they are written."""
    return entries(
        (
            t("{clause}: {title}, from {day}", clause=c.clause, title=c.title, day=c.since),
            joined((t.say(c.text), small(kit.source(t, c.evidence)))),
        )
        for c in terms
    )


def amendment_table(t: Language, amendments: Sequence[Amendment]) -> Html:
    """The signed changes of the contract; nothing without one."""
    if not amendments:
        return Html()
    return table(
        t("Amendments"),
        (t("Amendment"), t("Signed on"), t("Videos"), t("Amount")),
        [
            (
                joined((t.number(c.number), c.reason, small(kit.source(t, c.evidence)))),
                t.day(c.signed_on),
                t.number(c.videos),
                t.money(c.amount),
            )
            for c in amendments
        ],
        figures=2,
    )
