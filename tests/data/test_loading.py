"""A contract described in a folder: loaded whole, by the ordinary acts, once."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from budget.half import Half
from budget.ledger import MoneyStage
from budget.position import position
from budget.refused import Refused
from data import start
from data.__main__ import main
from data.loading import Loaded, load_folder
from data.snapshots import known_halves, take_snapshot
from data.store import open_store, revision
from data.verify import verify
from procurement.invoicing.invoice import InvoiceState
from procurement.snapshot import Snapshot

TESTS = Path(__file__).parents[1]
SCENARIO, INVOICES = TESTS / "scenario_contract", TESTS / "samples/scenario-invoices"
TODAY, YEARS_END = date(2026, 11, 25), date(2026, 12, 31)
FIRST, SECOND = Half("2026-W01"), Half("2026-W27")
INVOICE = """
[[invoice]]
half = "2026-W01"
file = "ok_h1_lumpsum.xml"
received_on = 2026-07-06
received_by = "finance"
approved_on = 2026-07-07
approved_by = "manager"
reason = "gezien"
"""


def load(engine: Engine, folder: Path = SCENARIO) -> Loaded:
    return load_folder(engine, folder, by="procurement", day=TODAY)


def known(engine: Engine, half: Half = FIRST) -> Snapshot:
    return take_snapshot(engine, half, YEARS_END)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the scenario's folder, to change."""
    return Path(shutil.copytree(SCENARIO, tmp_path / "contract"))


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Engine]:
    """An empty database where it does not matter of which kind."""
    engine = open_store(f"sqlite:///{tmp_path / 'books.db'}")
    yield engine
    engine.dispose()


def change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_empty_database_takes_the_scenario(engine: Engine) -> None:
    assert load(engine) == Loaded(contract="C-2026-0147", halves=2, videos=52, new=True)
    assert (known_halves(engine), verify(engine)) == ((FIRST, SECOND), ())


@pytest.mark.parametrize("half", [FIRST, SECOND])
def test_each_half_has_26_approved_videos_for_exactly_its_budget(
    engine: Engine, half: Half
) -> None:
    load(engine)
    books = known(engine, half).books
    assert sum(bool(now.accepted_on) for now in books.progress.values()) == 26
    assert position(books).stages[MoneyStage.ACCEPTED] == Decimal("5125.00")
    assert position(books).free == 0


def test_the_contract_is_the_one_that_the_invoices_are_about(engine: Engine) -> None:
    load(engine)
    contract = known(engine).dossier.contract
    assert contract is not None
    assert contract.agency is not None
    assert (contract.number, contract.order_number) == ("C-2026-0147", "4500012345")
    assert (contract.buyer_reference, contract.agency.iban) == (
        "OB-2026-0042",
        "NL91ABNA0417164300",
    )
    assert [part.net for part in contract.instalments] == [Decimal("5125.00")] * 2


def test_every_approval_lies_in_the_instalment_that_bills_it(engine: Engine) -> None:
    load(engine)
    contract = known(engine).dossier.contract
    assert contract is not None
    for half, part in zip((FIRST, SECOND), contract.instalments, strict=True):
        days = [now.accepted_on for now in known(engine, half).books.progress.values()]
        assert all(day and part.first_day <= day <= part.last_day for day in days)


def test_what_was_split_is_whole_to_the_cent(engine: Engine) -> None:
    load(engine)
    prices = known(engine).books.price
    assert sum(prices.values()) == Decimal("5125.00")
    assert set(prices.values()) == {Decimal("197.11"), Decimal("197.12")}


def test_the_same_folder_again_changes_nothing(engine: Engine) -> None:
    load(engine)
    before = revision(engine)
    assert not load(engine).new
    assert revision(engine) == before


def test_another_folder_about_the_same_contract_is_refused(engine: Engine, folder: Path) -> None:
    load(engine)
    change(folder, "contract.toml", "videos = 26", "videos = 27")
    with pytest.raises(Refused, match=r"in the books already, and contract\.toml"):
        load(engine, folder)


