"""The options of the command line, each with its own help: `--half` is `Half`, and so on.

They stand apart from the commands, which import the database, so that `--help` answers at once.
"""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from budget.names import FUNCTIONS


def _function(by: str) -> str:
    """Only a function that the books know: another spelling would be somebody else."""
    if by in FUNCTIONS:
        return by
    message = f"{by} is not one of {', '.join(FUNCTIONS)}."
    raise typer.BadParameter(message)


Half = Annotated[
    str | None, typer.Option(help="The half-year by its first week, such as 2021-W14.")
]
Day = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="The day looked at; today if left out."),
]
By = Annotated[
    str,
    typer.Option(callback=_function, help=f"The function that does this: {', '.join(FUNCTIONS)}."),
]
Files = Annotated[
    list[Path],
    typer.Argument(help="E-invoices (XML, PDF with XML), TikTok exports (CSV), books (ZIP)."),
]
Folder = Annotated[
    Path, typer.Argument(help="A folder of TOML files; data/loading says what they hold.")
]
IfNew = Annotated[
    bool, typer.Option("--if-new", help="Do nothing when anything else was recorded.")
]
Evidence = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        file_okay=False,
        help="A folder with files that were kept: each that was changed on disk since is named.",
    ),
]
Here = Annotated[Path | None, typer.Option(help="The folder to write to; here if left out.")]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run", help="Only judge e-invoices on the books as they are; write nothing."
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Tell of each file in one line of JSON, for other programs.")
]
Out = Annotated[Path, typer.Option(help="The folder to write to.")]


class Tongue(StrEnum):
    """The languages of the memo."""

    NL = "nl"
    EN = "en"


class BasisChoice(StrEnum):
    """Amounts without or with VAT."""

    EXCL = "excl"
    INCL = "incl"


class Format(StrEnum):
    """What an export writes."""

    FILES = "files"
    HLEDGER = "hledger"
    OCDS = "ocds"
    ZIP = "zip"


As = Annotated[
    Format,
    typer.Option(
        "--format",
        help="Tables of a half-year; the ledger as a journal for hledger, whole unless --half or "
        "--on is given, printed unless --out is; the contract as Open Contracting data (ocds), "
        "printed unless --out is given; or whole books as a zip that import takes in.",
    ),
]
