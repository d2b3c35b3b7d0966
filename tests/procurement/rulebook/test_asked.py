"""What a rule asks and who waits, what is empty, and the answers that a form makes."""

from datetime import date
from decimal import Decimal

import pytest

from budget.evidence import Evidence
from data.rules import read_rules
from procurement.checks import judge
from procurement.rule import Outcome
from procurement.rulebook.answers import Said, answers
from procurement.rulebook.asked import asked, empty_values
from procurement.rulebook.headline import rules_headline
from procurement.rulebook.supposed import with_answers
from procurement.snapshot import Snapshot
from tests.procurement.situation import snapshot

RULES = {rule.id: rule for rule in read_rules()}
DAY, E_MAIL = date(2021, 4, 15), date(2021, 3, 30)
PAPER = Evidence(title="Controlelijst", place="regel 1", date=DAY)
SENDER = RULES["R26"].asks[0]


def posted(*attested: str, on: date = date(2021, 4, 30)) -> Snapshot:
    """Two posted videos, and what was attested about them."""
    moves = ["2021-04-14 V01 posted", "2021-04-20 V02 posted"]
    return snapshot({"on": on, "moves": moves, "attested": list(attested)})


def test_a_posted_video_waits_until_it_is_attested() -> None:
    (question,) = asked(RULES["R26"], posted("2021-04-15 R26 sender V01"))
    assert question.waiting == ["V02"]
    assert [answer.video for answer in question.given] == ["V01"]


def test_nothing_waits_before_anything_is_posted() -> None:
    (question,) = asked(RULES["R26"], snapshot({"on": E_MAIL}))
    assert (question.needs, question.open) == ([], [])


def test_what_is_asked_only_if_needed_waits_for_nobody() -> None:
    age, exemption = asked(RULES["R31"], posted())
    assert age.waiting == ["V01", "V02"]
    assert exemption.waiting == []


def test_an_earlier_answer_stays_visible() -> None:
    lines = ("2021-04-16 R26 sender V01", "2021-04-15 R26 sender V01 not")
    (question,) = asked(RULES["R26"], posted(*lines))
    assert [answer.holds for answer in question.given] == [False, True]


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        ("R02", []),
        ("R10", ["single_up_to"]),
        ("R13", ["limit_manager", "limit_mt", "limit_procurement"]),
        ("R34", ["years"]),
    ],
)
def test_empty_values_are_those_that_nobody_confirmed(rule: str, names: list[str]) -> None:
    assert [value.name for value in empty_values(RULES[rule], E_MAIL)] == names


def test_the_day_before_it_begins_a_value_is_not_empty_yet() -> None:
    assert empty_values(RULES["R34"], date(2021, 3, 29)) == ()


def test_one_document_answers_for_several_videos() -> None:
    known = posted()
    said = Said(by="social", on=date(2021, 4, 21), evidence=PAPER)
    given = answers(known, RULES["R26"], SENDER, said, ("V01", "V02"))
    assert [answer.id for answer in given] == [
        "R26 sender V01 2021-04-21",
        "R26 sender V02 2021-04-21",
    ]
    (verdict,) = [v for v in judge(with_answers(known, given)) if v.rule.id == "R26"]
    assert verdict.outcome is Outcome.MET


def test_a_second_answer_on_a_day_gets_an_id_of_its_own() -> None:
    known, said = posted(), Said(by="social", on=DAY, evidence=PAPER, holds=False)
    ids = []
    for _ in range(3):
        given = answers(known, RULES["R26"], SENDER, said, ("V01",))
        known = with_answers(known, given)
        ids.append(given[0].id.removeprefix("R26 sender V01 2021-04-15"))
    assert ids == ["", " (2)", " (3)"]


def test_an_answer_about_the_contract_names_no_half() -> None:
    declared = RULES["R12"].asks[0]
    said = Said(by="manager", on=DAY, evidence=PAPER, figure=Decimal(1))
    (given,) = answers(posted(), RULES["R12"], declared, said)
    assert (given.half, given.video, given.figure) == ("", "", Decimal(1))


def test_the_headline_counts_and_names() -> None:
    known = posted()
    first, second = map(str, rules_headline(known, judge(known)))
    assert first.startswith("On 2021-04-30, of 34 rules: ")
    assert "empty value: 3 (R10, R13, R34)." in second
    assert "R26" in second.partition("attested yet: ")[2]


def test_the_headline_of_no_rules_says_so() -> None:
    assert [str(words) for words in rules_headline(posted(), ())] == ["No rule has been judged."]
