"""A link to another page; half-year, day and language stay as they are looked at.

page_link("beweringen", "Claims")      <a href="beweringen?half=2021-W14&dag=2021-06-30&taal=nl" …>
"""

from urllib.parse import urlencode

from budget.pages.address import DAY, HALF, LANGUAGE
from budget.pages.header import kept
from budget.pages.markup import Html, tag


def page_link(path: str, label: str, **asked: str) -> Html:
    """A link to a page, called by its label; `asked` is what else its address asks for."""
    looked_at = {name: value for name, value in kept().items() if name in (HALF, DAY, LANGUAGE)}
    address = "?".join(filter(None, (path, urlencode(asked | looked_at))))
    return tag("a", label, href=address, target="_self")
