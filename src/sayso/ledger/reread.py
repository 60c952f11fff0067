"""Inputs that are JSON which sayso wrote: told from others by content, read a report at a time."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from sayso.errors import InputError
from sayso.export import holds_reports, reports_in
from sayso.ingest import Failure
from sayso.model import Report

STDIN = "-"
_OPENING = 4096
_GZIP = b"\x1f\x8b"


def is_written_json(source: str) -> bool:
    """Whether an input is JSON that sayso wrote; what is no readable file is not."""
    try:
        if source == STDIN:
            return holds_reports(_peek(sys.stdin.buffer))
        if not stat.S_ISREG(os.stat(source).st_mode):
            return False
        with open(source, "rb") as file:
            return holds_reports(_peek(file))
    except (OSError, ValueError, EOFError, zlib.error):
        return False


def reread(source: str) -> Iterator[Report | Failure]:
    """Give the reports that a JSON of sayso's holds, and a failure where it is damaged."""
    try:
        with _text_of(source) as stream:
            yield from reports_in(stream)
    except InputError as error:
        yield Failure(source, str(error))
    except (OSError, EOFError, zlib.error) as error:
        yield Failure(source, f"not the JSON that sayso wrote: {error}")


def _peek(file: BinaryIO) -> bytes:
    # Standard input has to be read again afterwards, so it is looked at without taking any.
    opening = file.peek(_OPENING) if isinstance(file, io.BufferedReader) else b""
    if opening.startswith(_GZIP):
        return zlib.decompressobj(wbits=31).decompress(opening, _OPENING)
    return opening[:_OPENING]


@contextmanager
def _text_of(source: str) -> Iterator[TextIO]:
    file = sys.stdin.buffer if source == STDIN else open(source, "rb")  # noqa: SIM115
    try:
        packed = isinstance(file, io.BufferedReader) and file.peek(2)[:2] == _GZIP
        plain = gzip.GzipFile(fileobj=file) if packed else file
        stream = io.TextIOWrapper(plain, encoding="utf-8-sig")
        try:
            yield stream
        finally:
            stream.detach()  # Standard input is not ours to close.
    finally:
        if source != STDIN:
            file.close()
