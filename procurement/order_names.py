"""What can be recorded about orders, and what the ledger's acts and the limits are called.

t.say(DEEDS[Deed.CALL_OFF])         "Nadere opdracht"
t.say(act_name("accept"))           "Goedgekeurd"
"""

from collections.abc import Mapping

from budget.limits import Event, Level
from budget.production import Kind
from budget.words import Words, say
from procurement.order_desk import Deed

DEEDS: Mapping[Deed, Words] = {
    Deed.CALL_OFF: say("Call off"),
    Deed.EARMARK: say("Earmark"),
    Deed.RELEASE: say("Release"),
    Deed.AMEND: say("Amend the contract"),
    Deed.APPROVE_COSTS: say("Approve other costs"),
    Deed.LIMITS: say("Limits"),
}
EVENTS: Mapping[Event, Words] = {
    Event.CALL_OFF: say("Call-off"),
    Event.EARMARK: say("Earmarked money"),
    Event.COST: say("Other costs"),
    Event.INVOICE: say("Invoice"),
    Event.AMENDMENT: say("Amendment"),
    Event.BUDGET: say("Budget version"),
}
LEVELS: Mapping[Level, Words] = {
    Level.STOPS: say("is stopped"),
    Level.WARNS: say("is warned of"),
    Level.PASSES: say("passes"),
}
KINDS: Mapping[Kind, Words] = {
    Kind.INFLUENCER: say("With a creator"),
    Kind.OWN: say("Without a creator"),
}
ACTS: Mapping[str, Words] = {
    "earmark": say("Earmarked"),
    "release": say("Released"),
    "call_off": say("Called off"),
    "accept": say("Approved"),
    "recut": say("Approval withdrawn"),
    "cancelled": say("Cancelled"),
    "bill": say("Billed"),
    "credit": say("Credited"),
    "pay": say("Paid"),
    "price_difference": say("Price difference"),
}


def act_name(act: str) -> Words | str:
    """What an entry of the ledger came from; a reversal names the entry that it reverses."""
    if known := ACTS.get(act):
        return known
    number = act.rsplit(" ", 1)[-1]
    if number.isdigit():
        return say("Correction of entry {n}", n=int(number))
    return act
