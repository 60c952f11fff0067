"""Word documents, and archives that are none."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from ingest.makers import PROSE, docx
from sayso.errors import Damaged, Locked, NothingToRead, NotText, TooLarge
from sayso.ingest import report_from_bytes

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def with_body(body: str, before: str = "") -> bytes:
    """Make a document whose main part holds ``body``."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(docx((PROSE[0], None)))) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            data = source.read(part)
            if part.filename == "word/document.xml":
                data = (
                    f'<?xml version="1.0"?>{before}<w:document xmlns:w="{_NAMESPACE}">'
                    f"<w:body>{body}</w:body></w:document>"
                ).encode()
            target.writestr(part.filename, data)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def test_kinds_title_and_author():
    data = docx(
        ("Ship strikes pier", "Title"),
        (PROSE[0], None),
        ("What they said", "Heading 2"),
        ("one", "List Bullet"),
        (PROSE[1], "Quote"),
        ("Reporting by Ann Lee", None),
        author="Ann Lee",
    )
    report = report_from_bytes(data, "x")
    assert (report.title, report.authors) == ("Ship strikes pier", ("Ann Lee",))
    assert [block.kind for block in report.blocks] == [
        "paragraph", "heading", "list", "quote", "credit",
    ]  # fmt: skip
    assert report.text.startswith(PROSE[0])
    assert report.published is None


def test_tables_and_tracked_changes():
    def run(text: str) -> str:
        return f"<w:r><w:t>{text}</w:t></w:r>"

    body = (
        f"<w:p>{run('The ship ')}<w:ins>{run('sank ')}</w:ins>"
        f"<w:del><w:r><w:delText>swam</w:delText></w:r></w:del>{run('on Monday.')}</w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run('It was old.')}</w:p></w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('a')}</w:p></w:tc><w:tc><w:p>{run('b')}</w:p></w:tc></w:tr>"
        "</w:tbl>"
    )
    report = report_from_bytes(with_body(body), "x")
    assert report.text == "The ship sank on Monday.\n\nIt was old.\n\na\tb"
    assert [block.kind for block in report.blocks] == ["paragraph", "paragraph", "table"]


def test_entities_lead_nowhere(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("swordfish")
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}"><!ENTITY a "aaaaaaaaaa">]>'
    body = "<w:p><w:r><w:t>Ship &e; &a; sank</w:t></w:r></w:p>"
    try:
        text = report_from_bytes(with_body(body, doctype), "x").text
    except Damaged:
        return
    assert "swordfish" not in text


def test_deep_nesting():
    body = "<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000
    with pytest.raises((Damaged, NothingToRead)):
        report_from_bytes(with_body(body), "x")


def test_archives_that_are_none():
    with pytest.raises(NotText):
        report_from_bytes(archive(a=b"x"), "x")
    with pytest.raises(Damaged):
        report_from_bytes(archive(word__document_xml=b"<x"), "x")
    with pytest.raises(Damaged):
        report_from_bytes(docx((PROSE[0], None))[:2_000], "x")


def test_bombs():
    with pytest.raises(TooLarge):
        report_from_bytes(archive(word__document_xml=b"0" * 30_000_000), "x")
    with pytest.raises(TooLarge):
        report_from_bytes(archive(word__document_xml=b"", word__a=b"0" * 200_000_000), "x")


def test_locked():
    package = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    with pytest.raises(Locked):
        report_from_bytes(package + "EncryptedPackage".encode("utf-16-le"), "x")
    with pytest.raises(NotText, match="2007"):
        report_from_bytes(package, "x")


def test_nothing_in_it():
    with pytest.raises(NothingToRead):
        report_from_bytes(docx(("", None)), "x")
