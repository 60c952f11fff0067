"""Characters that a terminal would obey."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.printable import printable


def test_plain_text_stays():
    assert printable("“Café” – naïve 😀 👩\u200d🚒 שלום") == "“Café” – naïve 😀 👩\u200d🚒 שלום"


def test_lines_become_one():
    assert printable(" one\r\n\ttwo\u2028three\u00a0four ") == "one two three four"


@given(st.text())
def test_nothing_steers(text):
    for character in printable(text):
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {"LRO", "RLO", "LRI", "RLI", "PDI"}
