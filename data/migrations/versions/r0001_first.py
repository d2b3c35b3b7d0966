"""The first form: budget, production, ledger, invoices, papers, results, files and journal."""

import sqlalchemy as sa
from alembic import op

from data.migrations.written import guard

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _half(*, key: bool = False, index: bool = False) -> sa.Column[str]:
    return sa.Column("half", sa.String(8), nullable=False, primary_key=key, index=index)


def _text(name: str, *, null: bool = False, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=null, primary_key=key)


def _day(name: str, *, null: bool = False, key: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date, nullable=null, primary_key=key)


def _count(name: str, *, null: bool = False, key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=null, primary_key=key)


def _many(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=null)


def _cents(name: str, *, null: bool = False) -> sa.Column[int]:
    whole = sa.CheckConstraint(f"{name} = CAST({name} AS BIGINT)", name=f"whole_{name}")
    return sa.Column(name, sa.BigInteger, whole, nullable=null)


def _example() -> sa.Column[bool]:
    return sa.Column("example", sa.Boolean, nullable=False)


def _hash(name: str, *, key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), nullable=False, primary_key=key)


def upgrade() -> None:
    """Make all tables, their indexes and their append-only guards."""
    _money()
    _production()
    _dossier()
    _kept()
    connection = op.get_bind()
    for table in sa.inspect(connection).get_table_names():
        if table != "alembic_version":
            guard(connection, table)


def _money() -> None:
    op.create_table("half", sa.Column("id", sa.String(8), primary_key=True), _example())
    op.create_table(
        "budget_version",
        _half(key=True),
        _count("version", key=True),
        _day("day"),
        _cents("cents"),
        _count("videos"),
        _text("decision"),
        sa.Column("approximate", sa.Boolean, nullable=False),
        _text("by"),
        _text("reason"),
        _text("evidence"),
        _count("answers", null=True),
        _example(),
    )
    op.create_table(
        "call_off",
        _text("reference", key=True),
        _half(index=True),
        _day("day"),
        _cents("other"),
        _text("contract"),
        _text("evidence", null=True),
        _example(),
    )
    op.create_table(
        "call_off_price",
        _half(key=True),
        _text("video", key=True),
        sa.Column("reference", sa.Text, sa.ForeignKey("call_off.reference"), nullable=False),
        _count("position"),
        _cents("cents"),
        _example(),
    )
    op.create_table(
        "entry",
        _count("number", key=True),
        _half(),
        _day("day"),
        _text("stage"),
        _cents("cents"),
        _cents("vat_cents", null=True),
        _count("vat_points"),
        _text("video", null=True),
        _text("act"),
        _text("document"),
        _example(),
    )
    cover = ["half", "day", "stage", "video", "cents", "vat_cents"]
    op.create_index("ix_entry_cover", "entry", cover)


def _production() -> None:
    op.create_table(
        "video",
        _half(key=True),
        _text("id", key=True),
        _text("title"),
        _text("topic"),
        _text("subject"),
        _text("kind"),
        _text("requester"),
        _day("added_on"),
        _day("planned_on", null=True),
        _text("creator", null=True),
        _example(),
    )
    op.create_table(
        "step_event",
        _count("number", key=True),
        _half(index=True),
        _text("video"),
        _count("step"),
        _text("move"),
        _day("day"),
        _text("side"),
        _text("cut"),
        _text("note"),
        _example(),
    )
    op.create_table(
        "result",
        _half(key=True),
        _text("video", key=True),
        _day("counted_on", key=True),
        _text("tiktok_id"),
        _many("views", null=True),
        _many("likes", null=True),
        _many("comments", null=True),
        _many("shares", null=True),
        _example(),
    )
    op.create_table(
        "followers",
        _half(key=True),
        _day("day", key=True),
        _many("count"),
        _example(),
    )


def _dossier() -> None:
    op.create_table(
        "invoice",
        _text("supplier", key=True),
        _text("folded_number", key=True),
        _half(index=True),
        _day("received_on"),
        _text("body"),
        _example(),
    )
    op.create_table(
        "invoice_event",
        _count("number", key=True),
        _half(index=True),
        _text("supplier"),
        _text("folded_number"),
        _day("day"),
        _text("body"),
        _example(),
    )
    op.create_table(
        "paper",
        _count("number", key=True),
        sa.Column("kind", sa.Text, nullable=False, index=True),
        _text("key"),
        _day("day"),
        _text("body"),
        _example(),
    )


def _kept() -> None:
    op.create_table(
        "file",
        _hash("sha256", key=True),
        _text("name"),
        _day("received_on"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        _example(),
    )
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        _text("at"),
        _text("act"),
        _text("by"),
        _day("day"),
        _example(),
        _text("rows"),
        _hash("previous"),
        _hash("hash"),
    )
