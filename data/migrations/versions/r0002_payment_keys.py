"""The second form: the keys of the rows of a statement that were recorded as payments."""

import sqlalchemy as sa
from alembic import op

from data.migrations.written import guard

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and its append-only guard; what is in the books stays as it is."""
    op.create_table(
        "payment_key",
        sa.Column("key", sa.String(64), nullable=False, primary_key=True),
        sa.Column("half", sa.String(8), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column(
            "cents",
            sa.BigInteger,
            sa.CheckConstraint("cents = CAST(cents AS BIGINT)", name="whole_cents"),
            nullable=False,
        ),
        sa.Column("example", sa.Boolean, nullable=False),
    )
    guard(op.get_bind(), "payment_key")
