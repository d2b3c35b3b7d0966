"""Every word that a person can read is in both languages."""

from pathlib import Path

import pytest

from tests import catalogue, reading, screen
from tests.catalogue import Entry


@pytest.mark.parametrize("path", reading.source(), ids=reading.name)
def test_every_sentence_has_its_dutch(path: Path) -> None:
    sentences = catalogue.asked(path.read_text("utf-8"))
    missing = catalogue.untranslated(sentences, catalogue.everything())
    assert missing == set()


@pytest.mark.parametrize("path", reading.source(), ids=reading.name)
def test_no_sentence_is_composed(path: Path) -> None:
    composed = catalogue.composed(path.read_text("utf-8"))
    assert composed == []


def test_every_translation_is_whole() -> None:
    wrong = {e.english[0]: list(catalogue.faults(e)) for e in catalogue.everything()}
    assert not {english: faults for english, faults in wrong.items() if faults}


def test_no_sentence_has_two_translations() -> None:
    assert not catalogue.contradictions(catalogue.everything())


def test_nothing_is_kept_that_nobody_asks_for() -> None:
    asked = [catalogue.asked(path.read_text("utf-8")) for path in reading.source()]
    known = {sentence[0] for sentences in asked for sentence in sentences}
    left_over = {entry.english[0] for entry in catalogue.everything()} - known
    assert left_over == set()


@pytest.mark.parametrize("path", catalogue.files(), ids=lambda path: path.name)
def test_a_catalogue_has_no_obsolete_part(path: Path) -> None:
    assert catalogue.read(path.read_text("utf-8"))[1] == []


@pytest.mark.parametrize("path", reading.pages(), ids=reading.name)
def test_a_page_says_nothing_past_the_catalogue(path: Path) -> None:
    past = screen.untold(path.read_text("utf-8"))
    assert past == []


# What follows shows that the tests above would see it.

PO = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "{n} of {planned} videos"
msgstr "{n} van {planned} video's"

msgid "{n} video"
msgid_plural "{n} videos"
msgstr[0] "{n} video"
msgstr[1] "{n} video's"

#, fuzzy
msgid "Free"
msgstr "Vrij"

#~ msgid "Gone"
#~ msgstr "Weg"
"""


def test_a_catalogue_is_read() -> None:
    entries, obsolete = catalogue.read(PO)
    assert [entry.english for entry in entries] == [
        ("{n} of {planned} videos",),
        ("{n} video", "{n} videos"),
        ("Free",),
    ]
    assert [list(catalogue.faults(entry)) != [] for entry in entries] == [False, False, True]
    assert obsolete == ["Gone"]


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        (("Free",), ("",)),
        (("{n} videos",), ("{m} video's",)),
        (("Week {week}",), ("Week",)),
        (("{n} video", "{n} videos"), ("{n} video",)),
        (("{n} video", "{n} videos"), ("{n} video", "")),
    ],
)
def test_a_wrong_translation_is_seen(english: tuple[str, ...], dutch: tuple[str, ...]) -> None:
    assert list(catalogue.faults(Entry(where="budget.po", english=english, dutch=dutch)))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ('t("Spend per video")', ("Spend per video",)),
        ('raise Refused(say("No {x}; "\n    "add one", x=1))', ("No {x}; add one",)),
        ('t.say(say_n("{n} video", "{n} videos", n))', ("{n} video", "{n} videos")),
        ('t.plural("{n} day", "{n} days", days)', ("{n} day", "{n} days")),
    ],
)
def test_a_sentence_is_found_and_missed(code: str, sentence: tuple[str, ...]) -> None:
    other = Entry(where="budget.po", english=("Free",), dutch=("Vrij",))
    assert catalogue.asked(code) == {sentence}
    assert catalogue.untranslated({sentence}, [other]) == {sentence[0]}


def test_a_contradiction_is_seen() -> None:
    one = Entry(where="budget.po", english=("Free",), dutch=("Vrij",))
    two = Entry(where="data.po", english=("Free",), dutch=("Gratis",))
    assert catalogue.contradictions([one, two]) == {"Free"}


@pytest.mark.parametrize("code", ['t(f"Week {n}")', 'say("Week " + n)', 't.plural("a", f"{n}", n)'])
def test_a_composed_sentence_is_seen(code: str) -> None:
    assert catalogue.composed(code) == [1]


@pytest.mark.parametrize(
    "code",
    [
        'st.title("Spend")',
        'st.metric(label="Free", value=amount)',
        'st.markdown(f"**Week {week}** of {weeks}")',
        'st.tabs([t("Spend"), "Contract"])',
        'st.selectbox(t("Half"), halves, help="Choose a half-year")',
        'st.column_config.NumberColumn("Amount", format="euro")',
        'st.dataframe(rows, column_config={"video": "Video"})',
        'left.metric("Free", amount)',
        'st.sidebar.write("Free: " + amount)',
        'st.html(f"<p class=answer>Left: {amount}</p>")',
        'st.caption("Example" if example else t("Real"))',
        'st.write("{} videos".format(n))',
        'TITLE = "Spend"\nst.title(TITLE)',
        'st.Page(show, title="Spend", url_path="contract")',
        'kit.answer("Spend")',
    ],
)
def test_words_past_the_catalogue_are_seen(code: str) -> None:
    assert screen.untold(code)


@pytest.mark.parametrize(
    "code",
    [
        'st.title(t("Spend"))',
        'st.button("→", key="day_on", type="primary", icon=":material/download:")',
        'st.set_page_config(page_title="Kijkgeld", layout="wide", page_icon=str(ICON))',
        'st.query_params.get("half", "2021-W14")',
        'st.session_state["day"] = day',
        'st.html(f"<style>p {{ color: black }}</style><p class=answer>{answer}</p>")',
        'st.markdown(f":orange-badge[{words}]")',
        'st.segmented_control(t("Language"), ["Nederlands", "English"])',
        'st.dataframe(rows, column_order=("video", "amount"), key="per_video")',
        'left, right = st.columns(2, gap="small")',
        'kit.download("CSV", files.csv, f"{name}.csv", "text/csv")',
        'logging.getLogger("kijkgeld").error("A page failed")',
    ],
)
def test_words_from_the_catalogue_are_let_through(code: str) -> None:
    assert not screen.untold(code)
