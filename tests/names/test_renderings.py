"""Any rendering of a name leads back to it, and never to a namesake's."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.names import Outlet, Registry, by_name, candidates, registry
from sayso.names.forms import form_of
from sayso.names.normal import loose_key, plain_key, words

ARTICLES = ["", "the ", "The ", "THE "]
BEFORE = ["", "", "the news outlet ", "news website ", "the independent media outlet ", "local "]
AFTER = ["", "", " website", " news site", "'s", "’s"]
QUOTES = ["{}", "“{}”", '"{}"', "«{}»", " {} ", "‘{}’"]
APOSTROPHES = "'’ʼʻ`ʾʿ"
ONSETS = "b d g k l m n p r s t v z sh kh zh ch dr kr".split()
VOWELS = ["a", "e", "i", "o", "u", "á", "é", "ī", "ö", "ū"]
syllables = st.builds(str.__add__, st.sampled_from(ONSETS), st.sampled_from(VOWELS))
invented = st.lists(syllables, min_size=2, max_size=4).map(lambda parts: "".join(parts).title())
tails = st.sampled_from(["", " News", " Post", "-Plus", " 24", ".kg", " Observer", " al-Yaum"])
heads = st.sampled_from(["", "", "The ", "Al-", "Radio ", "Qal'a "])
names = st.builds("{}{}{}".format, heads, invented, tails)


def bare(name: str) -> str:
    spread = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(c for c in spread if not unicodedata.combining(c)))


@st.composite
def renderings(draw: st.DrawFn, name: str, cased: bool = False) -> str:
    """Write a name as some report might; ``cased`` leaves its capitals alone."""
    if name.startswith("The "):
        name = name[4:] if cased is False or draw(st.booleans()) else name
    form = draw(st.sampled_from([unicodedata.normalize, lambda _, text: bare(text)]))
    name = form(draw(st.sampled_from(["NFC", "NFD"])), name)
    name = name.replace("'", draw(st.sampled_from(APOSTROPHES)))
    if draw(st.booleans()):
        name = name.replace("-", " ")
    if not cased:
        name = draw(st.sampled_from([str, str.upper, str.lower]))(name)
    article = draw(st.sampled_from(ARTICLES)) if not name.lower().startswith("the ") else ""
    quoted = draw(st.sampled_from(QUOTES)).format(name)
    return draw(st.sampled_from(BEFORE)) + article + quoted + draw(st.sampled_from(AFTER))


@given(st.data(), names, names)
def test_invented_names_lead_back(data, name, other):
    mine = Outlet("mine", name, "website")
    theirs = Outlet("theirs", other, "website")
    both = Registry((mine, theirs))
    mention = data.draw(renderings(name))
    if plain_key(name) == plain_key(other):
        assert both.by_name(mention) is None
        assert both.candidates(mention) == (mine, theirs)
    else:
        assert both.by_name(mention) == mine


@given(st.data(), names)
def test_a_namesake_never_stands_for_a_name_that_is_not_there(data, name):
    other = data.draw(names)
    alone = Registry((Outlet("theirs", other, "website"),))
    found = alone.by_name(data.draw(renderings(name)))
    mine, theirs = words(name), words(other)
    keys = [loose_key([w.key for w in ws if w.key != "the"]) for ws in (mine, theirs)]
    assert (found is None) or keys[0] == keys[1] or keys[0] == "radio" + keys[1]


SHIPPED = [(outlet, name) for outlet in registry().outlets for name in outlet.names]


@given(st.data(), st.sampled_from(SHIPPED))
def test_shipped_names_lead_back(data, shipped):
    outlet, name = shipped
    form = form_of(outlet, name)
    mention = data.draw(renderings(name, cased=form.exact or form.ordinary))
    if form.plain.startswith("the"):
        mention = name
    found = candidates(mention)
    assert outlet in found, mention
    one = by_name(mention)
    assert one in (outlet, None)
    assert all({form_of(o, n).loose for n in o.names} & {form.loose} for o in found)


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    found = candidates(text)
    assert found == candidates(text)
    assert list(found) == sorted(found, key=lambda outlet: outlet.id)
    assert by_name(text) in (None, *found)
    registry().by_domain(text)


@given(st.text(alphabet="aAlLeE'’-ʿ ḥḤāĀşŞßıİьЙйا", max_size=40))
def test_keys_are_the_same_however_composed(text):
    for form in ("NFC", "NFD", "NFKC"):
        assert plain_key(unicodedata.normalize(form, text)) == plain_key(text)


def test_readings_of_arabic_and_russian_letters_meet():
    for group in (
        "Al-Sharq|ash-Sharq|el-Sharq|Al Sharq|AL-SHARQ",
        "An-Nahar|al-Nahar|Al Naḥār",
        "Izvestiya|Izvestia|Izvestija",
        "Vecherniy|Vecherny|Vechernii|Vechernij",
        "Moudjahid|Mujahid",
    ):
        assert len({loose_key([w.key for w in words(name)]) for name in group.split("|")}) == 1
    assert loose_key(["azattyq"]) != loose_key(["azattyk"])
