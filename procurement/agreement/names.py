"""The names of a contract's parts, clauses, routes, grounds and options as a reader sees them.

t.say(PARTS[Part.ORDER_NUMBER])         "Ordernummer"
"""

from collections.abc import Mapping

from budget.words import Words, say
from procurement.agreement.contract import ServiceClass
from procurement.agreement.missing import Part
from procurement.agreement.optioned import OptionState
from procurement.agreement.parts import Clause, Ground, Route

PARTS: Mapping[Part | Clause, Words] = {
    Part.AGENCY: say("Agency"),
    Part.AGENCY_KVK: say("KvK number of the agency"),
    Part.AGENCY_VAT_ID: say("VAT number of the agency"),
    Part.AGENCY_IBAN: say("IBAN of the agency"),
    Part.BUYER: say("Ministry"),
    Part.BUYER_OIN: say("OIN of the ministry"),
    Part.NUMBER: say("Contract number"),
    Part.ORDER_NUMBER: say("Order number"),
    Part.SERVICE_CLASS: say("Class of service"),
    Part.CPV: say("CPV code"),
    Part.CLASSIFIED_BY: say("Who chose the class"),
    Part.PROCEDURE: say("Procedure"),
    Part.REASON: say("Reason for this procedure"),
    Part.STARTED: say("Start of the procedure"),
    Part.ESTIMATE: say("Estimate beforehand"),
    Part.ESTIMATE_VAT: say("Estimate without or with VAT"),
    Part.ESTIMATE_PARTS: say("What the estimate counts"),
    Part.OFFERS: say("Offers"),
    Part.PARALLEL: say("Other orders for this need"),
    Part.SIGNED: say("Signature"),
    Part.SIGNER: say("Function that signed"),
    Part.FIRST_DAY: say("First day"),
    Part.LAST_DAY: say("Last day"),
    Part.NOTICE: say("Notice period"),
    Part.OPTIONS: say("Options"),
    Part.VALUE: say("Value"),
    Part.VIDEOS: say("Number of videos"),
    Part.UNIT_PRICE: say("Highest price of a video"),
    Part.RHYTHM: say("Posts a week"),
    Part.ROUNDS: say("Rounds per video"),
    Part.KINDS: say("Kinds of video"),
    Part.PAYMENT: say("Payment term"),
    Clause.ORDERS: say("Clause on call-offs"),
    Clause.APPROVAL: say("Clause on approval"),
    Clause.INVOICES: say("Clause on invoices"),
    Clause.RIGHTS: say("Clause on rights"),
    Clause.DISCLOSURE: say("Clause on disclosure"),
    Clause.CAPTIONS: say("Clause on captions"),
    Clause.MUSIC: say("Clause on music"),
    Clause.MINORS: say("Clause on minors"),
    Clause.PRIVACY: say("Clause on privacy"),
    Clause.EXIT: say("Clause on stopping earlier"),
}
ROUTES: Mapping[Route, Words] = {
    Route.SINGLE: say("One agency invited"),
    Route.MULTIPLE: say("Several agencies invited"),
    Route.FRAMEWORK: say("Framework agreement"),
    Route.TENDER: say("European tender"),
}
CLASSES: Mapping[ServiceClass, Words] = {
    ServiceClass.SERVICES: say("Ordinary service"),
    ServiceClass.SOCIAL: say("Social or specific service"),
}
ESTIMATED: Mapping[str, Words] = {
    "options": say("options"),
    "extensions": say("extensions"),
}
"""What an estimate can count beside the contract itself, as a contract's file writes it."""
GROUNDS: Mapping[Ground, Words] = {
    Ground.MINOR: say("Minor change (2.163b)"),
    Ground.OPTION: say("Option of the contract (2.163c)"),
    Ground.NECESSARY: say("Needed extra work (2.163d)"),
    Ground.UNFORESEEN: say("Unforeseen (2.163e)"),
}
OPTION_STATES: Mapping[OptionState, Words] = {
    OptionState.OPEN: say("Not used, can still be used"),
    OptionState.USED: say("Used"),
    OptionState.LAPSED: say("Not used, too late now"),
}
