"""DOCX: headings, paragraphs, lists and tables of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sayso.errors import Damaged, NothingToRead, NotText
from sayso.ingest.credits import line_kind
from sayso.ingest.docx_zip import check_docx
from sayso.ingest.draft import Draft, Writer
from sayso.model import BlockKind

if TYPE_CHECKING:
    from docx.document import Document

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WRAPPERS: Final = frozenset((f"{_W}sdt", f"{_W}sdtContent", f"{_W}customXml", f"{_W}ins"))
_SPACES: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_SKIPPED: Final = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}pict", f"{_W}drawing", f"{_W}rPr"))
_PROGRAMS: Final = frozenset(("python-docx", "microsoft office user", "user", "unknown"))

Links = list[tuple[int, int, str]]


def read_docx(data: bytes) -> Draft:
    """Read a Word document; text that was struck out with change tracking is left out.

    Raises:
        Locked: if it is protected by a password.
        Damaged: if it is broken or cut off.
        NotText: if it is a ZIP archive of another kind.
        TooLarge: if it unpacks to more than the limits allow.
        NothingToRead: if no text is in it.
    """
    check_docx(data)
    from docx import Document as open_document  # noqa: N813

    try:
        document = open_document(BytesIO(data))
    except ValueError:
        raise NotText("it is an Office file of another kind, and no Word document") from None
    except Exception:
        raise Damaged("the Word document is broken") from None
    writer = Writer()
    styles = {style.style_id: str(style.name or "") for style in document.styles}
    properties = document.core_properties
    title = (properties.title or "").strip() or None
    for element in _body(document.element.body):
        if element.tag == f"{_W}tbl":
            writer.add(_table(element), "table")
            continue
        text, links = _words(element, document)
        kind, first_rank = _kind(element, styles)
        if kind == "heading" and not writer.parts and (first_rank or _same(text, title)):
            title = title if title and not first_rank else text or title
            continue
        if kind == "paragraph":
            kind = line_kind(text) or kind
        writer.add(text, kind, links=links)
    if not any(any(map(str.isalnum, part)) for part in writer.parts):
        raise NothingToRead("there is no text in the Word document")
    author = (properties.author or "").strip()
    return Draft(
        reader=_reader(),
        text=writer.text(),
        blocks=tuple(writer.blocks),
        links=tuple(writer.links),
        title=title,
        authors=(author,) if author and author.casefold() not in _PROGRAMS else (),
        language=properties.language or None,
    )


def _body(top: Any) -> Iterator[Any]:
    """The paragraphs and tables of a document in order, content controls opened."""
    waiting = [iter(top)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag in (f"{_W}p", f"{_W}tbl"):
            yield element
        elif element.tag in _WRAPPERS:
            waiting.append(iter(element))


def _words(paragraph: Any, document: Document | None) -> tuple[str, Links]:
    """The words of a paragraph, and its links with offsets into them."""
    from lxml.etree import iterwalk

    parts: list[str] = []
    length = 0
    links: Links = []
    starts: list[int] = []
    walker = iterwalk(paragraph, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "end":
            if tag == f"{_W}hyperlink":
                start = starts.pop()
                url = _address(element, document)
                if url and start < length:
                    links.append((start, length, url))
            continue
        if tag in _SKIPPED:
            walker.skip_subtree()
            continue
        if tag == f"{_W}hyperlink":
            starts.append(length)
        added = (element.text or "") if tag == f"{_W}t" else _SPACES.get(tag, "")
        if added:
            parts.append(added)
            length += len(added)
    whole = "".join(parts)
    text = whole.strip()
    shift = len(whole) - len(whole.lstrip())
    kept: Links = []
    for start, end, url in links:
        first, last = max(0, start - shift), min(len(text), end - shift)
        if first < last and (not kept or first >= kept[-1][1]):
            kept.append((first, last, url))
    return text, kept


def _address(element: Any, document: Document | None) -> str | None:
    relation = element.get(f"{_R}id")
    if document is None or not relation or relation not in document.part.rels:
        return None
    target = document.part.rels[relation]
    url = str(target.target_ref) if target.is_external else ""
    return url if url.startswith(("http://", "https://")) else None


def _kind(paragraph: Any, styles: dict[str, str]) -> tuple[BlockKind, bool]:
    """The kind of a paragraph, and whether it is a heading of first rank."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return "paragraph", False
    style = properties.find(f"{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), "").casefold() if style is not None else ""
    if name == "title" or name.startswith("heading"):
        return "heading", name in ("title", "heading 1")
    if "caption" in name:
        return "caption", False
    if "quote" in name:
        return "quote", False
    if name.startswith("list") or properties.find(f"{_W}numPr") is not None:
        return "list", False
    return "paragraph", False


def _table(table: Any) -> str:
    """A row a line, its cells set apart by tabs."""
    rows: list[str] = []
    for row in table.iter(f"{_W}tr"):
        cells = [
            " ".join(
                text for paragraph in cell.iter(f"{_W}p") if (text := _words(paragraph, None)[0])
            )
            for cell in row.iterchildren(f"{_W}tc")
        ]
        line = "\t".join(cells).strip()
        if line:
            rows.append(line)
    return "\n".join(rows)


def _same(text: str, title: str | None) -> bool:
    return bool(title) and text.casefold().split() == (title or "").casefold().split()


@cache
def _reader() -> str:
    return f"sayso-docx/1 python-docx/{version('python-docx')}"
