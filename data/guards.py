"""Triggers that keep the books append-only: no row is changed or removed, not even by hand.

guard(connection, "entry")      from now on UPDATE and DELETE on entry fail
"""

from sqlalchemy import Connection

FUNCTION = """
CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the table %% only grows', TG_TABLE_NAME; END $$
"""
VERBS = ("UPDATE", "DELETE")


def guard(connection: Connection, table: str) -> None:
    """Refuse UPDATE and DELETE on a table from now on."""
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        connection.exec_driver_sql(FUNCTION)
    for verb in VERBS:
        head = f"CREATE TRIGGER {_name(table, verb)} BEFORE {verb} ON {table} "
        body = f"BEGIN SELECT RAISE(ABORT, 'the table {table} only grows'); END"
        each = "FOR EACH ROW EXECUTE FUNCTION append_only()"
        connection.exec_driver_sql(head + (body if sqlite else each))


def unguard(connection: Connection, table: str) -> None:
    """Lift the guard, for a clean start inside one transaction."""
    on = "" if connection.dialect.name == "sqlite" else f" ON {table}"
    for verb in VERBS:
        connection.exec_driver_sql(f"DROP TRIGGER {_name(table, verb)}{on}")


def _name(table: str, verb: str) -> str:
    return f"{table}_no_{verb.lower()}"
