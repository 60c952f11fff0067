"""What is typed into a search field, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.search_words import Term, folded_words, hits, terms


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ()),
        ("ferry", (Term(("ferry",)),)),
        ("Ferry SANK", (Term(("Ferry",)), Term(("SANK",)))),
        ('"bow door"', (Term(("bow", "door")),)),
        ('"bow door', (Term(("bow", "door")),)),
        ("-leak", (Term(("leak",), without=True),)),
        ('-"bow door"', (Term(("bow", "door"), without=True),)),
        ("bomb*", (Term(("bomb",), prefix=True),)),
        ("don't", (Term(("don", "t")),)),
        ("2.4", (Term(("2", "4")),)),
        ("content:ferry", (Term(("content", "ferry")),)),
        ('"" - * ( ^', ()),
    ],
)
def test_words_phrases_prefixes_and_what_is_not_wanted(typed: str, found: tuple[Term, ...]):
    assert terms(typed) == found


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Erdoğan", ["erdogan"]),
        ("CAFÉ Cafe\u0301s", ["cafe", "cafes"]),
        ("snake_case 4th", ["snake", "case", "4th"]),
    ],
)
def test_letters_without_their_marks(words: str, folded: list[str]):
    assert folded_words(words) == folded


def test_hits_are_where_the_words_stand():
    text = "The Café’s bow door: “Bow doors leak”, a café owner said."
    for typed, found in {
        "cafe": ["Café", "café"],
        '"bow door"': ["bow door"],
        "bow door*": ["bow", "door", "Bow", "doors"],
        "leak -owner": ["leak"],
        "-leak": [],
    }.items():
        assert [text[a:b] for a, b in hits(text, terms(typed))] == found


@given(typed=st.text(max_size=60), text=st.text(max_size=60))
def test_hits_are_in_order_and_inside(typed: str, text: str):
    last = 0
    for start, end in hits(text, terms(typed)):
        assert last <= start < end <= len(text)
        last = end
