"""What is checked of a ZIP archive before anything in it is unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Final

from sayso.errors import Damaged, Locked, NotText, TooLarge
from sayso.ingest.limits import CONTENT_BYTES, DOCX_BYTES, DOCX_RATIO

_ENTRY: Final = b"PK\x01\x02"
_MOST_ENTRIES: Final = 5_000
_RATIO_ABOVE: Final = 1_000_000
_ENCRYPTED: Final = 0x1
_MAIN: Final = "word/document.xml"
_MOST_MEDIA: Final = 100_000_000


def check_docx(data: bytes) -> None:
    """Check that an archive is a Word document, unprotected and of bearable size.

    The sizes are those of the central directory. Python's zipfile never gives out more of a
    part than is declared there, so a directory that lies makes a broken file, not a large one.

    Raises:
        Locked: if parts of it are encrypted.
        Damaged: if it is broken or cut off.
        NotText: if it is no Word document.
        TooLarge: if it unpacks to more than the limits allow.
    """
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise TooLarge(f"the archive has more than {_MOST_ENTRIES:,} parts")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError):
        raise Damaged("the Word document is broken or cut off") from None
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Locked("the document is protected by a password")
    if not any(part.filename.lstrip("/") == _MAIN for part in parts):
        raise NotText("it is a ZIP archive, and no Word document")
    markup = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if markup > min(DOCX_BYTES, 2 * CONTENT_BYTES) or _main_size(parts) > CONTENT_BYTES:
        raise TooLarge("the Word document unpacks to more than the limit")
    if sum(part.file_size for part in parts) > _MOST_MEDIA:
        raise TooLarge(f"more than {_MOST_MEDIA // 1_000_000} MB after unpacking")
    for part in parts:
        if part.file_size > max(_RATIO_ABOVE, part.compress_size * DOCX_RATIO):
            raise TooLarge("the Word document unpacks to far more than its size")


def _main_size(parts: list[zipfile.ZipInfo]) -> int:
    return sum(part.file_size for part in parts if part.filename.lstrip("/") == _MAIN)
