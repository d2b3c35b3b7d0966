"""Bringing a database to the form this program reads; a newer one is refused, never damaged.

migrate(engine)
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from budget.refused import Refused
from budget.words import say

STEPS = Path(__file__).parent / "migrations"


def migrate(engine: Engine) -> None:
    """Apply the steps that are still to come, all of them or none.

    Raises:
        Refused: when the database was made by a newer program.
    """
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    scripts = ScriptDirectory.from_config(config)
    with engine.connect() as reading:
        current = MigrationContext.configure(reading).get_current_revision()
    if current == scripts.get_current_head():
        return
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise Refused(
            say(
                "The database has form {form}, which is newer than this program knows; "
                "install the newer program. Nothing was changed.",
                form=current,
            )
        )
    with engine.execution_options(writes=True).begin() as connection:
        _upgrade(config, connection)


def _upgrade(config: Config, connection: Connection) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
