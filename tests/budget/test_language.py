"""Sentences, euros and dates as Dutch and English write them."""

from datetime import date
from decimal import Decimal

import pytest

from budget.language import Language
from budget.words import Bilingual, Share, say, say_n
from data.language import in_both, language

NL, EN = language("nl"), language("en")
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("amount", "dutch", "english"),
    [
        (Decimal("5125.00"), f"€{SPACE}5.125,00", "€5,125.00"),
        (Decimal("-98.56"), f"€{SPACE}-98,56", "-€98.56"),
        (None, "n.v.t.", "n/a"),
    ],
)
def test_euros(amount: Decimal | None, dutch: str, english: str) -> None:
    assert (NL.money(amount), EN.money(amount)) == (dutch, english)


@pytest.mark.parametrize("t", [NL, EN], ids=["nl", "en"])
@pytest.mark.parametrize("amount", ["-48.00", "-0.01", "-12345.60"])
def test_an_amount_and_a_figure_below_zero_have_their_minus_alike(t: Language, amount: str) -> None:
    """Dutch has the minus before the digits, as CLDR writes it; nowhere can a line break in it."""
    below = Decimal(amount)
    figure, money = t.number(below, 2), t.money(below)
    assert figure.startswith("-")
    assert money == (f"€{SPACE}{figure}" if t is NL else f"-€{figure[1:]}")


def test_days() -> None:
    day = date(2021, 3, 30)
    assert (NL.day(day), EN.day(day)) == ("30 maart 2021", "30 March 2021")


def test_shares() -> None:
    half = Decimal("0.4615")
    assert (NL.percent(half), EN.percent(half, 1)) == (f"46{SPACE}%", "46.2%")


def test_values_are_written_by_what_they_are() -> None:
    words = say(
        "{n}, {money}, {day}, {share}",
        n=1000,
        money=Decimal(1),
        day=date(2021, 4, 5),
        share=Share(Decimal("0.5")),
    )
    assert EN.say(words) == "1,000, €1.00, 5 April 2021, 50%"


@pytest.mark.parametrize(("n", "sentence"), [(1, "1 of 5 days"), (2, "2 of 5 days")])
def test_a_number_chooses_the_form(n: int, sentence: str) -> None:
    assert EN.say(say_n("{n} of {whole} days", "{n} of {whole} days", n, whole=5)) == sentence


def test_a_text_in_both_languages_needs_no_catalogue() -> None:
    text = Bilingual(nl="{n} video's", en="{n} videos").filled(n=2)
    assert (NL.say(text), EN.say(text)) == ("2 video's", "2 videos")


def test_words_are_kept_in_both_languages_as_they_were_said() -> None:
    kept = in_both(
        say("{half} is not a half-year; name its first week, such as 2021-W14.", half="{x}")
    )
    assert NL.say(kept).startswith("{x} is geen halfjaar")
