"""What can be recorded about the contract, what clauses are called, and what a person can judge.

t.say(DEEDS[Deed.NOTICE])       "Opzegging"
"""

from collections.abc import Mapping

from budget.words import Words, say
from procurement.agreement.desk import Deed
from procurement.agreement.parts import Clause

DEEDS: Mapping[Deed, Words] = {
    Deed.CONTRACT: say("The contract"),
    Deed.PARTIES: say("Parties"),
    Deed.ROUTE: say("Route and estimate"),
    Deed.SCOPE: say("What it covers"),
    Deed.TERM: say("A clause"),
    Deed.OPTION: say("An option"),
    Deed.OFFER: say("An offer"),
    Deed.INSTALMENT: say("An instalment"),
    Deed.NOTICE: say("Notice"),
    Deed.PARALLEL: say("An order beside it"),
    Deed.PILOT: say("Cost of the pilot"),
    Deed.HALF: say("A next half-year"),
}
CLAUSES: Mapping[Clause, Words] = {
    Clause.ORDERS: say("Call-offs"),
    Clause.APPROVAL: say("Approval"),
    Clause.INVOICES: say("Invoices"),
    Clause.RIGHTS: say("Rights"),
    Clause.DISCLOSURE: say("Disclosure"),
    Clause.CAPTIONS: say("Captions"),
    Clause.MUSIC: say("Music"),
    Clause.MINORS: say("Minors"),
    Clause.PRIVACY: say("Privacy"),
    Clause.EXIT: say("Stopping earlier"),
}
"""The clauses that rules and pages look for."""
JUDGED: Mapping[bool | None, Words] = {
    None: say("Not judged"),
    True: say("Yes"),
    False: say("No"),
}
