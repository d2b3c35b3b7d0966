"""The second front door: `python -m data …`, for cron and for other programs.

    python -m data init
    python -m data snapshot --half 2021-W14 --on 2021-06-30

Exit 0 when done, 1 when refused (one sentence on stderr says why and what to do), 2 for a command
that is not understood. Each command imports what it needs, so that `--help` answers at once.
"""

import sys
from pathlib import Path

import typer

from budget.refused import Refused
from data.options import (
    As,
    AsJson,
    BasisChoice,
    By,
    Day,
    DryRun,
    Evidence,
    Files,
    Folder,
    Format,
    Half,
    Here,
    IfNew,
    Out,
    Tongue,
)

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__
)


@app.command()
def init() -> None:
    """Bring the database to this program's form and load the facts of the e-mail."""
    from data.commands import books

    books.init()


@app.command("load-example")
def load_example(*, if_new: IfNew = False) -> None:
    """Load the simulated half-year, by the same road as real input."""
    from data.commands import books

    books.load_example(if_new=if_new)


@app.command()
def clean() -> None:
    """Go from the example back to the facts of the e-mail; facts of your own are never removed."""
    from data.commands import books

    books.clean()


@app.command()
def verify(evidence: Evidence = None) -> None:
    """Check that the journal is whole, the rows are what it says, and no kept file was changed."""
    from data.commands import books

    books.check(evidence)


@app.command()
def snapshot(half: Half = None, on: Day = None, basis: BasisChoice = BasisChoice.EXCL) -> None:
    """Print all figures of a half-year on a day as JSON."""
    from data.commands import output

    output.snapshot(half, on, basis.value)


@app.command()
def memo(out: Out, half: Half = None, on: Day = None, language: Tongue = Tongue.NL) -> None:
    """Write the decision memo as a PDF; nothing else is changed."""
    from data.commands import output

    output.memo(half, on, language.value, out)


@app.command()
def export(
    out: Here = None,
    half: Half = None,
    on: Day = None,
    language: Tongue = Tongue.NL,
    form: As = Format.FILES,
) -> None:
    """Write tables and the snapshot, the ledger for hledger, the contract as OCDS, or all books."""
    from data.commands import contracting, output, whole

    match form:
        case Format.FILES:
            output.export(half, on, language.value, out or Path())
        case Format.HLEDGER:
            whole.export_ledger(half, on, language.value, out)
        case Format.OCDS:
            contracting.export_ocds(half, on, language.value, out)
        case Format.ZIP:
            whole.export_books(half, on, out or Path())


@app.command("import")
def import_files(
    files: Files,
    half: Half = None,
    on: Day = None,
    by: By = "finance",
    *,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Take in e-invoices, TikTok exports, or a zip of whole books into an empty database."""
    if dry_run:
        from data.commands import dry_run as looking

        looking.judge_files(files, half, on, as_json=as_json)
        return
    from data.commands import intake

    intake.take_in(files, half, on, by, as_json=as_json)


@app.command()
def load(folder: Folder, by: By = "procurement") -> None:
    """Put a contract and its half-years, described in a folder, in the books; whole or not."""
    from data.commands import loading

    loading.load(folder, by)


def main(arguments: list[str] | None = None) -> None:
    """Carry out one command; `arguments` are those of the process where left out."""
    try:
        app(arguments)
    except Refused as refused:
        from data.commands import complain

        complain(refused.words)
        sys.exit(1)


if __name__ == "__main__":
    main()
