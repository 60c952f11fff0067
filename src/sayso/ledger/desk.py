"""A desk that somebody has opened: what is kept, and who is at it."""

from __future__ import annotations

import getpass
from dataclasses import dataclass

from sayso.store.opening import Store, open_store

DESK = "sayso.db"
"""Where a desk is, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk, and who is at it.

    Attributes:
        store: where it is kept.
        who: name of the person, for what is added and decided.
    """

    store: Store
    who: str


def open_desk(where: str = DESK, *, create: bool = False, who: str | None = None) -> Desk:
    """Open a desk.

    Args:
        where: a file, or an address that begins with postgresql://.
        create: make it where there is none.
        who: who is at it; the user of this machine, where nobody else is named.

    Raises:
        NoDesk: if there is none, or the file is something else.
        NewerDesk: if a newer version of sayso made it.
        DeskError: if it cannot be opened.
    """
    return Desk(open_store(where, create=create), who or user())


def user() -> str:
    """Name of the user of this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"
