"""Which report a statement is in, and which proposition."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from sayso.ledger.desk import Desk
from sayso.store.schema import statement

_AT_ONCE = 500


def reports_with(desk: Desk, statements: Sequence[str]) -> set[str]:
    """Ids of the reports that statements are in."""
    found: set[str] = set()
    with desk.store.read() as connection:
        for at in range(0, len(statements), _AT_ONCE):
            ids = statements[at : at + _AT_ONCE]
            asked = select(statement.c.report).where(statement.c.id.in_(ids)).distinct()
            found |= {str(each) for each in connection.execute(asked).scalars()}
    return found
