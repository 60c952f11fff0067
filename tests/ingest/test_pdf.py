"""PDF."""

from __future__ import annotations

import pytest

from ingest.makers import PROSE, pdf
from sayso.errors import Damaged, Locked, NothingToRead, TooLarge
from sayso.ingest import limits, report_from_bytes


def lines(*texts: str, top: float = 700, size: float = 11) -> list[tuple[str, float, float, float]]:
    return [(text, 72, top - 14 * at, size) for at, text in enumerate(texts)]


def test_paragraphs_pages_and_title():
    first = [("Ship strikes pier", 72, 740, 20)]
    first += lines(
        "The harbour was closed on Monday after a ship struck a pier, the port author-",
        "ity said on Tuesday in a long statement that was sent to the newsrooms of the",
        "city.",
    )
    first += lines("Nobody was hurt, according to the police.", top=630)
    report = report_from_bytes(pdf(first, lines("The captain was questioned.")), "x")
    assert report.title == "Ship strikes pier"
    assert report.text == (
        "The harbour was closed on Monday after a ship struck a pier, the port authority said on"
        " Tuesday in a long statement that was sent to the newsrooms of the city.\n\n"
        "Nobody was hurt, according to the police.\n\nThe captain was questioned."
    )
    assert [block.page for block in report.blocks] == [1, 1, 2]
    assert report.reader.startswith("sayso-pdf/1 pypdfium2/")


def test_a_paragraph_over_two_pages():
    report = report_from_bytes(pdf(lines("The harbour was"), lines("closed on Monday.")), "x")
    assert report.text == "The harbour was closed on Monday."


def test_repeated_heads_and_page_numbers_are_left_out():
    pages = [
        [
            ("The Daily Example", 72, 770, 8),
            (f"{number}", 300, 20, 8),
            *lines(f"Paragraph {number} is here and it ends."),
        ]
        for number in range(1, 5)
    ]
    text = report_from_bytes(pdf(*pages), "x").text
    assert text == "\n\n".join(f"Paragraph {number} is here and it ends." for number in range(1, 5))


def test_damaged():
    whole = pdf(lines(*PROSE[:1]))
    for data in (whole[: len(whole) // 2], whole[:-30], b"%PDF-1.4\nrubbish"):
        with pytest.raises(Damaged):
            report_from_bytes(data, "x")


def test_no_text_in_it():
    with pytest.raises(NothingToRead, match="scan"):
        report_from_bytes(pdf([]), "x")


def test_too_many_pages():
    with pytest.raises(TooLarge):
        report_from_bytes(pdf(*[lines("A page.")] * (limits.PDF_PAGES + 1)), "x")


def test_locked():
    # A standard security handler whose password is not the empty one.
    body = pdf(lines(*PROSE[:1]))
    handler = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"28" * 32
        + b"> /U <"
        + b"17" * 32
        + b"> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    )
    with pytest.raises(Locked):
        report_from_bytes(body.replace(b"/Root 1 0 R", b"/Root 1 0 R " + handler), "x")
