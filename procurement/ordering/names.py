"""What can be recorded about orders, and what the limits are called.

t.say(DEEDS[Deed.CALL_OFF])         "Nadere opdracht"
"""

from collections.abc import Mapping

from budget.limits import Event, Level
from budget.words import Words, say
from procurement.ordering.desk import Deed

DEEDS: Mapping[Deed, Words] = {
    Deed.CALL_OFF: say("Call off"),
    Deed.EARMARK: say("Earmark"),
    Deed.RELEASE: say("Release"),
    Deed.AMEND: say("Amend the contract"),
    Deed.APPROVE_COSTS: say("Approve other costs"),
    Deed.CANCEL_COSTS: say("Cancel other costs"),
    Deed.CLOSE_COSTS: say("Close other costs"),
    Deed.REVERSE: say("Correct an entry"),
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
