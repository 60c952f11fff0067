"""Plain cases that the encoder and the weights that ship must get right, whatever they are."""

from __future__ import annotations

import pytest

from sayso.link.comparison import shipped as weights
from sayso.link.linking import link
from sayso.neural.sentences import shipped
from tests.link.link_samples import story


def groups(*reports):
    return [{item.text for item in group.items} for group in link(reports, shipped()).groups]


def test_the_weights_fit_the_features():
    assert weights().apart < 0
    assert weights() is weights()


TOGETHER = [
    ("At least 87 people were killed in the earthquake", "The earthquake killed 312 people"),
    ("The freighter struck a mine off Velm", "A mine hit the freighter near Velm"),
    ("The freighter struck a mine off Velm", "The freighter did not strike a mine off Velm"),
    ("The mayor of Orsk resigned on Monday", "Orsk’s mayor stepped down on Monday"),
]
APART = [
    ("312 people were killed in the earthquake", "The army denied that it had moved troops"),
    ("The freighter struck a mine off Velm", "The harbour at Orsk will be closed for two weeks"),
    ("Turnout was 61 percent", "The opposition called for a recount in the capital"),
]


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_what_says_the_same_is_together(one, other):
    fillers = "Rain fell all night", "The museum opens on Friday"
    found = groups(story(one, fillers[0], outlet="Courier"), story(other, fillers[1], outlet="H"))
    assert {one, other} in found
    assert {fillers[0]} in found


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_says_something_else_is_apart(one, other):
    assert {one, other} not in groups(story(one, outlet="Courier"), story(other, outlet="Herald"))


def test_killed_and_injured_are_two_propositions():
    first = "312 people were killed", "1,400 people were injured"
    second = "The dead number 87", "Some 2,000 were hurt"
    found = groups(story(*first, outlet="Courier"), story(*second, outlet="Herald"))
    assert not any({first[0], first[1]} <= each or {first[0], second[1]} <= each for each in found)
