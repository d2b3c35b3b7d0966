"""The link to a rule's own page; half-year, day and language stay as they are looked at.

rule_link("R11")      <a href="regels?regel=R11&half=2021-W14&dag=2021-06-30&taal=nl" …>R11</a>
"""

from budget.pages.markup import Html
from procurement.pages.page_link import page_link

PATH, RULE = "regels", "regel"
"""The page of the rules, and what its address calls the one rule that is shown."""


def rule_link(rule_id: str, label: str = "") -> Html:
    """A link to the page of one rule, called by its id or by another label."""
    return page_link(PATH, label or rule_id, **{RULE: rule_id})


def rules_link(label: str) -> Html:
    """A link to the list of all rules."""
    return page_link(PATH, label)
