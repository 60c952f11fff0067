"""PDF: its printed lines, joined to paragraphs, page by page."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Any

from sayso.errors import Damaged, Locked, NothingToRead, TooLarge
from sayso.ingest.credits import line_kind
from sayso.ingest.draft import Draft, Writer
from sayso.ingest.limits import PDF_PAGES, TEXT_CHARS
from sayso.ingest.pdf_lines import Line, paragraphs, without_margins

_HYPHEN = 2
_LINE_ENDS = frozenset((_HYPHEN, 10, 13))
_END = b"%%EOF"
_END_WITHIN = 65_536
_CONTROLS = re.compile("[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\uffff]")
_NO_TITLE = re.compile(
    r"\.(?:docx?|pdf|indd|qxd|rtf|odt|pages|txt|tmp)\W*$|^untitled|^microsoft word"
)


def read_pdf(data: bytes) -> Draft:
    """Read a PDF. pdfium is not safe among threads, so read one at a time.

    Raises:
        Locked: if it is protected by a password.
        Damaged: if it is broken or cut off.
        TooLarge: if it has too many pages or too much text.
        NothingToRead: if no text is in it, as in a scan.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise Locked("the PDF is protected by a password") from None
        cut = _END not in data[-_END_WITHIN:]
        raise Damaged("the PDF is cut off" if cut else "the PDF is broken") from None
    try:
        if _END not in data[-_END_WITHIN:]:
            raise Damaged("the PDF is cut off")
        if len(document) > PDF_PAGES:
            raise TooLarge(f"the PDF has more than {PDF_PAGES:,} pages")
        lines = [line for number in range(len(document)) for line in _page(document, number)]
        named = str(document.get_metadata_value("Title") or "")
        author = str(document.get_metadata_value("Author") or "")
    except pypdfium2.PdfiumError:
        raise Damaged("a page of the PDF is broken") from None
    finally:
        document.close()
    return _draft(without_margins(lines), _CONTROLS.sub("", named).strip(), author.strip())


def _draft(lines: list[Line], named: str, author: str) -> Draft:
    found = [part for part in paragraphs(lines) if any(map(str.isalnum, part[0]))]
    if not found:
        raise NothingToRead("there is no text in the PDF; it may be a scan")
    title = named if named and not _NO_TITLE.search(named.casefold()) else None
    top = [part for part in found[:6] if part[1] == "heading" and part[2] == found[0][2]]
    largest = max(top, key=lambda part: part[3], default=None)
    if largest and (title is None or _same(title, largest[0])):
        title = largest[0]
    writer = Writer()
    for part in found:
        text, kind, page, _ = part
        if part is largest and text == title:
            continue
        if kind == "paragraph":
            kind = line_kind(text) or kind
        writer.add(text, kind, page=page)
    if not writer.parts:
        raise NothingToRead("there is nothing but a title in the PDF")
    return Draft(
        reader=_reader(),
        text=writer.text(),
        blocks=tuple(writer.blocks),
        title=title,
        authors=(author,) if 2 < len(author) <= 100 and "\\" not in author else (),
    )


def _page(document: Any, number: int) -> Iterator[Line]:
    import pypdfium2.raw as pdfium

    page = document[number]
    try:
        height = page.get_height()
        sheet = page.get_textpage()
        try:
            if sheet.count_chars() > TEXT_CHARS:
                raise TooLarge(f"the text is longer than {TEXT_CHARS:,} characters")
            yield from _lines(sheet, number + 1, height, pdfium)
        finally:
            sheet.close()
    finally:
        page.close()


def _lines(sheet: Any, page: int, height: float, pdfium: Any) -> Iterator[Line]:
    """Cut a page's characters at its line ends; boxes are asked for the ends of lines only."""
    count = sheet.count_chars()
    codes = [pdfium.FPDFText_GetUnicode(sheet.raw, at) for at in range(count)]
    start = 0
    for at in range(count + 1):
        if at < count and codes[at] not in _LINE_ENDS:
            continue
        # A hyphen that pdfium takes for one of its printer's stands for the end of its line.
        first, last = start, at if at < count and codes[at] == _HYPHEN else at - 1
        start = at + 1
        while first <= last and _is_blank(codes[first]):
            first += 1
        while last >= first and _is_blank(codes[last]):
            last -= 1
        if first > last:
            continue
        text = _words(codes[first : last + 1])
        if not text:
            continue
        left, _, _, top = _box(sheet, first, pdfium)
        _, _, right, _ = _box(sheet, last, pdfium)
        size = pdfium.FPDFText_GetFontSize(sheet.raw, first)
        scale = _scale(sheet, first, pdfium)
        yield Line(text, page, left, right, top, round(size * scale, 1) or 10.0, height)


def _words(codes: list[int]) -> str:
    units = b"".join(
        code.to_bytes(2, "little") if code < 0x10000 else chr(code).encode("utf-16-le")
        for code in codes
        if code <= 0x10FFFF
    )
    text = _CONTROLS.sub("", units.decode("utf-16-le", "replace"))
    return re.sub(r"[ \t]+", " ", text).strip()


def _is_blank(code: int) -> bool:
    return code in (0, 9, 32)


def _box(sheet: Any, at: int, pdfium: Any) -> tuple[float, float, float, float]:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFText_GetLooseCharBox(sheet.raw, at, ctypes.byref(rect)):
        return (0.0, 0.0, 0.0, 0.0)
    return (rect.left, rect.bottom, rect.right, rect.top)


def _scale(sheet: Any, at: int, pdfium: Any) -> float:
    """How much the page's own matrix enlarges the type."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFText_GetMatrix(sheet.raw, at, ctypes.byref(matrix)):
        return 1.0
    scale = max(abs(matrix.a), abs(matrix.d), abs(matrix.b), abs(matrix.c))
    return float(scale) if 0.01 < scale < 1000 else 1.0


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.casefold())) == "".join(
        filter(str.isalnum, other.casefold())
    )


@cache
def _reader() -> str:
    return f"sayso-pdf/1 pypdfium2/{version('pypdfium2')}"
