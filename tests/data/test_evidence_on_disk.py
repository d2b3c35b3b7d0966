"""Evidence as files: kept by sha256, and a file that somebody changed on disk is named."""

import shutil
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from budget.half import Half
from budget.refused import Refused
from data import seed
from data.loading import load_folder
from data.loading.beside import with_files
from data.reading.files import kept
from data.snapshots import take_snapshot
from data.store import open_store
from data.verify import compare, verify
from tests.commands import Run

SCENARIO = Path(__file__).parents[1] / "scenario_contract"
TODAY, YEARS_END = date(2026, 11, 25), date(2026, 12, 31)
SIGNED, CHANGED = b"%PDF-1.7 contract", b"%PDF-1.7 another contract"
SHA = sha256(SIGNED).hexdigest()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The scenario's folder, with the contract itself beside its description."""
    path = Path(shutil.copytree(SCENARIO, tmp_path / "contract"))
    (path / "contract.pdf").write_bytes(SIGNED)
    describe(path, 'file = "contract.pdf"')
    return path


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Engine]:
    """An empty database where it does not matter of which kind."""
    engine = open_store(f"sqlite:///{tmp_path / 'tracker.db'}")
    yield engine
    engine.dispose()


def describe(folder: Path, line: str) -> None:
    """Write a line in the source of the contract."""
    text = (folder / "contract.toml").read_text("utf-8")
    told = text.replace("[source.contract]\n", f"[source.contract]\n{line}\n", 1)
    (folder / "contract.toml").write_text(told, "utf-8")


def load(engine: Engine, folder: Path) -> bool:
    return load_folder(engine, folder, by="procurement", day=TODAY).new


def test_a_file_beside_the_description_is_kept_and_named_by_its_sha256(
    books: Engine, folder: Path
) -> None:
    load(books, folder)
    contract = take_snapshot(books, Half("2026-W01"), YEARS_END).dossier.contract
    with Session(books) as session:
        names = kept(session, [SHA])
    assert (names, contract and contract.evidence.sha256) == ({SHA: "contract.pdf"}, SHA)
    assert verify(books) == ()


def test_a_file_that_is_what_its_sha256_says_is_taken(books: Engine, folder: Path) -> None:
    describe(folder, f'sha256 = "{SHA}"')
    assert load(books, folder)
    assert not load(books, folder)


@pytest.mark.parametrize(
    ("line", "content", "said"),
    [
        (
            f'sha256 = "{SHA}"',
            CHANGED,
            (
                "contract.toml: contract.source.file: contract.pdf is not the file of which this "
                "sha256 was written down; it was changed on disk. Put the first one back, or write "
                "down that it is another."
            ),
        ),
        (
            f'sha256 = "{SHA}"',
            None,
            (
                "contract.toml: contract.source.file: contract.pdf is not in the folder; put it "
                "there or correct its name."
            ),
        ),
        ("", b"", "File contract.pdf is empty; choose another."),
    ],
)
def test_a_file_that_was_changed_or_is_gone_is_refused_by_name(
    books: Engine, folder: Path, line: str, content: bytes | None, said: str
) -> None:
    describe(folder, line)
    (folder / "contract.pdf").unlink()
    if content is not None:
        (folder / "contract.pdf").write_bytes(content)
    with pytest.raises(Refused) as refused:
        load(books, folder)
    assert str(refused.value) == said


def test_evidence_changed_after_loading_is_named_when_the_folder_comes_again(
    books: Engine, folder: Path
) -> None:
    load(books, folder)
    (folder / "contract.pdf").write_bytes(CHANGED)
    with pytest.raises(Refused, match=r"contract\.pdf is not what was loaded"):
        load(books, folder)


def test_a_name_that_leads_out_of_the_folder_is_refused(folder: Path) -> None:
    told = {"contract": {"source": {"title": "Contract", "file": "../contract.pdf"}}}
    with pytest.raises(Refused, match=r"\.\./contract\.pdf is not in the folder"):
        with_files(told, folder, "contract.toml")


def test_an_invoice_names_a_file_that_is_no_evidence(folder: Path) -> None:
    told = {"invoice": [{"file": "nowhere.xml"}]}
    assert with_files(told, folder, "orders.toml").tables == told


def test_the_facts_of_the_email_are_held_to_their_files_too(tmp_path: Path) -> None:
    (tmp_path / "email.txt").write_bytes(CHANGED)
    sheet = tmp_path / "claims.toml"
    source = f'[source.email]\ntitle = "E-mail"\nfile = "email.txt"\nsha256 = "{SHA}"\n'
    question = '[[question]]\nid = "price"\nsource = "email"\nplace = "Budget"\n'
    sheet.write_text(source + question, "utf-8")
    with pytest.raises(Refused, match=r"email\.txt is not the file of which this sha256"):
        seed.read_sheet(sheet)


def test_a_folder_is_compared_with_what_was_kept(books: Engine, folder: Path) -> None:
    load(books, folder)
    assert (compare(books, folder).same, compare(books, folder).changed) == (3, ())
    (folder / "deep").mkdir()
    (folder / "deep/contract.pdf").write_bytes(CHANGED)
    compared = compare(books, folder)
    assert [str(words) for words in compared.changed] == [
        "File deep/contract.pdf was changed on disk; the books keep the first one."
    ]
    assert compared.same == len(list(SCENARIO.glob("*.toml"))) + 1


def test_a_folder_without_kept_files_shows_nothing(books: Engine, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds no file with the name of one that was kept"):
        compare(books, tmp_path)


def test_the_command_names_each_file_that_changed(run: Run, folder: Path) -> None:
    run("load", str(folder))
    assert "3 bestanden in" in run("verify", "--evidence", str(folder)).out
    (folder / "contract.pdf").write_bytes(CHANGED)
    said = run("verify", "--evidence", str(folder), exit_code=1).err
    assert said == "Bestand contract.pdf is op de schijf veranderd; de boeken bewaren het eerste.\n"
