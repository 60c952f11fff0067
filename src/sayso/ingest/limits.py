"""How much of anything is read before sayso gives up, in one place."""

from __future__ import annotations

from typing import Final

RAW_BYTES: Final = 100_000_000
"""Bytes of a file, a stream or an answer as they come."""

UNPACKED_BYTES: Final = 100_000_000
"""Bytes that come out of gzip."""

CONTENT_BYTES: Final = 20_000_000
"""Bytes of text or markup, pictures inlined as ``data:`` not counted."""

TEXT_CHARS: Final = 20_000_000
"""Code points of a report's text."""

PDF_PAGES: Final = 2_000
"""Pages of a PDF."""

DOCX_BYTES: Final = 50_000_000
"""Bytes of the XML parts of a DOCX, unpacked."""

DOCX_RATIO: Final = 200
"""How many times larger than packed a part of a DOCX above one megabyte may be."""

SAMPLE: Final = 65_536
"""Bytes or code points at the start that decide what a file is."""
