"""The names of steps, sides, stages, decisions, functions and sureness as a reader sees them.

t.say(STEPS[Step.APPROVE])      "Goedkeuren"
"""

from collections.abc import Mapping

from budget.books import Decision
from budget.evidence import Sure
from budget.ledger import MoneyStage
from budget.position import Basis
from budget.production import Kind, Side, Step, Topic
from budget.words import Words, say

STEPS: Mapping[Step, Words] = {
    Step.TOPIC: say("Topic"),
    Step.SCRIPT: say("Script"),
    Step.STEER: say("Steer"),
    Step.MAKE: say("Make"),
    Step.APPROVE: say("Approve"),
    Step.POST: say("Post"),
    Step.WEBCARE: say("Webcare"),
}
SIDES: Mapping[Side, Words] = {
    Side.MINISTRY: say("Ministry"),
    Side.AGENCY: say("Agency"),
}
STAGES: Mapping[MoneyStage, Words] = {
    MoneyStage.RESERVED: say("Reserved"),
    MoneyStage.COMMITTED: say("Committed"),
    MoneyStage.ACCEPTED: say("Accepted"),
    MoneyStage.INVOICED: say("Invoiced"),
    MoneyStage.PAID: say("Paid"),
}
BASES: Mapping[Basis, Words] = {
    Basis.EXCL: say("excl. VAT"),
    Basis.INCL: say("incl. VAT"),
}
DECISIONS: Mapping[Decision, Words] = {
    Decision.PROPOSED: say("Proposed"),
    Decision.GRANTED: say("Granted"),
    Decision.DECLINED: say("Declined"),
}
TOPICS: Mapping[Topic, Words] = {
    Topic.CORONA: say("Corona"),
    Topic.OTHER: say("Other topics"),
}
SURE: Mapping[Sure, Words] = {
    Sure.HIGH: say("high"),
    Sure.MEDIUM: say("medium"),
    Sure.LOW: say("low"),
    Sure.BACKGROUND: say("background"),
}
KINDS: Mapping[Kind, Words] = {
    Kind.INFLUENCER: say("With a creator"),
    Kind.OWN: say("Without a creator"),
}
FUNCTIONS: Mapping[str, Words] = {
    "social": say("Social team"),
    "procurement": say("Procurement"),
    "finance": say("Finance"),
    "manager": say("Budget holder"),
    "mt": say("Management team"),
    "admin": say("Administrator"),
}
"""Who acts, by function; the journal keeps the key."""
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
    "prepaid": say("Paid before the invoice"),
    "price_difference": say("Price difference"),
}
"""What made an entry in the ledger."""


def function(by: str) -> Words | str:
    """The name of a function; what the books call otherwise is shown as it is."""
    return FUNCTIONS.get(by, by)


def act_name(act: str) -> Words | str:
    """What an entry of the ledger came from; a reversal names the entry that it reverses."""
    if known := ACTS.get(act):
        return known
    number = act.rsplit(" ", 1)[-1]
    if number.isdigit():
        return say("Correction of entry {n}", n=int(number))
    return act
