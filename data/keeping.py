"""Triggers that keep totals: no road into the books leaves them behind.

    keep(connection, OF_ENTRIES)        the rows there are count, and from now on each new one

An act, a zip of whole books or a row by hand: all are counted, and what a clean start removes is
taken off again.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from data.totals import Source, Total, said, sums_of

MOVED = "INSERT INTO {table} ({columns}) {rows} ON CONFLICT ({key}) DO UPDATE SET {changed}"
EMPTIED = "DELETE FROM {table} WHERE {count} = 0"
SIGNS = {"INSERT": ("NEW", "+"), "DELETE": ("OLD", "-")}


def keep(connection: Connection, total: Total) -> None:
    """Add up the rows that there are, and let the totals follow every insert and delete."""
    name = connection.dialect.name
    triggers = _on_sqlite if name == "sqlite" else _on_postgresql
    for source in total.sources:
        connection.exec_driver_sql(_moved(total, _sums(source, total, name, source.table), "+"))
        for verb in SIGNS:
            for statement in triggers(source, total, verb):
                connection.exec_driver_sql(statement)


def _sums(source: Source, total: Total, name: str, rows: str) -> str:
    # SQLite would take ON CONFLICT for a part of a bare SELECT.
    return f"SELECT * FROM ({sums_of(source, total, name, rows)}) AS sums WHERE true"  # noqa: S608  names of our own tables


def _moved(total: Total, rows: str, sign: str) -> str:
    """Add rows to their totals, or take them off."""
    table, key = total.table, ", ".join(total.key)
    changed = ", ".join(f"{a} = {table}.{a} {sign} excluded.{a}" for a in total.amounts)
    columns = ", ".join((*total.key, *total.amounts))
    return MOVED.format(table=table, columns=columns, rows=rows, key=key, changed=changed)


def _on_sqlite(source: Source, total: Total, verb: str) -> Iterator[str]:
    """Row by row, which is the only way that SQLite knows."""
    row, sign = SIGNS[verb]
    key, amounts = said(source, "sqlite", f"{row}.")
    moved = _moved(total, f"VALUES ({', '.join((*key, *amounts))})", sign)
    this = (f"{column} = {value}" for column, value in zip(total.key, key, strict=True))
    emptied = " AND ".join((EMPTIED.format(table=total.table, count=total.amounts[-1]), *this))
    body = f"{moved}; {emptied};" if verb == "DELETE" else f"{moved};"
    yield f"CREATE TRIGGER {_name(source, verb)} AFTER {verb} ON {source.table} BEGIN {body} END"


def _on_postgresql(source: Source, total: Total, verb: str) -> Iterator[str]:
    """All rows of a statement at once: many rows are one change of a total."""
    name, (row, sign) = _name(source, verb), SIGNS[verb]
    moved = _moved(total, _sums(source, total, "postgresql", "moved"), sign)
    emptied = EMPTIED.format(table=total.table, count=total.amounts[-1])
    body = f"{moved}; {emptied};" if verb == "DELETE" else f"{moved};"
    whole = f"BEGIN {body} RETURN NULL; END"
    yield f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {whole} $$"
    when = f"AFTER {verb} ON {source.table} REFERENCING {row} TABLE AS moved"
    yield f"CREATE TRIGGER {name} {when} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"


def _name(source: Source, verb: str) -> str:
    return f"{source.table}_counted_{verb.lower()}"
