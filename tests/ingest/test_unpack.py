"""gzip, bounded."""

from __future__ import annotations

import gzip

import pytest

from ingest.makers import PROSE, docx, page, pdf
from sayso.errors import Damaged, TooLarge
from sayso.ingest import report_from_bytes
from sayso.ingest.unpack import unpack


@pytest.mark.parametrize(
    "data", [page(), pdf([(PROSE[0], 72, 700, 11)]), docx((PROSE[0], None)), PROSE[0].encode()]
)
def test_around_every_format(data):
    packed = report_from_bytes(gzip.compress(data, mtime=0), "x")
    plain = report_from_bytes(data, "x")
    assert packed.text == plain.text
    assert packed.sha256 != plain.sha256


def test_several_members_and_padding():
    data = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 1000
    assert unpack(data) == b"one two"


def test_broken():
    whole = gzip.compress(b"some text" * 100)
    for data in (whole[:-5], whole[:12], b"\x1f\x8b\x08rubbish"):
        with pytest.raises(Damaged):
            unpack(data)


def test_bombs():
    with pytest.raises(TooLarge):
        unpack(gzip.compress(b"\0" * 5_000_000), limit=1_000_000)
    data = b"text"
    for _ in range(6):
        data = gzip.compress(data)
    with pytest.raises(TooLarge):
        unpack(data)
