"""Linking, with a network that was never trained: its links are written by hand."""

from dataclasses import dataclass

import numpy as np
import pytest

from sayso.extract.relations import CONTENT, CUE, SOURCE, Relation, relations
from sayso.extract.tags import Run
from sayso.neural.network import Reading
from sayso.neural.windows import Window

SIZE = 16


@dataclass
class Nothing:
    """The only part of a network that linking needs."""

    no_link: tuple[float, float] = (0.0, 0.0)


class Page:
    """Words of one letter each, with a space between, and links among them."""

    def __init__(self, count):
        self.links = np.zeros((count, 4, SIZE), np.float32)
        self.count = count
        self.used = 0

    def link(self, query, rows, key, target, strength=12.0):
        for row in rows:
            self.links[row, query, self.used] = strength
        self.links[target, key, self.used] = strength
        self.used += 1

    def content_to_cue(self, rows, cue):
        self.link(0, rows, 1, cue)

    def cue_to_source(self, cue, source):
        self.link(2, [cue], 3, source)

    def reading(self):
        at = np.arange(self.count)
        words = np.stack([2 * at, 2 * at + 1], 1)
        window = Window(np.zeros(0), np.zeros((0, 3)), np.zeros(0), words)
        return Reading(window, np.zeros((self.count, 7)), self.links, None, None)


def run(part, first, last):
    return Run(part, first, last, -0.1)


def join(page, *runs, found=()):
    made = list(found)
    relations(Nothing(), page.reading(), list(runs), made)
    return made


def test_a_cue_has_its_source_and_its_contents():
    page = Page(8)
    page.content_to_cue([0, 1], 4)
    page.content_to_cue([6, 7], 4)
    page.cue_to_source(4, 3)
    (one,) = join(page, run(CONTENT, 0, 1), run(SOURCE, 3, 3), run(CUE, 4, 5), run(CONTENT, 6, 7))
    assert (one.source, one.cue, one.contents) == ((6, 7), (8, 11), [(0, 3), (12, 15)])
    assert one.log_probability == pytest.approx(-0.3, abs=0.01)


def test_a_cue_may_have_no_source_and_two_may_share_one():
    page = Page(9)
    page.cue_to_source(1, 0)
    page.cue_to_source(4, 0)
    for cue, content in ((1, 2), (4, 5), (7, 8)):
        page.content_to_cue([content], cue)
    made = join(
        page,
        run(SOURCE, 0, 0),
        *(run(CUE, c, c) for c in (1, 4, 7)),
        *(run(CONTENT, c, c) for c in (2, 5, 8)),
    )
    assert [r.source for r in made] == [(0, 1), (0, 1), None]
    assert [r.contents for r in made] == [[(4, 5)], [(10, 11)], [(16, 17)]]


def test_what_goes_on_in_the_next_window_belongs_to_the_attribution_before():
    before = Relation((0, 4), None, [(5, 9)])
    (one,) = join(Page(3), run(CONTENT, 0, 2), found=[before])
    assert one.contents == [(5, 9), (0, 5)]


def test_a_content_without_any_cue_is_left_out():
    assert join(Page(3), run(CONTENT, 0, 2)) == []
