"""Logging in to a desk and out, and who is behind a login or a token.

Their secrets are random and kept as SHA-256 only: whoever reads the desk's file cannot use them.
"""

from __future__ import annotations

import secrets
import time
import unicodedata
from hashlib import sha256
from typing import Final, Literal

from sayso.ledger.desk import Desk
from sayso.ledger.passwords import fits, hashed, outdated
from sayso.store import people as stored

LOGIN_S: Final = 7 * 24 * 3600
"""How long a login lasts, in seconds."""

_BYTES: Final = 32
_PREFIX: Final = "sayso_"


def log_in(desk: Desk, name: str, password: str) -> str | None:
    """Log somebody in.

    Returns:
        the secret of the login; None if the name or the password is wrong.

    Raises:
        DeskError: if the desk cannot be read or written.
    """
    name = composed(name)
    with desk.store.read() as connection:
        # What cannot be a name is not looked up: databases refuse some of it.
        kept = stored.password_hash(connection, name) if name.isprintable() else None
    if not fits(kept, password) or kept is None:
        return None
    secret, now = secrets.token_urlsafe(_BYTES), time.time()
    renewed = hashed(password) if outdated(kept) else kept
    with desk.store.write() as connection:
        # Whoever was removed, or given another password, meanwhile is not logged in.
        if stored.password_hash(connection, name) != kept:
            return None
        if renewed != kept:
            stored.change_hash(connection, name, renewed)
        stored.drop_over(connection, now)
        stored.put_session(connection, _row(secret), name, "login", now + LOGIN_S)
    return secret


def log_out(desk: Desk, secret: str) -> None:
    """End a login."""
    with desk.store.write() as connection:
        stored.drop_session(connection, _row(secret))


def who_has(desk: Desk, secret: str, kind: Literal["login", "token"]) -> str | None:
    """Whose login or token a secret is; None where it is nobody's, or over."""
    with desk.store.read() as connection:
        return stored.holder(connection, _row(secret), kind, time.time())


def composed(name: str) -> str:
    """A name as it is compared: blanks made one, Unicode composed."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def token_made() -> tuple[str, str]:
    """The secret of a new token, and what is kept of it."""
    secret = _PREFIX + secrets.token_urlsafe(_BYTES)
    return secret, _row(secret)


def _row(secret: str) -> str:
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
