"""The names of what a rule holds, as a reader sees them.

t.say(LIMITS[Limit.STRICT])      "Exactly on the limit is not met."
"""

from collections.abc import Mapping

from budget.names import FUNCTIONS
from budget.words import Words, say
from procurement.attestation import Each
from procurement.rule import Limit, Outcome, Unit
from procurement.rulebook.desk import Deed

LIMITS: Mapping[Limit, Words] = {
    Limit.STRICT: say("Exactly on the limit is not met."),
    Limit.INCLUSIVE: say("Exactly on the limit is met."),
}
EACH: Mapping[Each, Words] = {
    Each.CONTRACT: say("once, about the contract"),
    Each.SIGNED: say("once the contract is signed"),
    Each.POST: say("for each posted video"),
}
HOLDS: Mapping[bool, Words] = {True: say("✓ In order"), False: say("✗ Not in order")}
HELD: Mapping[bool, Outcome] = {True: Outcome.MET, False: Outcome.BREACHED}
"""What an answer looks like."""
DEEDS: Mapping[Deed, Words] = {
    Deed.ADD: say("Add a value"),
    Deed.END: say("End a value"),
    Deed.ATTEST: say("Attest"),
}
UNITS: Mapping[Unit, Words] = {
    Unit.EURO: say("Amount excl. VAT"),
    Unit.RATIO: say("Percentage"),
    Unit.NUMBER: say("Whole number"),
}
WHO: Mapping[str, Words] = {
    **FUNCTIONS,
    "inkoop": FUNCTIONS["procurement"],
    "team social": FUNCTIONS["social"],
    "agency": say("Agency"),
    "bureau": say("Agency"),
}
"""Functions as a rule's file names them, in either language."""
