"""A contract or a change of it that cannot be: refused in a sentence that names it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from budget.refused import Refused
from data import seed
from data.acts import dossier
from data.language import language
from data.loading import load_folder
from data.store import open_store, revision, unit_of_work
from tests import build

SCENARIO = Path(__file__).parents[1] / "scenario_contract"
TODAY, SIGNED = date(2026, 11, 25), date(2021, 4, 1)
CONTRACT = replace(build.contract(), known_on=SIGNED, signed_on=SIGNED)
AMENDMENT = """
[[amendment]]
number = 1
signed_on = {day}
amount = 48.00
videos = 0
reason = "ondertiteling"
same_nature = true
source = "contract"
place = "Wijziging 1"
"""


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Engine]:
    """The facts of the e-mail; nothing is signed."""
    engine = open_store(f"sqlite:///{tmp_path / 'books.db'}")
    seed.load(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the scenario's folder, to change."""
    return Path(shutil.copytree(SCENARIO, tmp_path / "contract"))


def refusal(engine: Engine, folder: Path) -> str:
    """Why a folder is not taken in; nothing of it is."""
    before = revision(engine)
    with pytest.raises(Refused) as refused:
        load_folder(engine, folder, by="procurement", day=TODAY)
    assert revision(engine) == before
    return language("nl").say(refused.value.words).replace("\N{NO-BREAK SPACE}", " ")


def test_a_contract_that_ends_before_it_starts_is_named_with_both_days(
    books: Engine, folder: Path
) -> None:
    text = (folder / "contract.toml").read_text("utf-8")
    wrong = text.replace("last_day = 2026-12-31\nvalue", "last_day = 2025-12-31\nvalue", 1)
    assert wrong != text
    (folder / "contract.toml").write_text(wrong, "utf-8")
    assert refusal(books, folder) == (
        "contract.toml: contract: Het contract eindigt op 31 december 2025, voor het begint op "
        "1 januari 2026; kies een latere laatste dag."
    )


def test_an_amendment_dated_before_the_signature_is_named_with_both_days(
    books: Engine, folder: Path
) -> None:
    with (folder / "contract.toml").open("a", encoding="utf-8") as file:
        file.write(AMENDMENT.format(day="2025-12-14"))
    assert refusal(books, folder) == (
        "contract.toml: amendment[1]: Wijziging 1 is getekend op 14 december 2025, vóór het "
        "contract, dat is getekend op 15 december 2025; verbeter een van de twee dagen."
    )


def test_an_amendment_of_the_day_of_the_signature_may_be(books: Engine, folder: Path) -> None:
    with (folder / "contract.toml").open("a", encoding="utf-8") as file:
        file.write(AMENDMENT.format(day="2025-12-15"))
    assert load_folder(books, folder, by="procurement", day=TODAY).new


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2021, 3, 31), "is signed on 2021-03-31, before the contract, which is signed on"),
        (date(2021, 3, 29), "before the contract"),
    ],
)
def test_the_act_refuses_an_amendment_dated_before_the_signature(
    books: Engine, day: date, why: str
) -> None:
    with unit_of_work(books, act="sign", by="procurement", day=SIGNED) as work:
        dossier.record_contract(work, CONTRACT)
    with (
        pytest.raises(Refused, match=why),
        unit_of_work(books, act="amend", by="procurement", day=date(2021, 6, 1)) as work,
    ):
        dossier.amend(work, replace(build.amendment(), signed_on=day))


def test_a_proposal_cannot_be_amended(books: Engine) -> None:
    with (
        pytest.raises(Refused, match="No contract is signed yet"),
        unit_of_work(books, act="amend", by="procurement", day=date(2021, 6, 1)) as work,
    ):
        dossier.amend(work, replace(build.amendment(), signed_on=date(2021, 5, 1)))


def test_the_act_refuses_a_contract_that_ends_before_it_starts(books: Engine) -> None:
    wrong = replace(CONTRACT, first_day=date(2021, 4, 5), last_day=date(2021, 4, 4))
    with (
        pytest.raises(Refused, match="ends on 2021-04-04, before it starts on 2021-04-05"),
        unit_of_work(books, act="sign", by="procurement", day=SIGNED) as work,
    ):
        dossier.record_contract(work, wrong)
