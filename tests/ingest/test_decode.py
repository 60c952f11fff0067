"""Encodings: declared, undeclared, mixed and none."""

from __future__ import annotations

import pytest

from sayso.errors import NotText
from sayso.ingest.decode import decode

TEXT = "Le ministre a dit : « là-bas, c’est l’été ». "


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_without_declaration(name):
    assert decode((TEXT * 20).encode(name)) == TEXT * 20


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cp1251", "Министр сказал в понедельник, что план был хорош для всех. " * 20),
        ("shift_jis", "大臣は月曜日に計画は良かったと述べた。" * 20),
        ("gb18030", "部长星期一表示，该计划对所有人都有好处。" * 20),
    ],
)
def test_declared_encodings(name, text):
    assert decode(text.encode(name), name) == text


def test_guessed_encoding():
    text = "Министр сказал в понедельник, что план был хорош для всех. " * 20
    assert decode(text.encode("cp1251")) == text


def test_latin_1_means_windows():
    assert decode(b"\x93yes\x94 \xe9t\xe9", "iso-8859-1") == "“yes” été"


def test_mixed_encodings():
    data = "The café said “yes”, ".encode() + b"and the caf\xe9 \x93no\x94."
    assert decode(data) == "The café said “yes”, and the café “no”."


@pytest.mark.parametrize("name", ["utf-7", "no-such", "hex", "", "idna\0"])
def test_encodings_that_are_none(name):
    assert decode(b"caf\xe9 and more", name) == "café and more"


def test_rubbish_is_no_text():
    with pytest.raises(NotText):
        decode(bytes(range(256)) * 100)


def test_no_lone_surrogates():
    decode(b"\xff\xfea\x00\x00\xd8b\x00").encode()
    decode(b"abc \xed\xa0\x80 \xc3\xa9 \xc3\xa9 def").encode()
