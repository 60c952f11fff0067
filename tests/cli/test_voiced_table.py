"""The table of a report with speakers, chains, nested claims and the outlet's own voice."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len

from mill import mill, own, smoke
from sayso.cli.table import ClaimTable
from sayso.model import Reason, Span


@pytest.fixture
def shown(monkeypatch):
    def show(report, width=80, **options):
        monkeypatch.setenv("COLUMNS", str(width))
        out = io.StringIO()
        ClaimTable(out, **options).print(report)
        return out.getvalue()

    return show


def test_rows_at_120_columns(shown):
    lines = [line.rstrip() for line in shown(mill(), width=120).splitlines()[5:]]
    cells = [[cell.strip() for cell in line.split("  ") if cell] for line in lines if line]
    assert cells[:6] == [
        ["Harbour Courier", "–", "Some 40 people fled", "–", "75 %"],
        ["itself"],
        ["Harbour Courier", "appears", "The cause", "–", "75 %"],
        ["itself"],
        ["Hanne Oster, a miller", "said", "“We heard two bangs,”", "indirect", "87 %"],
        ["Hanne Oster", "added", "She saw smoke at once", "indirect", "87 %"],
    ]


def test_nested_claims_stand_indented_under_their_outer_one(shown):
    lines = shown(mill(), width=120).splitlines()
    outer = next(n for n, line in enumerate(lines) if line.startswith("  The Interior Ministry"))
    assert lines[outer + 1].strip() == "via police, from two"
    assert lines[outer + 4].startswith("  └ two witnesses ")


def test_what_is_wrapped_stays_indented(shown):
    lines = shown(mill(), width=60).splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("  └ two "))
    assert lines[first + 1].startswith("    witnesses")


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_lines_fit_and_have_no_blanks_behind(shown, width):
    text = shown(mill(), width=width, voice="all", explain=True)
    for line in text.splitlines()[2:]:
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_plain_statements_are_counted(shown):
    assert shown(mill()).splitlines()[-1] == (
        "  and 2 plain statements of the outlet's own: --voice all"
    )
    one = shown(mill(claims=(own("The quay is closed"),)))
    assert one.endswith(
        "\n\n  No claims of others found.\n\n"
        "  and 1 plain statement of the outlet's own: --voice all\n"
    )


@pytest.mark.parametrize("voice", ["all", "outlet", "attributed"])
def test_what_was_asked_for_is_not_counted(shown, voice):
    assert "--voice" not in shown(mill(), voice=voice)


@pytest.mark.parametrize(
    ("voice", "words"),
    [
        ("notable", "No claims found."),
        ("all", "No claims found."),
        ("attributed", "No claims of others found."),
        ("outlet", "No claims of the outlet's own found."),
    ],
)
def test_nothing_to_show(shown, voice, words):
    assert shown(mill(claims=()), voice=voice).endswith(f"\n\n  {words}\n")


def test_reasons_statements_and_sureness_are_explained(shown):
    text = shown(mill(claims=(smoke(),)), explain=True)
    assert text.endswith(
        "\n\n"
        "    who            “she” is the woman named last · “Hanne Oster” at 106–117\n"
        "    what it says   it says two things\n"
        "    statement 1    She saw smoke at once\n"
        "    statement 2    smoke at once\n"
        "    how sure       the words 87 %, who 81 %, how firmly it is put 50 %\n"
    )


def test_nothing_is_explained_unasked_or_where_there_is_nothing(shown):
    assert "the woman named last" not in shown(mill())
    plain = mill(claims=(own("The quay is closed"),))
    assert shown(plain, voice="all", explain=True) == shown(plain, voice="all")


def test_an_explanation_steers_no_terminal(shown):
    evil = "\x1b[2J"
    reason = Reason(evil, evil, (Span(0, 4, evil), Span(0, 4, "b")))
    text = shown(mill(claims=(replace(smoke(), reasons=(reason,)),)), explain=True)
    assert all(character.isprintable() or character == "\n" for character in text)
    assert "<U+001B>[2J · “<U+001B>[2J” at 0–4; “b” at 0–4" in " ".join(text.split())
