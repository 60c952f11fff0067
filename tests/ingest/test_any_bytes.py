"""Whatever the bytes: a report that holds together, or a clear error; twice the same."""

from __future__ import annotations

import gzip

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.makers import PROSE, docx, page, pdf
from sayso.errors import InputError
from sayso.ingest import Failure, report_from_bytes
from sayso.ingest.failure import one_line
from sayso.model import Report

SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
SEEDS = (
    page(),
    page(head='<meta property="article:published_time" content="2024-08-28T10:00:00Z">'),
    pdf([(PROSE[0], 72, 700, 11)]),
    docx((PROSE[0], None)),
    "\n\n".join(PROSE).encode(),
    b"---\ntitle: A\npublished: 2024-08-28\n---\n# A\n\n- b\n\n> c\n",
    gzip.compress(page()),
)


def read(data: bytes) -> Report | Failure:
    try:
        return report_from_bytes(data, "x", name="x_2024-08-28.txt")
    except InputError as error:
        return Failure("x", one_line(error))


def check(data: bytes) -> None:
    report = read(data)
    assert read(data) == report
    if isinstance(report, Failure):
        assert report.error
        assert "\n" not in report.error
        return
    report.text.encode()
    end = 0
    for block in report.blocks:
        assert end <= block.start < block.end <= len(report.text)
        end = block.end
    end = 0
    for link in report.links:
        assert end <= link.start < link.end <= len(report.text)
        assert report.text[link.start : link.end] == link.text
        assert link.url.startswith(("http://", "https://"))
        end = link.end
    assert report.blocks
    assert (report.published is None) == (report.published_from is None)


@SLOW
@given(st.binary(max_size=400))
def test_any_bytes(data):
    check(data)


@SLOW
@given(st.text(max_size=400))
def test_any_text(text):
    check(text.encode("utf-8", "replace"))


@SLOW
@given(st.lists(st.sampled_from(["# ", "- ", "> ", "|", "\n", "\r\n", "```", "a b", "[x](http://y)",
    "http://z.example/?", "---", "  ", "\t", "é", "\u202e", "😀", "1. ", "key: value", "***"]),
    max_size=40))  # fmt: skip
def test_any_marks(parts):
    check("".join(parts).encode())


@SLOW
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<a href='http://x.example/'>",
    "</a>", "<br>", "<li>", "<table>", "<td>", "<h1>", "<!--", "-->", "<script>", "</script>",
    "The minister said so on Monday. ", "&amp;", "&#0;", "&#xD800;", "\x01", "<blockquote>",
    "</blockquote>", "<html>", "<title>", "</title>", "\ufdd0", "<figure>", "<form>", " "]),
    max_size=40))  # fmt: skip
def test_any_tags(parts):
    check(("<!DOCTYPE html>" + "".join(parts)).encode())


@SLOW
@given(st.sampled_from(SEEDS), st.data())
def test_damaged_files(seed, data):
    at = data.draw(st.integers(0, len(seed) - 1))
    how = data.draw(st.sampled_from(["cut", "change", "drop", "double"]))
    if how == "cut":
        check(seed[:at])
    elif how == "change":
        check(seed[:at] + data.draw(st.binary(min_size=1, max_size=4)) + seed[at + 1 :])
    elif how == "drop":
        check(seed[:at] + seed[at + 1 :])
    else:
        check(seed[:at] + seed[at : at + 50] + seed[at:])
