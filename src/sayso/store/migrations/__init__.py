"""Steps from one version of a desk's tables to the next, run by alembic when a desk is opened."""
