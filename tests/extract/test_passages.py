from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.passages import passages
from sayso.model import Block, Report


def test_credits_are_not_read(make_report):
    report = make_report("A text.\nReporting by A. Author")
    credit = replace(report.blocks[1], kind="credit")
    assert passages(replace(report, blocks=(report.blocks[0], credit))) == [(0, 7)]


def test_a_report_without_blocks_is_one_stretch(make_report):
    assert passages(replace(make_report("A text."), blocks=())) == [(0, 7)]


@given(st.integers(1, 60_000), st.sampled_from(["x", "xy ", "一", " "]))
def test_text_without_end_is_cut_into_pieces_that_leave_nothing_out(length, letters):
    text = (letters * length)[:length]
    found = passages(Report("r", "-", "", "test", text, blocks=(Block(0, length, "paragraph"),)))
    assert found[0][0] == 0
    assert found[-1][1] == length
    assert all(a[1] == b[0] for a, b in pairwise(found))
    assert all(0 < end - start <= 20_000 for start, end in found)
