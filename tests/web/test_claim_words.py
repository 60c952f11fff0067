"""How claims, figures, days and places are put in plain words."""

from __future__ import annotations

import pytest

from sayso.model import Claim, Date, Figure, Medium, Place, Span
from sayso.model.claim import Act, Certainty, Negation
from sayso.web.claim_words import date_words, figure_words, manner, medium_words, place_words, put


def claim(
    cue: str, certainty: Certainty | None, act: Act, negation: Negation | None = None
) -> Claim:
    words = (Span(0, len(cue), cue),)
    content = (Span(90, 94, "that"),)
    return Claim(
        "c1", (), words, content, "indirect", 1.0, act=act, certainty=certainty, negation=negation
    )


@pytest.mark.parametrize(
    ("cue", "certainty", "act", "negation", "words"),
    [
        ("said", "CT+", "assertion", None, "put as certain"),
        ("said", "PS+", "assertion", None, "put as possible"),
        ("said", "CT-", "assertion", "content", "put as certain"),
        ("said", "PR-", "assertion", "content", "put as probable"),
        ("denied", "CT-", "denial", "cue", "denied"),
        ("declined to say", "CT-", "denial", "cue", "declined"),
        ("called for", "Uu", "directive", None, "called for"),
        ("let", "Uu", "directive", None, "left open"),
        ("asked", "Uu", "question", None, "asked"),
        ("hopes", "Uu", "emotion", None, "hoped for"),
        ("did not say", "Uu", "assertion", None, "left open"),
        ("said", None, "assertion", None, ""),
    ],
)
def test_how_a_claim_is_put(
    cue: str, certainty: Certainty | None, act: Act, negation: Negation | None, words: str
):
    assert manner(claim(cue, certainty, act, negation)) == words


def test_a_not_in_the_words_is_left_to_them():
    assert put("CT-", "content") == "put as certain"
    assert put("CT-", "cue") == "put as certainly not so"
    assert put(None, None) == ""


def test_figures():
    whole = Figure("f1", 0, 3, "312", 312, 312, unit="people")
    part = Figure("f2", 9, 12, "150", 150, 150, unit="women", part_of="f1", as_of="2026-03-06")
    assert figure_words(whole) == "312 people"
    assert figure_words(part, whole) == "150 women, part of “312”, as of 6 Mar 2026"
    assert figure_words(Figure("f3", 0, 2, "31", 31, 31)) == ""
    assert figure_words(Figure("f4", 0, 9, "dozens", 24, None, True, "cows")) == (
        "about 24 or more cows"
    )
    assert figure_words(Figure("f5", 0, 9, "$5 m", 5e6, 5e6, currency="USD")) == "5,000,000 USD"


def test_days_places_and_recordings():
    assert date_words(Date("d1", 0, 6, "Friday", "2026-03-06", "2026-03-06")) == "6 Mar 2026"
    assert date_words(Date("d1", 0, 5, "March", "2026-03-01", "2026-03-31")) == (
        "1 Mar 2026 to 31 Mar 2026"
    )
    assert date_words(Date("d1", 0, 5, "since", "2026-03-01", None)) == "from 1 Mar 2026"
    assert date_words(Date("d1", 0, 5, "lately", None, None)) == "day not known"
    assert place_words(Place("p1", 0, 6, "London", "London", "GB")) == "United Kingdom"
    assert place_words(Place("p1", 0, 7, "Nowhere", "Nowhere")) == "not in the list of places"
    assert place_words(Place("p1", 0, 6, "France", "France", "FR", geonames=1)) == ""
    medium = Medium("m1", 0, 5, "video", "video", "Dawn", 75, "2026-03-06")
    assert medium_words(medium) == "video, “Dawn”, 1 min 15 s, released 6 Mar 2026"
