"""What cannot be right in a contract, one sentence each; an empty field is unknown, not wrong.

faults(contract)        "The contract ends on 1 April 2021, before it starts on …"
"""

from collections.abc import Iterator

from budget.words import Words, say
from procurement.agreement import registers
from procurement.agreement.contract import Amendment, Contract


def faults(contract: Contract) -> Iterator[Words]:
    """Numbers of its parties, days out of order, and amounts below zero."""
    for party in (contract.agency, contract.buyer):
        if party is not None:
            yield from registers.faults(party)
    first, last = contract.first_day, contract.last_day
    if first is not None and last is not None and last < first:
        yield say(
            "The contract ends on {last}, before it starts on {first}; choose a later last day.",
            last=last,
            first=first,
        )
    if contract.value is not None and contract.value < 0:
        yield say("The contract's value is {value}; write it above zero.", value=contract.value)
    names = [option.id for option in contract.scope.options or ()]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield say("Option {option} stands in the contract twice; rename one.", option=name)


def faults_of_change(amendment: Amendment, contract: Contract) -> Iterator[Words]:
    """A signature before that of the contract, and a new end before its first day."""
    first, signed_on = contract.first_day, contract.signed_on
    if signed_on is not None and amendment.signed_on < signed_on:
        yield say(
            "Amendment {number} is signed on {day}, before the contract, which is signed on "
            "{signed}; correct one of the two days.",
            number=amendment.number,
            day=amendment.signed_on,
            signed=signed_on,
        )
    if amendment.last_day is not None and first is not None and amendment.last_day < first:
        yield say(
            "Amendment {number} ends the contract on {last}, before it starts on {first}.",
            number=amendment.number,
            last=amendment.last_day,
            first=first,
        )
