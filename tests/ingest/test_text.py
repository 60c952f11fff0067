"""Plain text and Markdown."""

from __future__ import annotations

import pytest

from sayso.errors import NothingToRead
from sayso.ingest import report_from_bytes


def blocks(data: str) -> list[tuple[str, str]]:
    report = report_from_bytes(data.encode(), "x")
    assert report.text == data
    return [(block.kind, report.text[block.start : block.end]) for block in report.blocks]


def test_the_text_is_the_file_itself():
    data = b"\xef\xbb\xbfOne \xe2\x80\x9ctwo\xe2\x80\x9d.\r\n\r\nThree\tfour. \r\n"
    report = report_from_bytes(data, "x")
    assert report.text == "One “two”.\r\n\r\nThree\tfour. \r\n"
    assert [report.text[block.start : block.end] for block in report.blocks] == [
        "One “two”.",
        "Three\tfour.",
    ]


def test_front_matter():
    data = (
        "---\ntitle: 'A ship: sunk'\noutlet: The Example\npublished: 2024-08-28T10:00:00-0400\n"
        "url: https://example.org/a\nauthors: [Ann Lee, Bo]\n---\nText here.\n"
    )
    report = report_from_bytes(data.encode(), "x", name="b_2020-01-01.md")
    assert report.text == data
    assert (report.title, report.outlet, report.url) == (
        "A ship: sunk",
        "The Example",
        "https://example.org/a",
    )
    assert report.authors == ("Ann Lee", "Bo")
    assert (report.published, report.published_from) == (
        "2024-08-28T10:00:00-04:00",
        "front matter",
    )
    assert [report.text[b.start : b.end] for b in report.blocks] == ["Text here."]


@pytest.mark.parametrize("data", ["---\ntitle: a\n", "---\n\nText.\n\n---\nMore.\n", "---\nText"])
def test_no_front_matter_without_its_end_and_fields(data):
    assert report_from_bytes(data.encode(), "x").title is None


def test_kinds_of_blocks():
    data = (
        "# Head #\n\nOne\ntwo wrapped\n\n## Sub\n\n- item\n  goes on\n1. next\n\n> said\n> she\n\n"
        "| a | b |\n| - | - |\n\n***\n\n```\ncode\n```\n\nReporting by Ann Lee\n\n"
        "Correction: a date."
    )
    assert blocks(data) == [
        ("heading", "Head"),
        ("paragraph", "One\ntwo wrapped"),
        ("heading", "Sub"),
        ("list", "item\n  goes on"),
        ("list", "next"),
        ("quote", "said\n> she"),
        ("table", "| a | b |\n| - | - |"),
        ("credit", "Reporting by Ann Lee"),
        ("correction", "Correction: a date."),
    ]
    assert report_from_bytes(data.encode(), "x").title == "Head"


def test_lines_that_are_paragraphs():
    long = "The ministry said on Monday that the plan had been good for everybody in it. " * 2
    assert len(blocks(f"{long}\n{long}\nShort.")) == 3
    assert len(blocks("One ends.\nTwo ends.")) == 2


def test_links():
    data = "See [the police](https://p.example/a) and https://q.example/b. ![x](https://i.example)"
    report = report_from_bytes(data.encode(), "x")
    assert [(link.text, link.url) for link in report.links] == [
        ("the police", "https://p.example/a"),
        ("https://q.example/b", "https://q.example/b"),
    ]


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"---\n***\n", b"\0\0"])
def test_nothing_to_read(data):
    with pytest.raises(NothingToRead):
        report_from_bytes(data, "x")


def test_five_megabytes_without_a_line_break():
    report = report_from_bytes(b"word " * 1_000_000, "x")
    assert len(report.text) == 5_000_000
    assert len(report.blocks) == 1


def test_marks_of_direction_and_emoji_stay():
    text = "\u200fThe \u202eminister\u202c said \U0001f1fa\U0001f1e6 e\u0301."
    assert report_from_bytes(text.encode(), "x").text == text
