"""Writers take turns, so that no check is made on figures that another writer is changing.

SQLite's immediate transaction is a turn by itself; on PostgreSQL it is an advisory lock.
"""

from sqlalchemy import Connection

WRITERS_LOCK = 5125
"""The number of the advisory lock; any number will do, so long as it is this one."""


def take_turn(connection: Connection) -> None:
    """Wait until no one else writes; the turn ends with the transaction."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})")
