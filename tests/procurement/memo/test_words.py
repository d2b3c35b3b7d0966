"""The memo says what the facts say, in both languages, in the form of a decision note."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budget.language import Language
from budget.refused import Refused
from procurement.memo import file_name
from procurement.memo.blocks import Box, Table
from procurement.memo.case import case_of
from procurement.snapshot import Snapshot
from tests import build
from tests.procurement.memo import states

EVERY = pytest.mark.parametrize("state", states.STATES)
BOTH = pytest.mark.parametrize("t", [states.dutch(), states.english()], ids=lambda t: t.code)
SPACE = "\N{NO-BREAK SPACE}"


@EVERY
def test_the_parts_stand_in_the_fixed_order(state: str) -> None:
    memo = states.memo(states.STATES[state](), states.dutch())
    assert [part.title for part in memo.parts] == [
        "Aanleiding",
        "Geadviseerd besluit",
        "Kernpunten",
        "Toelichting",
        "Nog niet bevestigd",
        "Informatie die niet openbaar gemaakt kan worden",
        "Bijlagen",
    ]


@pytest.mark.parametrize(
    ("state", "subject"),
    [
        ("only asked", "Hold TikTok budget"),
        ("firmly asked", "Hold TikTok budget"),
        ("granted, not signed", "Await TikTok contract"),
        ("before the half", "Continue TikTok videos"),
        ("half way", "Continue TikTok videos"),
        ("far behind", "Trim TikTok plan"),
        ("a contract above the budget", "Stop TikTok orders"),
        ("overspent", "Stop TikTok orders"),
        ("finished", "Close TikTok half-year"),
        ("finished, overspent", "Close TikTok half-year"),
    ],
)
def test_the_decision_follows_the_facts(state: str, subject: str) -> None:
    assert states.memo(states.STATES[state]()).head.subject == subject


@EVERY
@BOTH
def test_the_subject_has_at_most_three_words(state: str, t: Language) -> None:
    assert len(states.memo(states.STATES[state](), t).head.subject.split()) <= 3


@EVERY
@BOTH
def test_every_sentence_is_filled_in(state: str, t: Language) -> None:
    told = states.text(states.STATES[state](), t)
    assert not re.search(r"[{}]|\bNone\b|  ", told)


@EVERY
def test_every_source_that_is_cited_is_listed(state: str) -> None:
    memo = states.memo(states.STATES[state]())
    (sources,) = (
        b for b in memo.annexes[3].blocks if isinstance(b, Table) and b.title == "Sources"
    )
    listed = {row[0] for row in sources.rows}
    cited = re.findall(r"\[([\d, ]+)\]", "\n".join(memo.words()))
    assert {f"[{n}]" for marks in cited for n in marks.split(", ")} <= listed


@EVERY
def test_no_figure_differs_between_the_languages(state: str) -> None:
    snapshot = states.STATES[state]()
    dutch, english = (states.text(snapshot, t) for t in (states.dutch(), states.english()))
    assert _amounts(dutch.translate(str.maketrans(".,", ",."))) == _amounts(english)


def _amounts(text: str) -> list[str]:
    """Every amount with cents, whatever stands before it."""
    return sorted(re.findall(r"\d[\d,]*\.\d\d\b", text))


def test_on_the_facts_of_the_e_mail_alone_nothing_is_granted() -> None:
    told = states.text(states.STATES["only asked"](), states.dutch())
    assert f"voor 52 video's is ongeveer €{SPACE}5.125,00 gevraagd;" in told.lower()
    assert f"Toegekend is €{SPACE}0,00" in told


def test_the_decision_says_what_must_be_confirmed() -> None:
    advised = states.memo(states.STATES["only asked"]()).parts[1]
    told = states.lines(advised)
    assert "the exact price, and what it covers;" in told
    assert "the claim “Registration videos”, with a document;" in told
    assert "the answer to 1 open question (annex D)." in told


@pytest.mark.parametrize(
    ("n", "sentence"),
    [
        (0, "Van de 52 geplande video's is er nog geen goedgekeurd."),
        (1, "Van de 52 geplande video's is er 1 goedgekeurd."),
        (2, "Van de 52 geplande video's zijn er 2 goedgekeurd."),
    ],
)
def test_sentences_agree_with_their_figures(n: int, sentence: str) -> None:
    assert sentence in states.text(states.accepted(n), states.dutch())


@pytest.mark.parametrize(
    ("extra", "sentence"),
    [
        ("-100.00", "Free is still €100.00."),
        ("0.00", "With that the whole budget is taken up: nothing is free."),
        ("0.01", "Together that is €0.01 more than was granted."),
    ],
)
def test_under_exactly_and_over_are_told_apart(extra: str, sentence: str) -> None:
    assert sentence in states.text(states.spent(Decimal(extra)))


def test_terms_are_explained_where_they_are_first_used() -> None:
    head = states.memo(states.STATES["half way"](), states.dutch()).head
    told = "\n".join((*(words for _, words in head.lines), head.note))
    assert "Managementteam (MT)" in told
    assert "ministerie van Volksgezondheid, Welzijn en Sport (VWS)" in told
    assert "btw (belasting over de toegevoegde waarde)" in told


def test_the_spend_of_all_videos_adds_up_to_the_position() -> None:
    snapshot = states.spent(Decimal("100.00"))
    (spend,) = (b for b in states.memo(snapshot).annexes[0].blocks if isinstance(b, Table))
    stages = case_of(snapshot, ()).stands.stages
    shown = [amount.replace(",", "") for amount in spend.rows[-1][4:]]
    assert shown == [f"{amount:.2f}" for amount in stages.values() if amount]
    assert len(spend.rows) == 52 + spend.totals


def test_what_is_not_confirmed_stands_in_a_box_of_its_own() -> None:
    (box,) = states.memo(states.STATES["half way"]()).parts[4].blocks
    assert isinstance(box, Box)
    assert [point.lead for point in box.points] == [
        "Claimed.",
        "Question.",
        "Start of the half-year.",
    ]


def test_when_all_is_confirmed_the_memo_says_so() -> None:
    settled = states.settled(states.STATES["half way"]())
    assert "No claim and no question that this memo rests on is open." in states.text(settled)


def test_a_request_beside_a_grant_is_decided_separately() -> None:
    books = build.books()
    more = replace(build.proposal(), version=3, day=date(2021, 6, 14), amount=Decimal("5223.56"))
    asking = replace(books, versions=(*books.versions, replace(more, videos=53)))
    told = states.text(build.snapshot(asking))
    assert (
        "Decide separately on the request of 14 June 2021: about €5,223.56 for 53 videos." in told
    )


@pytest.mark.parametrize(("state", "banner"), [("example", True), ("half way", False)])
def test_only_example_data_is_marked(state: str, banner: bool) -> None:
    memo = states.memo(states.STATES[state](), states.dutch())
    assert (memo.banner == "VOORBEELD - gesimuleerde gegevens") is banner


def test_a_half_without_a_request_has_nothing_to_decide() -> None:
    with pytest.raises(Refused, match="nothing was proposed or granted"):
        states.memo(_empty())


def _empty() -> Snapshot:
    return build.snapshot(replace(build.email_only(), versions=()))


@BOTH
def test_the_file_is_named_after_half_day_and_language(t: Language) -> None:
    name = file_name(states.STATES["half way"](), t)
    assert name == f"beslisnota-2021-W14-2021-06-30-{t.code}.pdf"
