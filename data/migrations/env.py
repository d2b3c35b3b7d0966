"""Alembic's entry: runs the steps on the connection that `data.migrate` hands it."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=None,
    transactional_ddl=True,
)
context.run_migrations()
