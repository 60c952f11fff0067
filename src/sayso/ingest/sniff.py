"""What a file is, by its content and never by its name."""

from __future__ import annotations

import re
from typing import Final, Literal

from sayso.errors import Damaged, Locked, NotText

Kind = Literal["html", "pdf", "docx", "text"]

_PDF_WITHIN = 1024
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"{\\rtf", "an RTF document; save it as DOCX or PDF"),
    (b"%!PS", "a PostScript document; save it as PDF"),
)
_PAGE = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|link|script|style|div|p|article|main|section"
    r"|header|table|span|h[1-6]|center|font|a|br|ul|ol|b)(?=[\s>/]))",
    re.IGNORECASE,
)
_XML = re.compile(r"<\?xml[^>]{0,500}\?>\s*", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype\s+html", re.IGNORECASE)
_MHTML = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def binary_kind(data: bytes) -> Kind | None:
    """Return what the first bytes say the file is; None if it may be text or a page.

    Raises:
        Locked: if it is an Office document with a password.
        NotText: if it is of a kind that sayso does not read.
    """
    start = data[:_PDF_WITHIN]
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "docx"
    if start.startswith(b"PK\x05\x06"):
        raise Damaged("an empty ZIP archive")
    if start.startswith(_OLE):
        if _OLE_ENCRYPTED in data[:4_000_000] or _OLE_ENCRYPTED in data[-4_000_000:]:
            raise Locked("the document is protected by a password")
        raise NotText("an Office file of before 2007; save it as DOCX or PDF")
    for magic, what in _OTHERS:
        if start.startswith(magic):
            raise NotText(f"it is {what}, and no report")
    if start[4:8] == b"ftyp":
        raise NotText("it is a video or picture, and no report")
    if start.startswith(b"RIFF") and start[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise NotText("it is a picture, sound or video, and no report")
    if b"%PDF-" in start and b"<" not in start.partition(b"%PDF-")[0]:
        return "pdf"
    return None


def text_kind(text: str) -> Kind:
    """Tell a page from a plain text by how it begins.

    Raises:
        NotText: if it is XML of another kind, or an MHTML archive.
    """
    start = text[:20_000].lstrip("\ufeff \t\r\n\f\v\0")
    declared = _XML.match(start)
    if declared:
        start = start[declared.end() :]
    while start.startswith("<!--"):
        end = start.find("-->")
        if end < 0:
            return "html" if _DOCTYPE.search(text[:200_000]) else "text"
        start = start[end + 3 :].lstrip()
    if _PAGE.match(start):
        return "html"
    if declared or start.startswith(("<rss", "<feed", "<svg")):
        if _DOCTYPE.search(start[:2_000]) or re.search(r"<html[\s>]", start[:5_000], re.IGNORECASE):
            return "html"
        raise NotText("it is an XML file, and no report")
    if start[:5].lower() in ("from:", "mime-") and _MHTML.search(start[:3_000]):
        raise NotText("it is an MHTML archive; save the page as a single HTML file")
    return "text"
