"""The command line to be compared with: two commands that do nothing."""

import typer

app = typer.Typer(help="Do nothing.")


@app.command()
def first() -> None:
    """Do nothing."""


@app.command()
def second() -> None:
    """Do nothing either."""


if __name__ == "__main__":
    app()
