"""What databases complain of, as one clear line each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnection

from sayso.errors import DeskBusy, DeskError, NoDesk

PATIENCE_S: Final = 30
"""Seconds that one waits while somebody else writes."""

_LOST: Final = (
    "could not connect",
    "connection refused",
    "connection failed",
    "connection is bad",
    "connection is lost",
    "closed the connection",
    "terminating connection",
    "failed to resolve",
    "could not translate",
    "timeout expired",
)
_LINES: Final = (
    (("database is locked", "database table is locked", "lock timeout"), DeskBusy, "busy"),
    (("disk is full", "no space left", "disk full"), DeskError, "full"),
    (("readonly database", "read-only"), DeskError, "fixed"),
    (("is not a database", "file is encrypted"), NoDesk, "it is no desk, but some other file"),
    (("malformed", "corrupt"), DeskError, "damaged"),
    (("unable to open",), DeskError, "closed"),
    (("disk i/o error",), DeskError, "its disk cannot be read or written"),
    (("password authentication", "no password"), DeskError, "the password is not accepted"),
    (_LOST, DeskError, "the database cannot be reached"),
)
_SAID: Final = {
    "busy": f"somebody else has been writing to it for {PATIENCE_S} seconds; try again later",
    "full": "the disk is full; what was kept before is there, what was under way is not",
    "damaged": "the file is damaged; go back to a copy, or see what sayso verify finds",
    "fixed": "it, or its folder, may only be read; copy it to a folder that you may write to",
    "closed": "it cannot be opened; it has to be in a folder that you may write to",
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn what goes wrong inside into one clear line that names the desk.

    Raises:
        DeskError: or one of its kinds, for whatever the database complains of.
    """
    try:
        yield
    except NoConnection as error:
        raise DeskBusy(f"{where}: too many at it at once; try again later") from error
    except DBAPIError as error:
        raise trouble(where, str(error.orig)) from error
    except SQLAlchemyError as error:
        raise trouble(where, str(error)) from error
    except DeskError as error:
        if str(error).startswith(where):
            raise
        raise type(error)(f"{where}: {error}") from error


def trouble(where: str, complaint: str) -> DeskError:
    """The error for what a database complains of."""
    small = complaint.lower()
    for signs, kind, words in _LINES:
        if any(sign in small for sign in signs):
            return kind(f"{where}: {_SAID.get(words, words)}")
    first = complaint.strip().splitlines()[0] if complaint.strip() else "unknown trouble"
    return DeskError(f"{where}: {first[:200]}")
