"""Bringing a database to the form this program reads; a newer one is refused, never damaged.

migrate(engine)

A form has the number of its step: `versions/r0001_first.py` makes form 0001. Alembic is imported
only when there is a step to take, so that a database in the right form opens at once.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from budget.refused import Refused
from budget.words import say
from data.turns import take_turn

STEPS = Path(__file__).parent / "migrations"
FORMS = tuple(sorted(step.stem[1:5] for step in (STEPS / "versions").glob("r*.py")))


def migrate(engine: Engine) -> None:
    """Apply the steps that are still to come, all of them or none.

    Raises:
        Refused: when the database was made by a newer program, or cannot be reached.
    """
    current = _form(engine)
    if current == FORMS[-1]:
        return
    if current is not None and current not in FORMS:
        raise Refused(
            say(
                "The database has form {form}, which is newer than this program knows; "
                "install the newer program. Nothing was changed.",
                form=current,
            )
        )
    with engine.execution_options(writes=True).begin() as connection:
        take_turn(connection)
        if _form_of(connection) != FORMS[-1]:
            _upgrade(connection)


def is_in_form(engine: Engine) -> bool:
    """Whether a database is in the form that this program reads; False where it is empty.

    Raises:
        Refused: when it has another form, or cannot be reached.
    """
    current = _form(engine)
    if current not in (None, FORMS[-1]):
        raise Refused(
            say(
                "The database has form {form}, and this program reads form {known}; run "
                "python -m data init first. Nothing was changed.",
                form=current or "",
                known=FORMS[-1],
            )
        )
    return current is not None


def _form(engine: Engine) -> str | None:
    """The form of the database, None for an empty one."""
    try:
        with engine.connect() as connection:
            return _form_of(connection)
    except DBAPIError as error:
        raise unreachable(str(error.orig)) from None


def _form_of(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    form = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if form is None else str(form)


def unreachable(why: str) -> Refused:
    """The refusal of a database that cannot be used, with the first line of why."""
    first = why.strip().splitlines()[0] if why.strip() else "?"
    return Refused(
        say("The database cannot be reached: {why}. Check KIJKGELD_DATABASE_URL.", why=first)
    )


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
