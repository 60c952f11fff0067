"""Places in text: spelling variants, namesakes, names of people and bodies, any text at all."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.names.gazetteer import Gazetteer, gazetteer
from sayso.names.place_keys import loose_place_key, place_key
from sayso.names.places import Place, places

PASSAGES = Path(__file__).parents[1] / "gold" / "places" / "passages"
RAQQA, KYIV, MOSUL, HODEIDAH, TRIPOLI_LY, TRIPOLI_LB = 172955, 703448, 99072, 79415, 2210247, 266826
PIECES = st.sampled_from(
    "Paris,Texas,Al-,al-,Raqqah,ʿ,The,of,U.S.,N.Y.,D-,(,), ,-,—,Lake,Chad,River,said,in,\n,’s,"
    "Syrian,.,😀,é,İ,ß,Birmingham,Ala.,Moscow,and,Tehran,DAMASCUS,0,\0,\ud800,São,St.".split(",")
)


def _ids(text: str) -> list[int | None]:
    return [place.geonames for place in places(text)]


@pytest.mark.parametrize(
    ("variants", "number"),
    [
        ("Raqqa,Raqqah,Ar-Raqqah,Ar Raqqah,ar-Raqqah,al-Raqqa,el-Raqqa,Rakka,RAQQA", RAQQA),
        ("Kyiv,Kiev,KYIV", KYIV),
        ("Mosul,Mawsil,al-Mawsil,Al Mawşil", MOSUL),
        ("Hodeidah,Hudaydah,Al-Hudaydah,Al Ḩudaydah,al-Hodeida", HODEIDAH),
    ],
)
def test_variants_lead_to_one_place(variants, number):
    for name in variants.split(","):
        assert _ids(f"Shells fell in {name} on Monday.") == [number], name


@given(
    st.sampled_from("Raqqah N'Djamena Deir_ez-Zor Cox’s_Bazar Saint-Denis Abéché".split()),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_typing_does_not_count(name, upper, hyphen, marks):
    name = name.replace("_", " ")
    other = name.upper() if upper else name
    other = other.replace("-", " ") if hyphen else other
    other = other.replace("’", "'").replace("'", "ʼ") if marks else other
    assert place_key(other) == place_key(name)
    assert loose_place_key(other) == loose_place_key(name)
    assert gazetteer().find(other) == gazetteer().find(name) is not None


def test_an_area_goes_before_its_town():
    assert _ids("Fighting in Deir al-Zour province and in Deir al-Zour.") == [170792, 170794]
    assert [place.name for place in places("He lives in Washington state.")] == ["Washington"]
    assert places("He lives in Washington state.")[0].geonames == 5815135


def test_a_name_needs_no_preposition():
    text = "Two air strikes hit Raqqah, and shelling shook Misrata. The Hague was told."
    assert [place.name for place in places(text)] == ["Ar Raqqah", "Misratah", "The Hague"]


def test_demonyms_lead_to_countries():
    found = places("Kazakhstanis, a Nigerien, two Dutchmen and the Saudi-led force met.")
    assert [place.country for place in found] == ["KZ", "NE", "NL", "SA"]
    assert [place.name for place in found][:2] == ["Kazakhstan", "Niger"]
    assert not places("He spoke Russian and wrote in Arabic.")


def test_context_decides_between_namesakes():
    assert _ids("A boat sank off Tripoli, the Libyan coastguard said.")[0] == TRIPOLI_LY
    assert _ids("Clashes in Tripoli, the Lebanese army said.")[0] == TRIPOLI_LB
    assert [p.country for p in places("Police in Georgia's capital, Tbilisi.")] == ["GE", "GE"]
    assert [p.country for p in places("Roads in Georgia, near Atlanta and Savannah.")] == ["US"] * 3
    paris, texas = places("He lives in Paris, Texas.")
    assert (paris.country, texas.name) == ("US", "Texas")
    assert [p.name for p in places("A fire in Birmingham, Ala., on Friday.")] == [
        "Birmingham",
        "Alabama",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Smith and Chad Brewer met Ms. Paris Dunmore.",
        "Deon Washington said no. Washington told us so.",
        "Moscow denied it, and Washington has accused Tehran.",
        "The Georgia Bulldogs beat Manchester United.",
        "Shares of Rio Tinto and Valencia Bank fell.",
        "The Syrian Observatory for Human Rights said so.",
        "nice reading, police said in march",
    ],
)
def test_names_that_are_no_places_stay_out(text):
    assert places(text) == []


def test_places_that_the_gazetteer_lacks_stay_in():
    (place,) = places("The army shelled the village of Tal Qasrin for hours.")
    assert (place.text, place.name, place.geonames) == ("Tal Qasrin", "Tal Qasrin", None)
    assert place.latitude is place.longitude is place.country is None


def test_a_tagger_is_heard():
    text = "Hope was there with Dundi Qasr when Acme Paris fell."
    rows = [(0, 4, "PERSON"), (20, 30, "LOCATION"), (36, 46, "ORGANIZATION"), (0, 9, "DATE")]
    assert [place.text for place in places(text, entities=rows)] == ["Dundi Qasr"]
    assert places(text, entities=[]) == places(text)


def test_only_the_spans_asked_for():
    text = "Paris fell silent.\n\nTroops entered Berlin."
    assert [place.text for place in places(text, [(20, len(text))])] == ["Berlin"]
    assert places(text, []) == []


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(PIECES, max_size=25).map("".join),
        st.lists(PIECES, max_size=25).map(" ".join),
    )
)
def test_any_text_gives_valid_spans(text):
    found = places(text)
    _check(text, found)
    assert found == places(text)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(
        st.tuples(
            st.integers(-5, 90),
            st.integers(-5, 90),
            st.sampled_from(["PERSON", "LOCATION", "ORGANIZATION", "MISC", "X"]),
        )
    ),
)
def test_any_entities_do(text, entities):
    _check(text, places(text, entities=entities))


def _check(text: str, found: list[Place]) -> None:
    for place in found:
        assert 0 <= place.start < place.end <= len(text)
        assert place.text == text[place.start : place.end] == place.text.strip()
        assert (place.geonames is None) <= (place.latitude is None and place.longitude is None)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_it_is_quick():
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(PASSAGES.glob("*.txt")))
    text = (text * (400_000 // len(text) + 1))[:400_000]
    began = time.perf_counter()
    Gazetteer()
    assert time.perf_counter() - began < 0.5
    began = time.perf_counter()
    assert places(text)
    assert time.perf_counter() - began < 3


@pytest.mark.parametrize(("part", "floor"), [("dev", 0.97), ("held", 0.92)])
def test_quality_does_not_fall(part, floor):
    right = wanted = found = meant = 0
    for line in (PASSAGES.parent / "passages.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part:
            text = (PASSAGES / f"{row['text']}.txt").read_bytes().decode("utf-8")
            spans = {(place.start, place.end): place.geonames for place in places(text)}
            gold = {(place["start"], place["end"]): place["geonames"] for place in row["places"]}
            right += len(spans.keys() & gold.keys())
            meant += sum(spans[span] == gold[span] for span in spans.keys() & gold.keys())
            wanted, found = wanted + len(gold), found + len(spans)
    assert 2 * right / (wanted + found) >= floor
    assert meant / right >= 0.93
