"""The first sentences about call-offs: how much is called off, and what is still open.

order_headline(snapshot)[0]
"€5,125.00 is called off for 52 videos: 100% of the budget and 100% of the contract."
"""

from decimal import Decimal

from budget.books import Books
from budget.ledger import MoneyStage
from budget.ordered import Ordered, ordered
from budget.shares import whole_percent
from budget.words import Words, say, say_n
from procurement.agreement.ceilings import ceilings
from procurement.snapshot import Snapshot


def order_headline(snapshot: Snapshot) -> tuple[Words, ...]:
    """What is called off of budget and contract, what is open, and what is set aside."""
    spent = ordered(snapshot.books)
    proposed = _proposed(snapshot.books)
    return (_called_off(snapshot, spent), *proposed, *_open(spent), *_reserved(spent))


def _called_off(snapshot: Snapshot, spent: Ordered) -> Words:
    budget, contract = _of_budget(snapshot, spent.counts), _of_contract(snapshot)
    if not spent.orders:
        return say(
            "Nothing is called off yet: {budget}, {contract}.", budget=budget, contract=contract
        )
    if spent.counts != spent.amount:
        budget = say("{amount} of it still counts, {share}", amount=spent.counts, share=budget)
    return say_n(
        "{amount} is called off for {n} video: {budget}, {contract}.",
        "{amount} is called off for {n} videos: {budget}, {contract}.",
        spent.videos,
        amount=spent.amount,
        budget=budget,
        contract=contract,
    )


def _of_budget(snapshot: Snapshot, amount: Decimal) -> Words:
    granted = snapshot.books.granted
    if granted is None:
        return say("no budget is granted")
    share = whole_percent(amount / granted.amount if granted.amount else None)
    return say("{share} of the budget of {amount}", share=share, amount=granted.amount)


def _of_contract(snapshot: Snapshot) -> Words:
    contract, value = snapshot.dossier.contract, ceilings(snapshot).value
    if contract is None or not contract.signed_by(snapshot.on):
        return say("no contract is signed")
    if value.agreed is None:
        return say("the contract states no value")
    share = whole_percent(value.called_off / value.agreed if value.agreed else None)
    if snapshot.dossier.elsewhere.value:
        return say(
            "with other half-years {share} of the contract of {amount}",
            share=share,
            amount=value.agreed,
        )
    return say("{share} of the contract of {amount}", share=share, amount=value.agreed)


def _proposed(books: Books) -> tuple[Words, ...]:
    version = books.proposed
    if books.granted is not None or version is None:
        return ()
    amount: Decimal | Words = version.amount
    return (
        say_n(
            "Proposed is {amount} excl. VAT for {n} video; a proposal grants nothing.",
            "Proposed is {amount} excl. VAT for {n} videos; a proposal grants nothing.",
            version.videos,
            amount=say("about {amount}", amount=amount) if version.approximate else amount,
        ),
    )


def _open(spent: Ordered) -> tuple[Words, ...]:
    if not spent.orders:
        return ()
    return (
        say(
            "Open: {committed} called off and not yet delivered, {accepted} delivered and not yet "
            "billed.",
            committed=spent.held(MoneyStage.COMMITTED),
            accepted=spent.held(MoneyStage.ACCEPTED),
        ),
    )


def _reserved(spent: Ordered) -> tuple[Words, ...]:
    if not spent.reserved:
        return ()
    return (say("Set aside for orders to come: {amount}.", amount=spent.reserved),)
