"""The fifth form: a video can be ordered anew once its order was reversed, and a row paid anew.

Its price is then one of each order, and the key of a row of a statement names the payment that it
made. On PostgreSQL no table can be emptied with TRUNCATE any more, which no row would have told of.
"""

from alembic import op

from data.migrations.written import carry_out

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Widen two keys; every row stays. SQLite can only do so by making the table again."""
    carry_out(op.get_bind(), "r0005")
