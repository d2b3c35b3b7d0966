"""The link to a rule's own page; half-year, day and language stay as they are looked at.

rule_link("R11")      <a href="regels?regel=R11&half=2021-W14&dag=2021-06-30&taal=nl" …>R11</a>
"""

from urllib.parse import urlencode

from budget.pages.address import DAY, HALF, LANGUAGE
from budget.pages.header import kept
from budget.pages.markup import Html, joined, tag

PATH, RULE = "regels", "regel"
"""The page of the rules, and what its address calls the one rule that is shown."""


def rule_link(rule_id: str, label: str = "") -> Html:
    """A link to the page of one rule, called by its id or by another label."""
    return tag("a", label or rule_id, href=rule_address(rule_id), target="_self")


def rule_links(rule_ids: tuple[str, ...]) -> Html:
    """Links to several rules, one after another."""
    return joined(map(rule_link, rule_ids), ", ")


def rule_address(rule_id: str = "") -> str:
    """The address of the page of one rule, or of the list of all."""
    looked_at = {name: value for name, value in kept().items() if name in (HALF, DAY, LANGUAGE)}
    return f"{PATH}?{urlencode(({RULE: rule_id} if rule_id else {}) | looked_at)}"
