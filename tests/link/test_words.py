import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.scopes import scopes
from sayso.link.words import COMMON, WORD, alike, stem, telling


def stems(text):
    return {stem(word) for word in WORD.findall(text)}


@pytest.mark.parametrize(
    "words",
    [
        "strike struck stricken strikes striking Strikes",
        "sink sank sunk sinking",
        "ship ships ship’s ships'",
        "city cities city's",
        "ministry ministries",
        "explode exploded explosion explosions blast",
        "killed kill kills killing",
        "man men",
        "woman women",
        "child children",
        "person people",
        "death deaths died dead",
        "evacuate evacuates evacuate’s",
    ],
)
def test_kin_have_one_stem(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "injured"),
        ("women", "men"),
        ("north", "south"),
        ("ship", "shop"),
        ("open", "close"),
    ],
)
def test_strangers_have_two(one, other):
    assert stem(one) != stem(other)


def test_words_are_whole():
    text = "The U.S.-led force’s 2,000-strong unit isn't there_now"
    found = WORD.findall(text)
    assert {"force’s", "isn't", "there", "now"} <= set(found)
    assert all(word in text for word in found)


@given(st.text(max_size=40))
def test_any_words_have_stems(text):
    for word in WORD.findall(text):
        assert stem(word) == stem(word.replace("’", "'"))
        assert len(telling({stem(word)})) <= 1


@pytest.mark.parametrize("word", "the before there these those three where while whose i".split())
def test_common_words_tell_nothing_in_their_stems_either(word):
    assert telling({stem(word)}) == set()
    assert stem(word.upper()) in COMMON


def test_numbers_and_letters_tell_nothing():
    assert telling(stems("The 3.5 and 312 a b 7 ships")) == {"ship"}


@given(st.text("abcdeinorstu", max_size=12), st.text("abcdeinorstu", max_size=12))
def test_spellings_are_as_alike_one_way_as_the_other(one, other):
    assert alike(one, other) == alike(other, one)
    assert 0 <= alike(one, other) <= 1


def test_spellings_of_one_name_are_alike():
    assert alike("zelenskyy", "zelensky") > 0.9
    assert alike("kharkiv", "kharkov") > 0.7
    assert alike("velm", "velm") == 1
    assert alike("velm", "orsk") == 0
    assert alike("al", "alexandria") == 0


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("At least 87 people died", "killed"),
        ("The death toll rose", "killed"),
        ("312 were wounded", "injured"),
        ("Forty are in hospital", "injured"),
        ("Six are unaccounted for", "missing"),
        ("Police detained two suspects", "arrested"),
        ("200 houses burned down", "homes"),
        ("Thousands fled", "displaced"),
        ("150 of them women", "some of them"),
        ("It would cost two billion dollars", "money"),
        ("a fault caused the blaze", "cause"),
    ],
)
def test_what_is_counted_or_told_is_seen(text, group):
    assert group in scopes(stems(text))


def test_killed_and_injured_are_two_scopes():
    assert not scopes(stems("87 were killed")) & scopes(stems("87 were injured"))


def test_a_statement_may_be_of_several_scopes_or_of_none():
    assert {"killed", "injured"} <= scopes(stems("12 dead and 40 injured"))
    assert scopes(stems("The minister walked to the podium")) == frozenset()
    assert scopes(set()) == frozenset()
