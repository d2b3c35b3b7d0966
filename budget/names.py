"""The names of steps, sides and money stages as a reader sees them, for pages, memo and files.

t.say(STEPS[Step.APPROVE])      "Goedkeuren"
"""

from collections.abc import Mapping

from budget.ledger import MoneyStage
from budget.production import Side, Step
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
