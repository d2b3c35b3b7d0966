"""The decision that is advised, with the points that must be confirmed or repaired with it."""

from collections.abc import Iterator
from decimal import Decimal

from budget.language import Language
from budget.ledger import MoneyStage
from budget.money import rounded
from procurement.memo.advice import Advice, lower_plan
from procurement.memo.case import Case
from procurement.memo.phrases import asked, listed, quoted, videos
from procurement.rule import Outcome

PRICE = "price"
"""The claim about what is asked; where it is known, the list of claims names it."""


def decision(case: Case, advice: Advice, t: Language) -> str:
    """The decision as an action, in one or two sentences."""
    match advice:
        case Advice.HOLD:
            return t(
                "Hold the decision on the budget of {amount} for {videos} until this is "
                "confirmed in writing:",
                amount=asked(case.budget),
                videos=videos(case.budget.videos, t),
            )
        case Advice.CLOSE:
            return t("Close this half-year and settle what is still open.")
        case Advice.FREEZE:
            return t(
                "Give no new orders until {over} more is granted, or the same amount is saved.",
                over=case.over,
            )
        case Advice.WAIT:
            return t("Give no orders until a signed contract is in the file.")
        case Advice.TRIM:
            return _lower(case, t)
        case Advice.GRANT | Advice.CONTINUE:
            return _as_asked(case, advice, t)


def points_of(case: Case, advice: Advice, t: Language) -> Iterator[str]:
    """What must be confirmed, repaired or decided with it."""
    if advice is Advice.HOLD:
        yield from _to_confirm(case, t)
        return
    if advice is Advice.CLOSE:
        yield from _to_settle(case, t)
    broken = case.by_outcome[Outcome.BREACHED]
    if broken:
        rules = listed([verdict.rule.id for verdict in broken], t)
        yield t.plural(
            "Repair what breaks rule {rules} (annex B).",
            "Repair what breaks the rules {rules} (annex B).",
            len(broken),
            rules=rules,
        )
    yield from _claims(case, t)
    if case.granted and case.request:
        yield t(
            "Decide separately on the request of {day}: {amount} for {videos}.",
            day=case.request.day,
            amount=asked(case.request),
            videos=videos(case.request.videos, t),
        )


def saved_by_lower_plan(case: Case, lower: int) -> Decimal:
    """Euros of the budget that belong to the videos given up, at the budget's average."""
    budget = case.budget
    return rounded(budget.amount * (budget.videos - lower) / budget.videos)


def _to_confirm(case: Case, t: Language) -> Iterator[str]:
    if case.budget.approximate and all(claim.id != PRICE for claim in case.unconfirmed):
        yield t("the exact price, and what it covers;")
    contract = case.dossier.contract
    if contract is None or contract.agency is None:
        yield t("the agency: none has been chosen;")
    n, titles = len(case.unconfirmed), _titles(case, t)
    if n:
        yield t.plural(
            "the claim {titles}, with a document;",
            "the claims {titles}, each with a document;",
            n,
            titles=titles,
        )
    open_questions = len(case.dossier.questions)
    if open_questions:
        yield t.plural(
            "the answer to {n} open question (annex D).",
            "the answers to {n} open questions (annex D).",
            open_questions,
        )


def _to_settle(case: Case, t: Language) -> Iterator[str]:
    stages = case.stands.stages
    open_stages = (MoneyStage.COMMITTED, MoneyStage.ACCEPTED, MoneyStage.INVOICED)
    if any(stages[stage] for stage in open_stages):
        yield t(
            "Still open: {committed} committed, {accepted} accepted and not yet invoiced, and "
            "{invoiced} invoiced and not yet paid.",
            committed=stages[MoneyStage.COMMITTED],
            accepted=stages[MoneyStage.ACCEPTED],
            invoiced=stages[MoneyStage.INVOICED],
        )
    if case.over > 0:
        yield t("Decide who bears the {over} beyond the granted budget.", over=case.over)
    elif case.over < 0:
        yield t("Let the {left} that is left go back.", left=case.stands.free)


def _claims(case: Case, t: Language) -> Iterator[str]:
    n, titles = len(case.unconfirmed), _titles(case, t)
    if n:
        yield t.plural(
            "Have the claim {titles} confirmed or refuted, with a document.",
            "Have the claims {titles} confirmed or refuted, each with a document.",
            n,
            titles=titles,
        )


def _titles(case: Case, t: Language) -> str:
    return listed([quoted(t.say(claim.title)) for claim in case.unconfirmed], t)


def _as_asked(case: Case, advice: Advice, t: Language) -> str:
    amount, made = case.budget.amount, videos(case.budget.videos, t)
    if advice is Advice.GRANT:
        return t("Grant {amount} for {videos} in half a year.", amount=amount, videos=made)
    return t(
        "Let the work go on within the granted budget: {amount} for {videos}.",
        amount=amount,
        videos=made,
    )


def _lower(case: Case, t: Language) -> str:
    lower = lower_plan(case) or 0
    return t(
        "Lower the plan from {planned} to {videos}. About {amount} of the budget is then not "
        "needed.",
        planned=case.budget.videos,
        videos=videos(lower, t),
        amount=saved_by_lower_plan(case, lower),
    )
