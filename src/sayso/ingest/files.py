"""Bytes of a file or of standard input, never more than the limit."""

from __future__ import annotations

import os
import stat
import sys
from typing import BinaryIO

from sayso.errors import NotReachable, TooLarge
from sayso.ingest.limits import RAW_BYTES


def read_file(path: str, limit: int = RAW_BYTES) -> bytes:
    """Read a regular file.

    It is opened without waiting and looked at again once it is open, so that a pipe put in its
    place cannot hold up the run.

    Raises:
        NotReachable: if it cannot be opened or read, or is no regular file.
        TooLarge: if it has more than ``limit`` bytes.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as error:
        raise NotReachable(f"it cannot be opened ({_words(error)})") from None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NotReachable("it is no regular file")
        try:
            return _bounded(file, limit)
        except OSError as error:
            raise NotReachable(f"it cannot be read ({_words(error)})") from None


def read_stdin(limit: int = RAW_BYTES) -> bytes:
    """Read standard input to its end.

    Raises:
        NotReachable: if it is closed or cannot be read.
        TooLarge: if more than ``limit`` bytes come.
    """
    try:
        return _bounded(sys.stdin.buffer, limit)
    except (OSError, ValueError, AttributeError) as error:
        raise NotReachable(f"standard input cannot be read ({_words(error)})") from None


def _bounded(file: BinaryIO, limit: int) -> bytes:
    data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"more than {limit // 1_000_000} MB")
    return data


def _words(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
