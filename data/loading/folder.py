"""The files of a folder, read strictly, and every act they ask for in the order of its day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from budget.evidence import File
from budget.refused import Refused
from budget.words import say
from data.facts import build, read_toml
from data.loading.beside import with_files
from data.loading.bills import billed
from data.loading.deed import Deed, placed
from data.loading.deeds import decided, signed
from data.loading.told import Sheet
from data.loading.videos import ordered
from data.scalars import Key
from procurement.agreement.contract import Contract
from procurement.agreement.faults import faults_of_change

PATTERN = "*.toml"


@dataclass(frozen=True, kw_only=True)
class Folder:
    """A folder as its files tell it; `sheets` by file name, `files` are what evidence names."""

    path: Path
    contract: Contract
    sheets: dict[str, Sheet]
    files: tuple[File, ...]

    @property
    def halves(self) -> int:
        """Of how many half-years it tells."""
        return len({grant.half for sheet in self.sheets.values() for grant in sheet.grant})

    @property
    def videos(self) -> int:
        """How many videos it orders."""
        orders = (order for sheet in self.sheets.values() for order in sheet.call_off)
        return sum(len(videos.ids) for order in orders for videos in order.videos)

    def deeds(self) -> list[Deed]:
        """Every act, by day; on one day in the order in which things must be there."""
        files = [(Key(name), sheet) for name, sheet in self.sheets.items()]
        found = [deed for part in (signed, decided) for file in files for deed in part(*file)]
        found += [d for at, sheet in files for d in ordered(at, sheet, self.contract.number)]
        found += [deed for file in files for deed in billed(*file, self.path)]
        return sorted(found, key=lambda deed: deed.day)


def read_folder(path: Path) -> Folder:
    """What a folder tells.

    Raises:
        Refused: when it is not there or is empty, when a file is broken, with its name, key and
            remedy, when evidence was changed on disk, and when it does not tell of exactly one
            contract.
    """
    files = sorted(path.glob(PATTERN)) if path.is_dir() else []
    if not files:
        words = say(
            "{folder} holds no file that ends in .toml; name a folder that does.", folder=str(path)
        )
        raise Refused(words)
    shown = {file.name: with_files(read_toml(file), path, file.name) for file in files}
    sheets = {name: build(Sheet, each.tables, source=name) for name, each in shown.items()}
    contract = _only_contract(path, sheets.values())
    _check_changes(sheets, contract)
    evidence = {file.sha256: file for each in shown.values() for file in each.files.values()}
    return Folder(path=path, contract=contract, sheets=sheets, files=tuple(evidence.values()))


def _check_changes(sheets: Mapping[str, Sheet], contract: Contract) -> None:
    """Name a change that cannot be, before its day comes when no contract is there yet."""
    for name, sheet in sheets.items():
        for n, amendment in enumerate(sheet.amendment, 1):
            for words in faults_of_change(amendment, contract):
                raise placed(Refused(words), (Key(name) / "amendment")[n])


def _only_contract(path: Path, sheets: Iterable[Sheet]) -> Contract:
    contracts = [sheet.contract for sheet in sheets if sheet.contract]
    if len(contracts) == 1:
        return contracts[0]
    raise Refused(
        say(
            "{folder} tells of {n} contracts; write [contract] once.",
            folder=str(path),
            n=len(contracts),
        )
    )
