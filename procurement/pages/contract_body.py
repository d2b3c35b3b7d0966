"""The parts of the contract page below its answer, each under its own heading.

room(t, snapshot, contract)
body(t, snapshot, verdicts, contract)
"""

from collections.abc import Sequence

from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, heading, joined, paragraph, small, tag
from procurement.agreement.contract import Contract
from procurement.agreement.faults import faults
from procurement.checks.changes import minor_change
from procurement.checks.extensions import necessary_work, option_covered
from procurement.pages.agreed import ceiling_table, day_table
from procurement.pages.contract_agreed import agreed_parts
from procurement.pages.contract_changes import change_table, minor_room
from procurement.pages.contract_options import option_table
from procurement.pages.contract_repeats import repeat_part
from procurement.pages.contract_rule import rule_said
from procurement.pages.contract_terms import offer_table, term_table
from procurement.snapshot import Snapshot
from procurement.verdict import Verdict


def room(t: Language, snapshot: Snapshot, contract: Contract) -> Html:
    """How far the contract can still grow."""
    return heading(t("Room under the contract")) + ceiling_table(t, snapshot, contract)


def body(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict], contract: Contract) -> Html:
    """All parts, one below another; a part of which there is nothing to say is left out."""
    signed = contract.signed_by(snapshot.on)
    agreed = t("What was agreed") if signed else t("What is proposed, and what is missing")
    parts = (
        (agreed, _agreed(t, snapshot, contract)),
        (t("Clauses"), term_table(t, contract, snapshot.dossier.terms)),
        (t("Options: used against priced"), _options(t, snapshot, verdicts, contract)),
        (t("Amendments"), _amendments(t, snapshot, verdicts)),
        (t("Repeat and parallel orders"), repeat_part(t, snapshot, verdicts)),
        (t("Contract and call-offs from day to day"), day_table(t, snapshot)),
    )
    return joined((heading(title) + body for title, body in parts if body), "")


def _agreed(t: Language, snapshot: Snapshot, contract: Contract) -> Html:
    wrong = joined(map(t.say, faults(contract)))
    return joined(
        (
            tag("p", wrong, class_="kg-notice") if wrong else "",
            paragraph(small(kit.sources(t, (contract.evidence, *contract.documents)))),
            agreed_parts(t, snapshot, contract),
            offer_table(t, contract.scope.offers),
        ),
        "",
    )


def _options(
    t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict], contract: Contract
) -> Html:
    return option_table(t, snapshot, contract) + rule_said(t, verdicts, option_covered)


def _amendments(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> Html:
    said = rule_said(t, verdicts, minor_change, necessary_work)
    return joined((change_table(t, snapshot), said, minor_room(t, snapshot)), "")
