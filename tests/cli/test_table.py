"""The table for people."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from samples import TEXT, claim, ferry, report, span
from sayso.cli.passages import percent
from sayso.cli.table import ClaimTable


def table(*reports, width=80, monkeypatch=None):
    monkeypatch.setenv("COLUMNS", str(width))
    out = io.StringIO()
    printer = ClaimTable(out)
    for each in reports:
        printer.print(each)
    return out.getvalue()


@pytest.fixture
def shown(monkeypatch):
    return lambda *reports, width=80: table(*reports, width=width, monkeypatch=monkeypatch)


def test_heading_says_what_the_report_is(shown):
    lines = shown(ferry()).splitlines()
    assert lines[0] == "Ferry adrift off Kassel"
    assert lines[1] == "Harbour Courier · 2026-03-04 14:30 +01:00 · reports/ferry.txt"


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2026-03-04T08:25:00Z", "2026-03-04 08:25 UTC"),
        ("2026-03-04T08:25:59.5", "2026-03-04 08:25"),
        ("2026-03-04", "2026-03-04"),
        ("2026", "2026"),
    ],
)
def test_times_are_to_the_minute(shown, published, words):
    assert f" · {words} · " in shown(ferry(published=published))


def test_heading_without_a_title_is_the_path(shown):
    lines = shown(ferry(title=None, outlet=None, published=None)).splitlines()
    assert lines[:2] == ["reports/ferry.txt", ""]


def test_a_page_that_claims_another_outlet_is_said_to(shown):
    assert "Courier (says it is The Times) ·" in shown(ferry(outlet_says="The Times"))


def test_rows_at_160_columns(shown):
    lines = [line.split("  ") for line in shown(ferry(), width=160).splitlines() if line]
    rows = [[cell.strip() for cell in line if cell] for line in lines[2:]]
    assert rows == [
        ["who", "says", "what", "quoted", "sure"],
        [
            "the coast guard",
            "said on Monday",
            "“We lost the port engine,” […] “and then the rudder.”",
            "direct",
            "99 %",
        ],
        [
            "The ministry",
            "said that",
            "witnesses had told police of two boats",
            "indirect",
            "87 %",
        ],
        ["└ witnesses", "had told", "two boats", "indirect", "87 %"],
        ["no source named", "denied", "=SUM(A1) boats were seen", "mixed", "87 %"],
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_lines_fit_and_have_no_blanks_behind(shown, width):
    for line in shown(ferry(), width=width).splitlines()[2:]:
        assert cell_len(line) <= width
        assert line == line.rstrip()


@pytest.mark.parametrize("width", [30, 80])
def test_every_word_is_shown(shown, width):
    words = "witnesses had told police of two boats"
    one = report(title="T", claims=(claim("r", TEXT, "", "said that", words),))
    text = shown(one, width=width)
    for word in words.split():
        assert word in text


def test_no_claims(shown):
    assert shown(report()).endswith("\n\n  No claims found.\n")


def test_no_colours_when_piped(shown):
    assert "\x1b" not in shown(ferry())


def test_pieces_that_follow_each_other_have_no_omission(shown):
    text = "It said: one\n\ntwo three."
    one = report(text, claims=(claim("r", text, "It", "said", "one", "two three"),))
    assert "one two three" in shown(one)
    assert "[…]" not in shown(one)


def test_nothing_in_a_report_reaches_the_terminal_as_a_command(shown):
    evil = "\x1b[2J\x1b]0;owned\x07 \u202etxt.exe\u202c \x9b31m \u200e \u2066x\u2069 \x08\x00"
    text = f"{evil} said {evil}."
    start = text.index("said") + 5
    from sayso.model import Claim, Span

    one = Claim(
        id="c1",
        source=(Span.of(text, 0, len(evil)),),
        cue=(span(text, "said"),),
        content=(Span.of(text, start, start + len(evil)),),
        quotation="direct",
        confidence=1.0,
    )
    printed = shown(report(text, title=evil, outlet=evil, path=evil, claims=(one,)), width=160)
    assert all(character.isprintable() or character == "\n" for character in printed)
    assert "<U+001B>[2J" in printed
    assert "<U+202E>txt.exe" in printed


def test_markup_of_the_printer_is_text(shown):
    assert "[bold red]x[/] :smile:" in shown(ferry(title="[bold red]x[/] :smile:"))


@pytest.mark.parametrize(
    ("probability", "words"), [(1.0, "100 %"), (0.999, "99 %"), (0.93, "93 %"), (0.29, "29 %")]
)
def test_percent(probability, words):
    assert percent(probability) == words
