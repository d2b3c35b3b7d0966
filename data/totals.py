"""Totals that the database itself keeps with every row: of the ledger, and of what was ordered.

    drifted(connection)     (): every total is what its rows add up to

Views over all halves read these few rows instead of every entry. Triggers of the migrations keep
them, whatever road a row comes or goes by; here is what they must come to. They are no facts of
their own, so the journal and a zip leave them out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

MONTH = {"sqlite": "substr({row}day, 1, 7)", "postgresql": "to_char({row}day, 'YYYY-MM')"}
"""The month of a day, as text such as 2021-06."""

SUMS = "SELECT {columns} FROM {source} GROUP BY {groups}"
DRIFTED = """
SELECT 1 FROM (SELECT {columns} FROM ({sums}) AS x EXCEPT SELECT {columns} FROM {table}) AS lack
UNION ALL
SELECT 1 FROM (SELECT {columns} FROM {table} EXCEPT SELECT {columns} FROM ({sums}) AS x) AS more
"""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A table whose rows are added up, each by what it says; `{row}` stands for the row."""

    table: str
    key: tuple[str, ...]
    amounts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Total:
    """A table of totals; the last of its amounts counts the rows in each."""

    table: str
    key: tuple[str, ...]
    amounts: tuple[str, ...]
    sources: tuple[Source, ...]


OF_ENTRIES = Total(
    table="entry_total",
    key=("half", "month", "stage"),
    amounts=("cents", "vat_cents", "entries"),
    sources=(
        Source(
            table="entry",
            key=("{row}half", "{month}", "{row}stage"),
            amounts=("{row}cents", "coalesce({row}vat_cents, 0)", "1"),
        ),
    ),
)
CONTRACT = "(SELECT o.contract FROM call_off AS o WHERE o.reference = {row}reference)"
OF_ORDERS = Total(
    table="order_total",
    key=("contract",),
    amounts=("cents", "videos", "parts"),
    sources=(
        Source(table="call_off", key=("{row}contract",), amounts=("{row}other", "0", "1")),
        Source(table="call_off_price", key=(CONTRACT,), amounts=("{row}cents", "1", "1")),
    ),
)


def drifted(connection: Connection) -> tuple[str, ...]:
    """The tables of totals that are not what their rows add up to."""
    return tuple(total.table for total in (OF_ENTRIES, OF_ORDERS) if _drifted(connection, total))


def _drifted(connection: Connection, total: Total) -> bool:
    name, columns = connection.dialect.name, ", ".join((*total.key, *total.amounts))
    parts = " UNION ALL ".join(sums_of(s, total, name, s.table) for s in total.sources)
    added = (*total.key, *(f"sum({amount}) AS {amount}" for amount in total.amounts))
    sums = SUMS.format(
        columns=", ".join(added), source=f"({parts}) AS parts", groups=", ".join(total.key)
    )
    query = DRIFTED.format(columns=columns, sums=sums, table=total.table)
    return connection.exec_driver_sql(query).first() is not None


def sums_of(source: Source, total: Total, name: str, rows: str) -> str:
    """What these rows of a source add up to."""
    key, amounts = said(source, name, f"{rows}.")
    columns = [f"{what} AS {column}" for what, column in zip(key, total.key, strict=True)]
    for what, column in zip(amounts, total.amounts, strict=True):
        columns.append(f"sum({what}) AS {column}")
    groups = ", ".join(str(n) for n in range(1, len(key) + 1))
    return SUMS.format(columns=", ".join(columns), source=rows, groups=groups)


def said(source: Source, name: str, row: str) -> Iterator[list[str]]:
    """Key and amounts of a row, as the database of this name says them."""
    month = MONTH[name].format(row=row)
    for parts in (source.key, source.amounts):
        yield [part.format(row=row, month=month) for part in parts]
