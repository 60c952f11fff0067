"""What a file is, by its content."""

from __future__ import annotations

import pytest

from sayso.errors import NotText
from sayso.ingest.sniff import binary_kind, text_kind


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"{\\rtf1", b"\0\0\0\x18ftypmp42"],
)
def test_other_kinds(data):
    with pytest.raises(NotText):
        binary_kind(data + b"\0" * 100)


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.7", "pdf"),
        (b"PK\x03\x04", "docx"),
        (b"Text about %PDF-", "pdf"),
        (b"<p>Text about %PDF-</p>", None),
        (b"Text", None),
    ],
)
def test_binary_kinds(data, wanted):
    assert binary_kind(data) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<!DOCTYPE html><p>x", "html"),
        ("\n <!-- saved --> <!-- twice -->\n<HTML>", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html><html>', "html"),
        ("<div class=x>", "html"),
        ("<3 is a heart", "text"),
        ("<<<<", "text"),
        ("# Title with <p>", "text"),
        ("<!-- never closed", "text"),
        ("a < b", "text"),
    ],
)
def test_pages_and_texts(text, wanted):
    assert text_kind(text) == wanted


@pytest.mark.parametrize(
    "text",
    ['<?xml version="1.0"?><rss>', "<svg xmlns='x'>", "From: <a>\nContent-Type: multipart/related"],
)
def test_markup_that_is_no_page(text):
    with pytest.raises(NotText):
        text_kind(text)
