"""Claims (Beweringen): what was only said, what waits for it, and forms that decide on it.

    show(t, view(t, snapshot, verdicts), desk)

The view is all that the page says about one day in one language; it is made once and kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from budget.evidence import Evidence
from budget.language import Language
from budget.pages import kit
from budget.pages.markup import Html, heading, joined
from procurement.claims.desk import ClaimDesk
from procurement.claims.headline import claim_headline
from procurement.pages.claims_forms import forms
from procurement.pages.claims_list import claim_cards
from procurement.pages.claims_questions import answered, still_open
from procurement.pages.contract_files import show_files
from procurement.pages.form_fields import say_done
from procurement.snapshot import Dossier, Snapshot
from procurement.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class View:
    """What the page says; `on` is the day that the forms propose."""

    on: date
    top: Html
    claims: Html
    questions: Html
    papers: Sequence[Evidence]


def view(t: Language, snapshot: Snapshot, verdicts: Sequence[Verdict]) -> View:
    """The view of a day."""
    questions = snapshot.dossier.questions
    return View(
        on=snapshot.on,
        top=kit.answer(t, claim_headline(snapshot)),
        claims=_headed(t("What was said"), claim_cards(t, snapshot, verdicts)),
        questions=joined(
            (
                _headed(t("Open questions"), still_open(t, questions)),
                _headed(t("Answered questions"), answered(t, questions)),
            )
        ),
        papers=papers(snapshot.dossier),
    )


def show(t: Language, view: View, desk: ClaimDesk) -> None:
    """The page."""
    kit.block(view.top)
    say_done(t)
    forms(t, view.on, desk)
    # Apart, because the questions hold no link with the day in it: a browser then keeps them.
    kit.block(view.claims)
    kit.block(view.questions)
    show_files(t, view.papers, desk.kept, desk.file)


def papers(dossier: Dossier) -> tuple[Evidence, ...]:
    """All that claims and answers rest on, each once."""
    of_claims = (evidence for claim in dossier.claims for evidence in claim.evidence)
    of_answers = (q.answer.evidence for q in dossier.questions if q.answer)
    return tuple(dict.fromkeys((*of_claims, *of_answers)))


def _headed(title: str, body: Html) -> Html:
    return heading(title) + body if body else body
