"""Mentions of outlets in running text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.names import Outlet, Registry, registry
from sayso.names.mentions import Mention, outlet_mentions


def said(text: str) -> list[tuple[str, str | None]]:
    """What is mentioned, each with the outlet's id, or the kind of generic words."""
    return [
        (text[m.start : m.end], m.outlet.id if m.outlet else m.generic)
        for m in outlet_mentions(text)
    ]


NAMED = {
    "It was reported by the Long War Journal.": ("the Long War Journal", "long-war-journal"),
    "Syria's state news agency SANA said so.": ("Syria's state news agency SANA", "sana"),
    "Iran's official IRNA news agency said so.": ("Iran's official IRNA news agency", "irna"),
    "He told the Turkish daily Sabah that it was over.": ("the Turkish daily Sabah", "sabah"),
    "The Taliban-run Bakhtar agency put it at two.": (
        "The Taliban-run Bakhtar agency",
        "bakhtar-news-agency",
    ),
    "EurasiaNet's reporter left.": ("EurasiaNet", "eurasianet"),
    "A Reuters survey shows it.": ("Reuters", "reuters"),
    "WASHINGTON (AP) — It rained.": ("AP", "associated-press"),
    "as al-Jazeera had it": ("al-Jazeera", "al-jazeera"),
    "a post on Politico.com": ("Politico.com", "politico"),
    "Time magazine named him.": ("Time magazine", "time"),
    "He told the\u00a0New\u00a0York\u00a0Times about it.": (
        "the\u00a0New\u00a0York\u00a0Times",
        "new-york-times",
    ),
    "Washington Post reporters were arrested.": ("Washington Post", "washington-post"),
    "In May The Hill reported a delay.": ("The Hill", "hill"),
    "They told Fox that it was late.": ("Fox", "fox-news"),
    "according to Médiapart": ("Médiapart", "mediapart"),
    "Meduza’s editor": ("Meduza", "meduza"),
}


@pytest.mark.parametrize("text", NAMED)
def test_names_are_found_with_the_words_that_belong_to_them(text: str) -> None:
    assert said(text) == [NAMED[text]]


@pytest.mark.parametrize(
    "text",
    [
        "The sun rose over the hill, and the post office opened on time.",
        "Independent voters and a guardian of the variety show said it was about time.",
        "The Sun rose.",
        "Time ran out for the vice-president.",
        "The Hill Street police said so.",
        "Rep. Ann Lee (D-N.Y.) said it.",
        "It weighed 24 kg.",
        "Write to desk@reuters.com or see https://www.reuters.com/world or @Reuters.",
        "The agency said the network of tunnels and the channel were closed.",
        "Social media and the mainstream press were full of it.",
        "the MENA region",
        "He read it in the newspaper and on the radio.",
        "The Interior Ministry denied it.",
        "",
    ],
)
def test_ordinary_words_are_none(text: str) -> None:
    assert said(text) == []


def test_generic_words_are_told_by_their_kind() -> None:
    text = (
        "Xinhua said nothing. The news agency was silent, and so were state television and local "
        "media. El Faro published it; the site has the contract. The agency closed its office."
    )
    assert said(text) == [
        ("Xinhua", "xinhua"),
        ("The news agency", "agency"),
        ("state television", "media"),
        ("local media", "media"),
        ("El Faro", "el-faro"),
        ("the site", "website"),
        ("The agency", "agency"),
    ]


def test_the_agency_is_not_one_after_another_body() -> None:
    text = "Kyodo quoted the Japan Meteorological Agency. The agency warned of aftershocks."
    assert said(text) == [("Kyodo", "kyodo-news")]


def test_namesakes_stay_open_until_the_text_settles_them() -> None:
    (open_one,) = outlet_mentions("The Guardian reported it.")
    assert open_one.outlet is None
    assert {"guardian-uk", "guardian-nigeria"} <= {o.id for o in open_one.candidates}
    assert said("the Nigerian newspaper The Guardian") == [
        ("the Nigerian newspaper The Guardian", "guardian-nigeria")
    ]
    text = "The New York Times reported it. On Monday the Times said more."
    assert said(text) == [
        ("The New York Times", "new-york-times"),
        ("the Times", "new-york-times"),
    ]


def test_outlets_that_no_registry_has_are_found_without_an_outlet() -> None:
    text = "The Orel Herald and the daily Ordu reported it."
    assert said(text) == [("The Orel Herald", None), ("the daily Ordu", None)]
    assert all(m.candidates == () and m.generic is None for m in outlet_mentions(text))


def test_lists_carry_a_name_along() -> None:
    assert [name for name, _ in said("such as Slate, Time and Reuters")] == [
        "Slate",
        "Time",
        "Reuters",
    ]


def test_a_stretch_keeps_the_texts_offsets() -> None:
    text = "Reuters and AFP and Tass"
    (mention,) = outlet_mentions(text, 8, 16)
    assert text[mention.start : mention.end] == "AFP"
    assert outlet_mentions(text, 30) == []


def test_a_registry_of_ones_own() -> None:
    known = Registry((Outlet("vlp", "The Valley Post", "newspaper"),))
    text = "The Valley Post and Reuters"
    (mention,) = outlet_mentions(text, known=known)
    assert mention.outlet == known.outlets[0]
    assert (mention.start, mention.name_start, mention.end) == (0, 4, 15)


def check(text: str, found: list[Mention]) -> None:
    assert all(before.end <= after.start for before, after in pairwise(found))
    for mention in found:
        assert 0 <= mention.start <= mention.name_start < mention.name_end <= mention.end
        assert mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert mention.outlet is None or mention.outlet in mention.candidates
        assert mention.generic is None or not mention.candidates


NAMES = [name for outlet in registry().outlets for name in outlet.names]
PIECES = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from("the The a said agency newspaper News state media told Syria's daily".split()),
    st.sampled_from(
        [" ", " ", " ", ", ", ". ", "-", "/", "'s", "’s ", "\n", "\u00a0", "(", ")", "@"]
    ),
    st.text(max_size=6),
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_has_valid_mentions(text: str) -> None:
    found = outlet_mentions(text)
    check(text, found)
    assert found == outlet_mentions(text)


@given(st.text(max_size=80), st.integers(-90, 90), st.none() | st.integers(-90, 90))
def test_any_stretch_of_any_text_is_read(text: str, start: int, end: int | None) -> None:
    check(text, outlet_mentions(text, start, end))


@pytest.mark.parametrize(
    "piece",
    ["a", "A", "A'", "al-", "The ", "/", "a@", "the state ", "Daily News ", "N.", "\u0301", " "],
)
def test_long_texts_of_one_thing_take_no_time(piece: str) -> None:
    text = (piece * 200_000)[:200_000] + "/@"
    began = time.perf_counter()
    check(text, outlet_mentions(text))
    assert time.perf_counter() - began < 10