def test_it_stands_beside_the_facts_of_the_email(engine: Engine) -> None:
    start.begin(engine)
    assert load(engine).new
    assert known_halves(engine) == (Half("2021-W14"), FIRST, SECOND)


def test_an_invoice_in_the_folder_comes_in_by_the_importer(engine: Engine, folder: Path) -> None:
    shutil.copy(INVOICES / "ok_h1_lumpsum.xml", folder)
    (folder / "bills.toml").write_text(INVOICE, encoding="utf-8")
    load(engine, folder)
    (invoice,) = known(engine).dossier.invoices
    assert (invoice.number, invoice.state) == ("F-2026-0061", InvoiceState.APPROVED)


FAULTS = [
    ("contract.toml", "videos = 52", "videos = 52.5", r"contract\.videos is 52\.5; write a whole"),
    ("contract.toml", "value = 10250.00", "value = 10250", r"contract\.value is 10250; write it"),
    ("contract.toml", 'reason = "', 'why = "', r"contract\.toml: grant\[1\]\.why is not known"),
    ("contract.toml", 'half = "2026-W01"', 'half = "2026-H1"', r"grant\[1\]\.half: 2026-H1 is not"),
    (
        "contract.toml",
        "amount = 5125.00",
        "amount = 5000.00",
        r"orders\.toml: call_off\[1\]: Order",
    ),
    ("contract.toml", "[contract]", "[contrakt]", r"contrakt is not known"),
    ("orders.toml", 'last = "V26"', 'last = "W26"', r"call_off\[1\]\.videos\[1\]: V01 to W26"),
    ("orders.toml", "2026-01-06, ", "", r"videos\[1\]: approved_on has 25 days for 26 videos"),
    ("orders.toml", "2026-10-01", "2027-10-01", r"call_off\[2\]: 2027-10-01 is still to come"),
    ("orders.toml", 'first = "V27"', 'first = "V26"', r"has 26 days for 27 videos"),
    ("orders.toml", "2026-01-06", "2025-01-06", r"call_off\[1\]\.videos\[1\]: V01 was approved on"),
]


@pytest.mark.parametrize(("file", "old", "new", "why"), FAULTS)
def test_a_fault_is_named_by_file_key_and_remedy_and_nothing_is_written(
    books: Engine, folder: Path, file: str, old: str, new: str, why: str
) -> None:
    change(folder, file, old, new)
    with pytest.raises(Refused, match=why):
        load(books, folder)
    assert (revision(books), known_halves(books)) == (0, ())


def gone(folder: Path) -> None:
    shutil.rmtree(folder)


def emptied(folder: Path) -> None:
    for file in folder.glob("*.toml"):
        file.unlink()


def doubled(folder: Path) -> None:
    shutil.copy(folder / "contract.toml", folder / "again.toml")


def without_invoice(folder: Path) -> None:
    (folder / "bills.toml").write_text(INVOICE, encoding="utf-8")


def outside(folder: Path) -> None:
    text = INVOICE.replace("ok_h1", "../ok_h1")
    (folder / "bills.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (gone, "holds no file"),
        (emptied, "holds no file"),
        (doubled, "tells of 2 contracts"),
        (without_invoice, r"invoice\[1\]\.file: ok_h1_lumpsum\.xml is not in the folder"),
        (outside, r"invoice\[1\]\.file: \.\./ok_h1_lumpsum\.xml is not in the folder"),
    ],
)
def test_a_folder_that_cannot_be_loaded(
    books: Engine, folder: Path, spoil: Callable[[Path], None], why: str
) -> None:
    spoil(folder)
    with pytest.raises(Refused, match=why):
        load(books, folder)
    assert revision(books) == 0


def test_the_command_loads_an_empty_database_and_says_what_is_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for said in ("staat in de boeken, met 52 video's in 2 halfjaren", "is al ingelezen"):
        with pytest.raises(SystemExit) as end:
            main(["load", str(SCENARIO)])
        assert (end.value.code, said in capsys.readouterr().out) == (0, True)
