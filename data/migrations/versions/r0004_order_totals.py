"""The fourth form: what was ordered under each contract, kept with every order."""

import sqlalchemy as sa
from alembic import op

from data.migrations.written import carry_out

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the totals from the orders there are; every order stays as it is."""
    op.create_table(
        "order_total",
        sa.Column("contract", sa.Text, primary_key=True),
        sa.Column("cents", sa.BigInteger, nullable=False),
        sa.Column("videos", sa.BigInteger, nullable=False),
        sa.Column("parts", sa.BigInteger, nullable=False),
    )
    carry_out(op.get_bind(), "r0004")
