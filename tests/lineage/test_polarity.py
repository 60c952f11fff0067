"""Certainty relative to the words of another statement."""

from __future__ import annotations

import pytest

from sayso.lineage.polarity import relative
from sayso.model.claim import Certainty, Negation
from tests.lineage.dispute_samples import said


@pytest.mark.parametrize(
    ("central", "other", "certainty", "negation", "expected"),
    [
        ("The ship struck a mine", "The ship did not strike a mine", "CT-", "content", "CT-"),
        ("The ship struck a mine", "the ship hit a mine", "CT-", "cue", "CT-"),
        ("The ship struck a mine", "The ship probably hit a mine", "PR+", None, "PR+"),
        ("The ship was not silent", "The ship was silent", "CT+", None, "CT-"),
        ("The ship was silent", "No signal came from the ship", "CT-", "content", "CT+"),
        ("The water is safe to drink", "The water is unsafe", "CT+", None, "CT-"),
        ("The water is safe to drink", "The water is not safe", "CT-", "content", "CT-"),
        ("The writer has died", "The writer is alive", "CT+", None, "CT-"),
        ("The writer is alive", "The writer has not died", "CT-", "content", "CT+"),
        ("The guards were armed", "The guards were unarmed", "CT+", None, "CT-"),
        ("The train was late", "The train came on time", "CT+", None, "CT-"),
        ("The alarm was off", "At no time was the alarm off", "CT+", None, "CT-"),
        ("800 homes have no power", "450 homes were in the dark", "CT+", None, "CT+"),
        ("450 homes were in the dark", "800 homes have no power", "CT-", "content", "CT+"),
        ("The ship struck a mine", "He could not confirm that it struck a mine", "CT-", "content",
         "Uu"),
        ("Soldiers fired first", "Soldiers fired first and without cause", "CT+", None, "CT+"),
        ("Six worked for the firm", "Six worked for the firm and not the owner", "CT+", None,
         "CT+"),
        ("The ship struck a mine", "The ship struck a mine", None, None, None),
    ],
)  # fmt: skip
def test_relative(
    central: str,
    other: str,
    certainty: Certainty | None,
    negation: Negation | None,
    expected: Certainty | None,
) -> None:
    minus = " not " in central or " no " in central
    first = said(
        central, certainty="CT-" if minus else "CT+", negation="content" if minus else None
    )
    assert relative(first, [said(other, "b", None, certainty, negation)]) == [expected]


def test_the_text_is_so_to_whoever_says_it() -> None:
    side = said("The ship did not strike a mine", certainty="CT-", negation="content")
    assert relative(side, [side]) == ["CT+"]
    denied = said("the ship struck a mine", certainty="CT-", negation="cue")
    assert relative(denied, [denied]) == ["CT-"]
