"""What the user named, to single sources: files, addresses, standard input."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_SPECIAL = (
    (stat.S_ISFIFO, "a pipe, and no file; name - to read from standard input"),
    (stat.S_ISCHR, "a device, and no file"),
    (stat.S_ISBLK, "a device, and no file"),
    (stat.S_ISSOCK, "a socket, and no file"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read.

    Attributes:
        path: as the user named it, or the path of a file below a named folder.
        kind: what to do with it; "failed" carries an error.
        error: why it cannot be read.
    """

    path: str
    kind: Literal["file", "url", "stdin", "failed"]
    error: str = ""


def sources(inputs: Iterable[str]) -> Iterator[Source]:
    """Turn each input into its sources; folders give their files in sorted order, recursively.

    Hidden files and folders below a named folder are passed over; a folder is entered once,
    whatever links lead to it. Devices, pipes and sockets are never opened.
    """
    for name in inputs:
        if name == "-":
            yield Source(name, "stdin")
        elif _ADDRESS.match(name):
            yield Source(name, "url")
        else:
            yield from _path(name)


def count_inputs(inputs: Iterable[str], at_most: int = 100_000) -> int:
    """Count the sources of the inputs without opening any, up to ``at_most``."""
    count = 0
    for _ in sources(inputs):
        count += 1
        if count >= at_most:
            break
    return count


def _path(name: str) -> Iterator[Source]:
    try:
        mode = os.stat(name).st_mode
    except (OSError, ValueError) as error:
        yield Source(name, "failed", _reason(error))
        return
    if not stat.S_ISDIR(mode):
        yield _single(name, mode)
        return
    empty = True
    for source in _folder(name):
        empty = False
        yield source
    if empty:
        yield Source(name, "failed", "there are no files in this folder")


def _folder(top: str) -> Iterator[Source]:
    entered: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            if not stat.S_ISDIR(status.st_mode):
                yield _single(path, status.st_mode)
                continue
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            names = sorted(os.listdir(path), reverse=True)
        except (OSError, ValueError) as error:
            yield Source(path, "failed", _reason(error))
            continue
        waiting.extend(os.path.join(path, name) for name in names if not name.startswith("."))


def _single(path: str, mode: int) -> Source:
    if stat.S_ISREG(mode):
        return Source(path, "file")
    for is_special, what in _SPECIAL:
        if is_special(mode):
            return Source(path, "failed", f"it is {what}")
    return Source(path, "failed", "it is no file")


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "it may not be opened (permission denied)"
    reason = error.strerror if isinstance(error, OSError) else None
    return f"it cannot be opened ({reason or error})"
