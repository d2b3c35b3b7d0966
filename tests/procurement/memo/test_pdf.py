"""The memo on paper: two pages and annexes, all figures in it, and the same bytes every time."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from budget.refused import Refused
from budget.words import Bilingual
from data.language import language
from procurement.memo import write
from procurement.memo.blocks import Figure
from procurement.memo.pdf import reason_lines
from procurement.snapshot import Snapshot
from tests import build, reading
from tests.procurement.memo import states

EVERY = pytest.mark.parametrize("state", states.STATES)
BOTH = pytest.mark.parametrize("code", ["nl", "en"])
PRINT = """
import hashlib, sys
from tests.procurement.memo import test_pdf
sys.stdout.write(hashlib.sha256(test_pdf.drawn("half way", "nl")).hexdigest())
"""


@cache
def drawn(state: str, code: str) -> bytes:
    """The PDF of a state."""
    return write(states.STATES[state](), build.verdicts(), language(code))


def opened(pdf: bytes) -> PdfReader:
    """The PDF as another program reads it."""
    return PdfReader(BytesIO(pdf))


def text(pdf: bytes) -> str:
    """All its text, without any space: lines may break anywhere."""
    return _dense("".join(page.extract_text() for page in opened(pdf).pages))


def _dense(words: str) -> str:
    return "".join(words.split())


@EVERY
@BOTH
def test_the_main_part_takes_at_most_two_pages(state: str, code: str) -> None:
    first_annex = states.memo(states.STATES[state](), language(code)).annexes[0].title
    assert _begins(drawn(state, code))[first_annex] <= 3


def _begins(pdf: bytes) -> dict[str, int]:
    """On which page each heading stands, by the document's own outline."""
    reader = opened(pdf)
    return {
        str(entry.title): (reader.get_destination_page_number(entry) or 0) + 1
        for entry in _flat(reader.outline)
    }


def _flat(outline: object) -> Iterator[Destination]:
    if isinstance(outline, Destination):
        yield outline
    elif isinstance(outline, list):
        for entry in outline:
            yield from _flat(entry)


@EVERY
def test_no_page_ends_with_a_heading(state: str) -> None:
    pdf = drawn(state, "nl")
    headings = {_dense(title) for title in _begins(pdf)}
    bodies = [page.extract_text().splitlines()[2:] for page in opened(pdf).pages]
    assert not {_dense(lines[-1]) for lines in bodies if lines} & headings


@BOTH
def test_a_chart_stands_on_the_page_of_its_table(code: str) -> None:
    pages = [page.extract_text() for page in opened(drawn("only asked", code)).pages]
    month = {"nl": "Voor elke maand", "en": "For each month"}[code]
    assert sorted(page.count(month) for page in pages)[-2:] == [0, 2]


@EVERY
@BOTH
def test_the_reason_takes_at_most_six_lines(state: str, code: str) -> None:
    assert reason_lines(states.memo(states.STATES[state](), language(code))) <= 6


@EVERY
@BOTH
def test_every_figure_of_the_memo_is_on_paper(state: str, code: str) -> None:
    words = " ".join(states.memo(states.STATES[state](), language(code)).words())
    printed = text(drawn(state, code))
    figures = set(re.findall(r"€?\s?\d(?:[\d.,]*\d)?", words))
    assert not {figure for figure in figures if _dense(figure) not in printed}


@pytest.mark.parametrize("state", ["only asked", "half way"])
def test_every_piece_of_text_is_on_paper(state: str) -> None:
    printed = text(drawn(state, "nl"))
    memo = states.memo(states.STATES[state](), states.dutch())
    blocks = (block for part in (*memo.parts, *memo.annexes) for block in part.blocks)
    seen_only = {block.alternative for block in blocks if isinstance(block, Figure)}
    # A page may end inside a piece, and a header follows: so its words are looked for one by one.
    words = (word for piece in set(memo.words()) - seen_only for word in piece.split())
    assert not {word for word in words if word not in printed}


