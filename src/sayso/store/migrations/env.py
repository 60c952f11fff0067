"""What alembic runs: the steps, on the connection that it is given, in its transaction."""

from __future__ import annotations

from alembic import context

from sayso.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
)
context.run_migrations()
