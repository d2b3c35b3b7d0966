"""What must be settled before a grant, and what must be repaired after it.

to_settle(case, t)      "the exact price;", "the claim “Price”, with a document."
to_repair(case, t)      "Repair what breaks rule R05 (annex B)."
"""

from collections.abc import Iterator, Sequence

from budget.language import Language
from procurement.claim import Claim
from procurement.memo.case import Case
from procurement.memo.phrases import listed, quoted
from procurement.memo.request import unexplained
from procurement.rule import Outcome

PRICE = "price"
"""The claim about what is asked; where it is known, the list of claims names it."""


def to_settle(case: Case, t: Language) -> Iterator[str]:
    """What keeps a decision on a request waiting, as a list that ends with a full stop."""
    *most, last = (*_of_the_offer(case, t), *_of_the_claims(case, t), *_of_the_rest(case, t))
    yield from (f"{point};" for point in most)
    yield f"{last}."


def to_repair(case: Case, t: Language) -> Iterator[str]:
    """What is wrong already: claims that were refuted, and rules that are breached."""
    n = len(case.refuted)
    if n:
        yield t.plural(
            "Repair what rests on the refuted claim {titles}.",
            "Repair what rests on the refuted claims {titles}.",
            n,
            titles=titles(case.refuted, t),
        )
    broken = case.by_outcome[Outcome.BREACHED]
    if broken:
        yield t.plural(
            "Repair what breaks rule {rules} (annex B).",
            "Repair what breaks the rules {rules} (annex B).",
            len(broken),
            rules=_rules(case, t),
        )


def to_confirm(case: Case, t: Language) -> Iterator[str]:
    """The claims that still need a document."""
    n = len(case.unconfirmed)
    if n:
        yield t.plural(
            "Have the claim {titles} confirmed or refuted, with a document.",
            "Have the claims {titles} confirmed or refuted, each with a document.",
            n,
            titles=titles(case.unconfirmed, t),
        )


def titles(claims: Sequence[Claim], t: Language) -> str:
    """The names of claims in one sentence."""
    return listed([quoted(t.say(claim.title)) for claim in claims], t)


def _of_the_offer(case: Case, t: Language) -> Iterator[str]:
    if case.budget.approximate and all(claim.id != PRICE for claim in case.unconfirmed):
        unclear = unexplained(case.budget, case.dossier)
        yield t("the exact price, and what it covers") if unclear else t("the exact price")
    contract = case.dossier.contract
    if contract is None or contract.agency is None:
        yield t("which agency makes the videos: none has been chosen")


def _of_the_claims(case: Case, t: Language) -> Iterator[str]:
    if case.unconfirmed:
        yield t.plural(
            "the claim {titles}, with a document",
            "the claims {titles}, each with a document",
            len(case.unconfirmed),
            titles=titles(case.unconfirmed, t),
        )
    if case.refuted:
        yield t.plural(
            "what takes the place of the refuted claim {titles}",
            "what takes the place of the refuted claims {titles}",
            len(case.refuted),
            titles=titles(case.refuted, t),
        )


def _of_the_rest(case: Case, t: Language) -> Iterator[str]:
    broken, questions = case.by_outcome[Outcome.BREACHED], len(case.dossier.open_questions)
    if broken:
        yield t.plural(
            "how what breaks rule {rules} is repaired (annex B)",
            "how what breaks the rules {rules} is repaired (annex B)",
            len(broken),
            rules=_rules(case, t),
        )
    if questions:
        yield t.plural(
            "the answer to {n} open question (annex D)",
            "the answers to {n} open questions (annex D)",
            questions,
        )


def _rules(case: Case, t: Language) -> str:
    return listed([verdict.rule.id for verdict in case.by_outcome[Outcome.BREACHED]], t)