def test_the_same_facts_give_the_same_bytes() -> None:
    again = write(states.STATES["half way"](), build.verdicts(), states.dutch())
    assert again == drawn("half way", "nl")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_facts_give_the_same_bytes_in_another_process(seed: str) -> None:
    env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland", "PYTHONPATH": "."}
    other = subprocess.run(
        [sys.executable, "-c", PRINT],
        env=env,
        cwd=reading.HOUSE,
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout == hashlib.sha256(drawn("half way", "nl")).hexdigest()


def test_the_same_facts_give_the_same_bytes_when_many_ask_at_once() -> None:
    with ThreadPoolExecutor(4) as many:
        asked = [many.submit(drawn.__wrapped__, "half way", "nl") for _ in range(8)]
    assert {memo.result() for memo in asked} == {drawn("half way", "nl")}


@pytest.mark.parametrize(("state", "code"), [("example", "nl"), ("half way", "en")])
def test_other_facts_or_another_language_give_another_identity(state: str, code: str) -> None:
    identities = (
        opened(drawn(*made)).trailer["/ID"] for made in (("half way", "nl"), (state, code))
    )
    one, other = map(str, identities)
    assert one != other


@BOTH
def test_the_document_says_what_it_is(code: str) -> None:
    reader = opened(drawn("half way", code))
    memo = states.memo(states.STATES["half way"](), language(code))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (memo.title, memo.author)
    assert str(reader.root_object["/Lang"]).startswith(code)


def test_every_page_is_numbered() -> None:
    pages = opened(drawn("half way", "nl")).pages
    numbers = [f"pagina {n} van {len(pages)}" for n in range(1, len(pages) + 1)]
    assert all(n in page.extract_text() for n, page in zip(numbers, pages, strict=True))


def test_example_data_is_marked_twice_on_every_page_and_real_data_never() -> None:
    mark = "VOORBEELD - gesimuleerde gegevens"
    counts = {
        state: [page.extract_text().count(mark) for page in opened(drawn(state, "nl")).pages]
        for state in ("example", "half way")
    }
    assert set(counts["example"]) == {2}
    assert set(counts["half way"]) == {0}


def test_only_the_fonts_of_the_project_are_in_the_file() -> None:
    names = {str(font["/BaseFont"]) for font in _fonts(drawn("example", "nl"))}
    assert {name.partition("+")[2] for name in names} == {"LiberationSans", "LiberationSans-Bold"}


def _fonts(pdf: bytes) -> Iterator[DictionaryObject]:
    for page in opened(pdf).pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, DictionaryObject)
        fonts = resources["/Font"].get_object()
        assert isinstance(fonts, DictionaryObject)
        yield from (font.get_object() for font in fonts.values())


def _asking(n: int, length: int = 40) -> Snapshot:
    """The half with n open questions."""
    snapshot = states.STATES["half way"]()
    words = f"{'waarom ' * (length // 7)}?"
    questions = tuple(
        replace(
            build.question(), id=f"q{i}", text=Bilingual(nl=f"V{i}: {words}", en=f"Q{i}: {words}")
        )
        for i in range(n)
    )
    return replace(snapshot, dossier=replace(snapshot.dossier, questions=questions))


def test_many_open_questions_still_leave_two_pages_and_are_all_listed() -> None:
    printed = text(write(_asking(60), build.verdicts(), states.english()))
    assert "AnnexDlistseverythingthatnobodyhasconfirmed" in printed
    assert all(f"Q{i}:" in printed for i in range(60))


def test_what_cannot_fit_is_refused_with_the_remedy() -> None:
    with pytest.raises(Refused, match="shorten the texts"):
        write(_asking(5, length=4000), build.verdicts(), states.english())


def test_a_title_is_printed_and_never_obeyed() -> None:
    books = build.books()
    video = replace(books.videos[0], title='<b>Pas op</b> & "<a href=x>" 🎬')
    odd = build.snapshot(replace(books, videos=(video, *books.videos[1:])))
    printed = text(write(odd, build.verdicts(), states.dutch()))
    assert '<b>Pasop</b>&"<ahref=x>"[U+1F3AC]' in printed


def test_the_day_is_the_memos_own_and_not_today() -> None:
    metadata = opened(drawn("half way", "nl")).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2021, 6, 30)
