"""Credits and corrections, and sentences that only look like them."""

from __future__ import annotations

import pytest

from sayso.ingest.credits import line_kind


@pytest.mark.parametrize(
    "text",
    [
        "Reporting by Ann Lee in Oslo; Editing by Bo Ek",
        "(Additional reporting by Ann Lee)",
        "With files from The Canadian Press",
        "By Ann Lee",
        "By Ann Lee and Bo van Dyk, Staff Writer",
        "—Associated Press writer Ann Lee in Paris contributed to this report.",
        "Lee reported from New York and Ek from Washington.",
        "— AP",
    ],
)
def test_credits(text):
    assert line_kind(text) == "credit"


@pytest.mark.parametrize(
    "text",
    [
        "Correction: an earlier date was wrong.",
        "Correction, Aug. 28: The name was wrong.",
        "Editor’s note: this is an old article.",
        "This article has been updated to give the right name.",
        "An earlier version of this story misstated the day.",
    ],
)
def test_corrections(text):
    assert line_kind(text) == "correction"


@pytest.mark.parametrize(
    "text",
    [
        "Corrections officers said that they had seen him.",
        "By Friday, the ship had sunk.",
        "Research by Yale shows a rise.",
        "This report was commissioned by the ministry.",
        "He contributed to the campaign.",
        "“Reporting by others was wrong,” she said.",
        "",
    ],
)
def test_neither(text):
    assert line_kind(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "This article was originally published by The Example.",
        "This story first appeared on example.org",
        "Copyright 2024 The Associated Press. All rights reserved.",
    ],
)
def test_reprints(text):
    assert line_kind(text) == "credit"
