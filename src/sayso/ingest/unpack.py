"""gzip around a file, undone within bounds."""

from __future__ import annotations

import zlib

from sayso.errors import Damaged, TooLarge
from sayso.ingest.limits import UNPACKED_BYTES

MAGIC = b"\x1f\x8b"
_LAYERS = 3
_MEMBERS = 1000
_GZIP_WINDOW = 31


def unpack(data: bytes, limit: int = UNPACKED_BYTES) -> bytes:
    """Undo gzip, at most three layers of it; other bytes come back as they are.

    Raises:
        Damaged: if the gzip stream is broken or cut off.
        TooLarge: if more than ``limit`` bytes come out, or the layers do not end.
    """
    for _ in range(_LAYERS):
        if not data.startswith(MAGIC):
            return data
        data = _unpack_once(data, limit)
    if data.startswith(MAGIC):
        raise TooLarge(f"packed with gzip more than {_LAYERS} times over")
    return data


def _unpack_once(data: bytes, limit: int) -> bytes:
    parts: list[bytes] = []
    left = limit
    rest = memoryview(data)
    for _ in range(_MEMBERS):
        stream = zlib.decompressobj(_GZIP_WINDOW)
        try:
            part = stream.decompress(rest, left + 1)
        except zlib.error:
            if parts:
                break
            raise Damaged("the gzip file is broken") from None
        left -= len(part)
        if left < 0:
            raise TooLarge(f"more than {limit // 1_000_000} MB after unpacking")
        if not stream.eof:
            raise Damaged("the gzip file is cut off")
        parts.append(part)
        unused = len(stream.unused_data)
        rest = rest[len(rest) - unused :] if unused else memoryview(b"")
        if not bytes(rest[:512]).strip(b"\0"):
            break
    return b"".join(parts)
