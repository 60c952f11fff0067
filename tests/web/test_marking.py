"""The pieces of a text put together are the text, however marks lie over each other."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from sayso.ingest import report_from_bytes
from sayso.model import Claim, Span
from sayso.model.claim import Voice
from sayso.web.blocks import PART, part_with, parts, stretches
from sayso.web.marking import Mark, MarkKind, claim_marks, outer_first, pieces
from sayso.web.marking_html import Markings, marked

TEXT = "The mayor said <b>three</b> people were hurt & that\r\none of “them” had died 𝔰ince.\0"
KINDS = [kind for kind in get_args(MarkKind) if kind != "statement"]


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    made = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        made.append(Mark(start, end, draw(st.sampled_from(KINDS)), f"c{number}"))
    return made


class Read(HTMLParser):
    """Collects the text of a page as a browser would."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


@given(marks(), st.integers(0, 40), st.integers(41, len(TEXT)))
def test_nothing_is_lost_and_everything_is_marked(found: list[Mark], start: int, end: int):
    made = list(pieces(TEXT, start, end, found, [7, 50]))
    assert "".join(each.text for each in made) == TEXT[start:end]
    for each in made:
        over = [m for m in found if m.start <= each.start and each.end <= m.end]
        assert over == [m for m in found if m.start < each.end and each.start < m.end]
        assert set(each.kinds) == {m.kind for m in over}
        assert set(each.claims) == {m.id for m in over}
        assert each.depth == sum(m.kind in ("content", "own") for m in over)


@given(marks(), st.integers(0, 40), st.integers(41, len(TEXT)))
def test_a_page_has_the_words_and_nothing_else(found: list[Mark], start: int, end: int):
    numbers = {each.id: at for at, each in enumerate(found, 1)}
    ends = {each.id: each.end for each in found}
    anchors = {f"s{at}": each.start for at, each in enumerate(found)}
    read = Read()
    read.feed(str(marked(TEXT, start, end, Markings(found, numbers, anchors, ends))))
    read.close()
    assert read.text == TEXT[start:end].replace("\0", "\N{REPLACEMENT CHARACTER}")
    assert {tag for tag, _ in read.elements} <= {"mark", "span", "a"}
    ids = [attributes["id"] for tag, attributes in read.elements if tag == "span"]
    assert sorted(map(str, ids)) == sorted(k for k, at in anchors.items() if start <= at < end)
    shown = [attributes["data-n"] for tag, attributes in read.elements if tag == "a"]
    assert sorted(map(str, shown)) == sorted(
        str(numbers[key]) for key, at in ends.items() if start < at <= end
    )


def claim(key: str, start: int, end: int, *, within: str | None = None, voice: Voice) -> Claim:
    return Claim(key, (), (), (Span.of(TEXT, start, end),), "direct", 1.0, voice, within)


def test_the_last_claim_of_a_piece_is_the_innermost():
    inner = claim("c3", 20, 30, within="c2", voice="attributed")
    outer = claim("c2", 10, 50, voice="attributed")
    own = claim("c1", 0, 60, voice="outlet")
    assert [each.id for each in outer_first([inner, outer, own])] == ["c1", "c2", "c3"]
    made = list(pieces(TEXT, 0, 60, list(claim_marks([inner, own, outer]))))
    assert [each.claims for each in made] == [
        ("c1",),
        ("c1", "c2"),
        ("c1", "c2", "c3"),
        ("c1", "c2"),
        ("c1",),
    ]


@given(st.text(alphabet="ab \n#>", max_size=400))
def test_blocks_are_all_of_the_text_that_is_not_blank(text: str):
    try:
        report = report_from_bytes(("word " + text).encode(), "note.md")
    except Exception:
        return
    cut = list(stretches(report))
    assert "".join("".join(report.text[s.start : s.end] for s in cut).split()) == "".join(
        report.text.split()
    )
    assert all(one.end <= other.start for one, other in pairwise(cut))


def test_the_marks_of_a_heading_and_a_quotation_go_with_them():
    text = "---\ntitle: A night\n---\n\n# A night\n\nIt was cold.\n\n> Very cold.\n"
    report = report_from_bytes(text.encode(), "night.md")
    assert [
        (each.kind, report.text[each.start : each.end].strip()) for each in stretches(report)
    ] == [
        ("rest", "---\ntitle: A night\n---"),
        ("heading", "# A night"),
        ("paragraph", "It was cold."),
        ("quote", "> Very cold."),
    ]


def test_a_long_report_comes_in_parts():
    report = report_from_bytes(b"One word and another. " * 20_000, "long.txt")
    cut = parts(report)
    assert len(cut) > 5
    assert all(part[-1].end - part[0].start < 2 * PART for part in cut)
    assert part_with(cut, cut[3][0].start) == 3
