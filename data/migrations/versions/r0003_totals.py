"""The third form: totals of the ledger kept with every entry, and an index that holds all of it.

Reading the ledger of one half in its order then touches nothing but its own part of the index.
"""

import sqlalchemy as sa
from alembic import op

from data.migrations.written import carry_out

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ORDER = ["half", "day", "number"]
FIGURES = ["stage", "video", "cents", "vat_cents", "vat_points"]
TEXTS = ["act", "document"]


def upgrade() -> None:
    """Make the totals from the entries there are; every entry stays as it is."""
    op.create_table(
        "entry_total",
        sa.Column("half", sa.String(8), primary_key=True),
        sa.Column("month", sa.String(7), primary_key=True),
        sa.Column("stage", sa.Text, primary_key=True),
        sa.Column("cents", sa.BigInteger, nullable=False),
        sa.Column("vat_cents", sa.BigInteger, nullable=False),
        sa.Column("entries", sa.BigInteger, nullable=False),
    )
    carry_out(op.get_bind(), "r0003")
    op.drop_index("ix_entry_cover", "entry")
    if op.get_bind().dialect.name == "sqlite":
        op.create_index("ix_entry_cover", "entry", [*ORDER, *FIGURES, *TEXTS])
    else:
        # PostgreSQL refuses a long text in an index, and a reason may be one.
        op.create_index("ix_entry_cover", "entry", ORDER, postgresql_include=FIGURES)
