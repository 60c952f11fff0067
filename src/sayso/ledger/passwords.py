"""Passwords as they are kept: argon2id hashes, with the parameters of RFC 9106."""

from __future__ import annotations

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.errors import UsageError

SHORTEST = 10
LONGEST = 500

_HASHER = PasswordHasher()


def hashed(password: str) -> str:
    """A password as it is kept.

    Raises:
        UsageError: if it is too short or too long.
    """
    if len(password) < SHORTEST:
        raise UsageError(f"a password needs {SHORTEST} characters or more")
    if len(password) > LONGEST:
        raise UsageError(f"a password has {LONGEST} characters at most")
    return _HASHER.hash(_composed(password))


def fits(kept: str | None, password: str) -> bool:
    """Whether a password is the one that was kept.

    Where nobody is of the name (``kept`` is None) it takes as long and is False, so that nobody
    learns from the time it takes which names there are.
    """
    if len(password) > LONGEST:
        return False
    try:
        return _HASHER.verify(kept or _nobody(), _composed(password)) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def outdated(kept: str) -> bool:
    """Whether a hash was made with weaker parameters than today's."""
    return _HASHER.check_needs_rehash(kept)


def _composed(password: str) -> str:
    """The same letters are other characters on other keyboards and systems."""
    return unicodedata.normalize("NFKC", password)


@cache
def _nobody() -> str:
    return _HASHER.hash("nobody has this password")
