"""Triggers that keep the books append-only: no row is changed or removed, not even by hand.

guard(connection, "entry")      from now on UPDATE, DELETE and TRUNCATE on entry fail

A new database has them of its migrations; a clean start lifts them and sets them again.
"""

from sqlalchemy import Connection

FUNCTION = """
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the table %% only grows', TG_TABLE_NAME; END $$
"""
VERBS = {"sqlite": ("UPDATE", "DELETE"), "postgresql": ("UPDATE", "DELETE", "TRUNCATE")}
"""What changes or removes rows; SQLite knows no TRUNCATE."""


def guard(connection: Connection, table: str) -> None:
    """Refuse every change but an INSERT on a table from now on."""
    name = connection.dialect.name
    sqlite = name == "sqlite"
    if not sqlite:
        connection.exec_driver_sql(FUNCTION)
    for verb in VERBS[name]:
        head = f"CREATE TRIGGER {_name(table, verb)} BEFORE {verb} ON {table} "
        body = f"BEGIN SELECT RAISE(ABORT, 'the table {table} only grows'); END"
        unit = "STATEMENT" if verb == "TRUNCATE" else "ROW"
        each = f"FOR EACH {unit} EXECUTE FUNCTION append_only()"
        connection.exec_driver_sql(head + (body if sqlite else each))


def unguard(connection: Connection, table: str) -> None:
    """Lift the guard, for a clean start inside one transaction."""
    name = connection.dialect.name
    on = "" if name == "sqlite" else f" ON {table}"
    for verb in VERBS[name]:
        connection.exec_driver_sql(f"DROP TRIGGER {_name(table, verb)}{on}")


def _name(table: str, verb: str) -> str:
    return f"{table}_no_{verb.lower()}"
