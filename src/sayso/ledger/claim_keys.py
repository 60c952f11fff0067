"""Keys of those who make the claims of a report."""

from __future__ import annotations

from sayso.ledger.desk import Desk
from sayso.store.told import speaker_keys


def claim_keys(desk: Desk, report: str) -> dict[str, str]:
    """The key of the speaker by the id of the claim; claims without a named one are left out."""
    with desk.store.read() as connection:
        return speaker_keys(connection, report)
