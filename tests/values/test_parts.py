"""Parts and wholes."""

from __future__ import annotations

import pytest

from sayso.values import parts, quantities

TEXTS = [
    ("At least 300 nationals have left, including 150 women.", {"150": "At least 300"}),
    ("312 people were killed, 150 of them women.", {"150": "312"}),
    ("312 people, 40 percent of whom are black", {"40 percent": "312"}),
    ("Of the 40, 12 were hurt.", {"12": "40"}),
    ("Twelve of the 40 died.", {"Twelve": "40"}),
    ("It killed 87 people, including 12 children and three rescuers.", {"12": "87", "three": "87"}),
    (
        "At least 312 died. Of them, 150 were women and 20 children.",
        {
            "150": "At least 312",
            "20": "At least 312",
        },
    ),
    ("It raised $90 million, including $20 million from him.", {"$20 million": "$90 million"}),
    # not said to be parts
    ("It killed 87 people and hurt 12.", {}),
    ("Some 12 of them left. Later 300 came.", {}),
    ("It killed 12 people, including 87 of their friends.", {}),
    ("It fell 3 percent, including $20 million in fees.", {}),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_parts(text: str, expected: dict[str, str]) -> None:
    found = quantities(text)
    words = [text[q.start : q.end] for q in found]
    assert {words[a]: words[b] for a, b in parts(text, found).items()} == expected


def test_in_a_longer_text() -> None:
    text = "Five boats came.\n\nThe quake killed 87 people, including 12 children.\n\nTwo left."
    found = quantities(text)
    assert parts(text, found) == {2: 1}
