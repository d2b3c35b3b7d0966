"""Totals of the ledger by half, month and stage, kept by the database itself with every entry.

    keep_totals(connection)         the entries there are count, and from now on each new one
    drifted(connection)             False: the totals are what the entries add up to

Views over all halves read these few rows instead of every entry. Triggers keep them, so that no
road into the ledger leaves them behind: an act, a zip of whole books, a row by hand. They are no
facts of their own, so the journal and a zip leave them out.
"""

from sqlalchemy import Connection

COLUMNS = "half, month, stage, cents, vat_cents, entries"
AMOUNTS = ("cents", "vat_cents", "entries")
MONTH = {"sqlite": "substr({day}, 1, 7)", "postgresql": "to_char({day}, 'YYYY-MM')"}
"""The month of a day, as text such as 2021-06."""

SUMS = (
    "SELECT half, {month} AS month, stage, sum(cents) AS cents, "
    "coalesce(sum(vat_cents), 0) AS vat_cents, count(*) AS entries "
    "FROM {source} GROUP BY half, {month}, stage"
)
ONE = "VALUES ({row}.half, {month}, {row}.stage, {row}.cents, coalesce({row}.vat_cents, 0), 1)"
MOVED = "INSERT INTO entry_total ({columns}) {rows} ON CONFLICT (half, month, stage) DO UPDATE SET "
DRIFTED = """
SELECT 1 FROM (SELECT {columns} FROM ({sums}) AS x EXCEPT SELECT {columns} FROM entry_total) AS lack
UNION ALL
SELECT 1 FROM (SELECT {columns} FROM entry_total EXCEPT SELECT {columns} FROM ({sums}) AS x) AS more
"""
EMPTIED = "DELETE FROM entry_total WHERE entries = 0"


def keep_totals(connection: Connection) -> None:
    """Add up the entries that there are, and let the totals follow every insert and delete."""
    name = connection.dialect.name
    connection.exec_driver_sql(f"INSERT INTO entry_total ({COLUMNS}) {_sums(name, 'entry')}")
    for verb, row, sign in (("INSERT", "NEW", "+"), ("DELETE", "OLD", "-")):
        for statement in (_on_sqlite if name == "sqlite" else _on_postgresql)(verb, row, sign):
            connection.exec_driver_sql(statement)


def drifted(connection: Connection) -> bool:
    """Whether the totals are not what the entries add up to."""
    sums = _sums(connection.dialect.name, "entry")
    return (
        connection.exec_driver_sql(DRIFTED.format(sums=sums, columns=COLUMNS)).first() is not None
    )


def _sums(name: str, source: str) -> str:
    return SUMS.format(month=MONTH[name].format(day="day"), source=source)


def _moved(rows: str, sign: str) -> str:
    """Add rows to their totals, or take them off."""
    changed = (f"{name} = entry_total.{name} {sign} excluded.{name}" for name in AMOUNTS)
    return MOVED.format(columns=COLUMNS, rows=rows) + ", ".join(changed)


def _on_sqlite(verb: str, row: str, sign: str) -> tuple[str]:
    """Row by row, which is the only way that SQLite knows."""
    month = MONTH["sqlite"].format(day=f"{row}.day")
    one = ONE.format(row=row, month=month)
    head = f"CREATE TRIGGER entry_total_{verb.lower()} AFTER {verb} ON entry"
    of_row = f"half = {row}.half AND month = {month} AND stage = {row}.stage"
    emptied = f"{EMPTIED} AND {of_row};" if verb == "DELETE" else ""
    return (f"{head} BEGIN {_moved(one, sign)}; {emptied} END",)


def _on_postgresql(verb: str, row: str, sign: str) -> tuple[str, str]:
    """All rows of a statement at once: many entries are one change of a total."""
    name, sums = f"entry_total_{verb.lower()}", _sums("postgresql", "moved")
    emptied = f"{EMPTIED};" if verb == "DELETE" else ""
    when = f"AFTER {verb} ON entry REFERENCING {row} TABLE AS moved"
    body = f"BEGIN {_moved(sums, sign)}; {emptied} RETURN NULL; END"
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"CREATE TRIGGER {name} {when} FOR EACH STATEMENT EXECUTE FUNCTION {name}()",
    )
