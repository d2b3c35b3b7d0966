"""The statements of steps taken long ago, as they were written: nothing that lives changes them.

    carry_out(connection, "r0003")      statements/r0003_sqlite.sql, one by one
    guard(connection, "entry")          as the first two steps did

A blank line stands between two statements.
"""

from pathlib import Path

from sqlalchemy import Connection

STATEMENTS = Path(__file__).parent / "statements"
FUNCTION = """
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the table %% only grows', TG_TABLE_NAME; END $$
"""


def carry_out(connection: Connection, step: str) -> None:
    """Carry out the statements of a step, in the words of this database."""
    file = STATEMENTS / f"{step}_{connection.dialect.name}.sql"
    for statement in file.read_text("utf-8").split("\n\n"):
        connection.exec_driver_sql(statement)


def guard(connection: Connection, table: str) -> None:
    """Refuse UPDATE and DELETE on a table from now on."""
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        connection.exec_driver_sql(FUNCTION)
    for verb in ("UPDATE", "DELETE"):
        head = f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        body = f"BEGIN SELECT RAISE(ABORT, 'the table {table} only grows'); END"
        each = "FOR EACH ROW EXECUTE FUNCTION append_only()"
        connection.exec_driver_sql(head + (body if sqlite else each))
