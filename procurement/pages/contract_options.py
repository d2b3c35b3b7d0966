"""Options of a contract: how large, on which condition, until when, and how much was used.

option_table(t, snapshot, contract)
"""

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import STACKED, Html, joined, paragraph, small, strong, table
from procurement.agreement.contract import Contract
from procurement.agreement.names import OPTION_STATES
from procurement.agreement.optioned import Optioned, optioned
from procurement.agreement.parts import Option
from procurement.pages.contract_pairs import both, unknown
from procurement.snapshot import Snapshot


def option_table(t: Language, snapshot: Snapshot, contract: Contract) -> Html:
    """Each option with what was priced and what was used, in euros excl. VAT and in videos."""
    if contract.scope.options is None:
        return paragraph(t("Whether the contract has options:"), unknown(t))
    found = optioned(contract, snapshot.dossier.amendments, snapshot.on)
    if not found:
        return paragraph(t("The contract has no options."))
    heads = (t("Option"), t("To be used until"), t("Priced"), t("Used"), t("Not used"))
    return table(t("Options"), heads, (_row(t, each) for each in found), 3, STACKED)


def _row(t: Language, found: Optioned) -> tuple[str, ...]:
    option = found.option
    return (
        joined(
            (
                strong(option.id) + ":",
                joined((t.say(OPTION_STATES[found.state]), "."), ""),
                *_clause(t, option),
                small(kit.source(t, option.evidence)),
            )
        ),
        unknown(t) if option.latest_on is None else t.day(option.latest_on, "medium"),
        unknown(t) if option.amount is None else both(t, option.amount, option.videos),
        both(t, found.used, found.used_videos),
        unknown(t) if found.left is None else both(t, found.left, found.left_videos),
    )


def _clause(t: Language, option: Option) -> tuple[str, ...]:
    """On which condition it can be used, and until when it then extends the contract."""
    condition = option.condition.rstrip(".")
    said = (
        t("Condition: {condition}.", condition=condition)
        if condition
        else joined((t("Condition:"), unknown(t)))
    )
    if option.last_day is None:
        return (said,)
    return said, t("It extends the contract until {day}.", day=option.last_day)
