"""The pieces of a text put together are the text, however marks lie over each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.ingest import report_from_bytes
from sayso.web.blocks import PART, part_with, parts, stretches
from sayso.web.marking import Mark, pieces

TEXT = "The mayor said that three people were hurt, and that one of them had died since."
KINDS = ["source", "cue", "content", "hedge", "figure"]


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    made = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        made.append(Mark(start, end, draw(st.sampled_from(KINDS)), f"c{number}"))
    return made


@given(marks(), st.integers(0, 40), st.integers(41, len(TEXT)))
def test_nothing_is_lost_and_everything_is_marked(found: list[Mark], start: int, end: int):
    anchors = [(each.start, f"s{at}") for at, each in enumerate(found)]
    last = {each.claim: each.end for each in found}
    made = list(pieces(TEXT, start, end, found, anchors, last))
    assert "".join(each.text for each in made) == TEXT[start:end]
    for each in made:
        over = [m for m in found if m.start <= each.start < m.end]
        assert set(each.kinds) == {m.kind for m in over}
        assert set(each.claims) == {m.claim for m in over}
        assert each.depth == sum(m.kind == "content" for m in over)
    held = [key for each in made for key in each.anchors]
    assert sorted(held) == sorted(key for at, key in anchors if start <= at < end)


@given(st.text(alphabet="ab \n", max_size=400))
def test_blocks_are_all_of_the_text_that_is_not_blank(text: str):
    try:
        report = report_from_bytes(("word " + text).encode(), "note.txt")
    except Exception:
        return
    cut = list(stretches(report))
    assert "".join("".join(report.text[s.start : s.end] for s in cut).split()) == "".join(
        report.text.split()
    )
    assert all(one.end <= other.start for one, other in zip(cut, cut[1:], strict=False))


def test_a_long_report_comes_in_parts():
    report = report_from_bytes(b"One word and another. " * 20_000, "long.txt")
    cut = parts(report)
    assert len(cut) > 5
    assert all(part[-1].end - part[0].start < 2 * PART for part in cut)
    assert part_with(cut, cut[3][0].start) == 3
