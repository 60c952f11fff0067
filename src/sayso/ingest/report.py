"""Bytes of any kind that sayso reads, to a Report."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath

from sayso.errors import Damaged, InputError, NothingToRead, TooLarge
from sayso.ingest.dates import date_in_name
from sayso.ingest.decode import decode
from sayso.ingest.draft import Draft
from sayso.ingest.language import language_of
from sayso.ingest.limits import CONTENT_BYTES, RAW_BYTES
from sayso.ingest.outlet import agrees, domain_of, same_site
from sayso.ingest.sniff import binary_kind, text_kind
from sayso.ingest.unpack import unpack
from sayso.model import Report
from sayso.model.identity import report_id

_SAMPLE = 4_000


def report_from_bytes(
    data: bytes,
    path: str,
    *,
    url: str | None = None,
    retrieved: str | None = None,
    name: str | None = None,
    charset: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
) -> Report:
    """Read a report out of the bytes of a text, page, PDF or DOCX, packed with gzip or not.

    Args:
        data: the bytes as they came.
        path: what the user named, for ``report.path``.
        url: the address that the bytes were fetched from; None for files.
        retrieved: when that was, ISO 8601 in UTC.
        name: the file's name, where a date may stand in it.
        charset: the encoding that the server named.
        published: time of publication as the user gives it, ISO 8601; goes before all others.
        outlet: the outlet as the user gives it; goes before what the file says.

    Returns:
        the report, its claims empty.

    Raises:
        NotText: if sayso reads no files of this kind.
        Damaged: if it is broken or cut off.
        Locked: if it is protected by a password.
        TooLarge: if it is beyond the limits.
        NothingToRead: if there is no text in it.
    """
    if len(data) > RAW_BYTES:
        raise TooLarge(f"more than {RAW_BYTES // 1_000_000} MB")
    draft = _draft(unpack(data), url, charset)
    when, where = draft.published, draft.published_from
    if published:
        when, where = published, "option"
    elif not when and name:
        when = date_in_name(PurePath(name).name)
        where = "file name" if when else None
    named, says = _outlet(draft, url)
    digest = sha256(data).hexdigest()
    address = url or draft.url
    return Report(
        id=report_id(address, digest),
        path=path,
        sha256=digest,
        reader=draft.reader,
        text=draft.text,
        url=address,
        outlet=outlet or named,
        outlet_says=None if outlet else says,
        title=draft.title,
        authors=draft.authors,
        published=when,
        published_from=where,
        updated=draft.updated,
        retrieved=retrieved,
        language=language_of(_sample(draft), draft.language),
        blocks=draft.blocks,
        links=draft.links,
    )


def _draft(data: bytes, url: str | None, charset: str | None) -> Draft:
    if not data.strip(b"\0 \t\r\n\f\v"):
        raise NothingToRead("it is empty")
    try:
        kind = binary_kind(data)
        if kind == "pdf":
            from sayso.ingest.pdf import read_pdf

            return read_pdf(data)
        if kind == "docx":
            from sayso.ingest.docx import read_docx

            return read_docx(data)
        return _text_or_page(data, url, charset)
    except (InputError, MemoryError):
        raise
    except Exception as error:
        raise Damaged(f"it could not be read ({type(error).__name__}: {error})") from error


def _text_or_page(data: bytes, url: str | None, charset: str | None) -> Draft:
    from sayso.ingest.text import read_text

    content = data
    if b"<" in data[:_SAMPLE]:
        from sayso.ingest.html import cut_data_uris, declared_charset, read_html

        content = cut_data_uris(data)
        charset = charset or declared_charset(content)
    if len(content) > CONTENT_BYTES:
        raise TooLarge(f"more than {CONTENT_BYTES // 1_000_000} MB of text or markup")
    text = decode(content, charset)
    if text_kind(text) == "html":
        return read_html(text, url)
    return read_text(text if content is data else decode(data, charset))


def _outlet(draft: Draft, url: str | None) -> tuple[str | None, str | None]:
    """Whose report it is, and what the page says where its domain says otherwise."""
    if url is None:
        return draft.outlet, None
    domain = domain_of(url)
    if domain is None:
        return None, draft.outlet
    elsewhere = domain_of(draft.url)
    if elsewhere and not same_site(elsewhere, domain):
        return domain, draft.outlet or elsewhere
    if draft.outlet and agrees(draft.outlet, domain):
        return draft.outlet, None
    return domain, draft.outlet


def _sample(draft: Draft) -> str:
    """The first few thousand characters of the blocks."""
    parts: list[str] = []
    length = 0
    for block in draft.blocks:
        parts.append(draft.text[block.start : min(block.end, block.start + _SAMPLE)])
        length += len(parts[-1])
        if length >= _SAMPLE:
            break
    return " ".join(parts)
