"""The sixth form: the orders of a contract by day, so that those of other years cost nothing."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add an index; every order stays as it is."""
    columns = ["contract", "day", "half", "reference", "other"]
    op.create_index("ix_call_off_contract_day", "call_off", columns)
