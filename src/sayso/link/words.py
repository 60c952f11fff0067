"""Words of a statement, brought to one form: "struck", "strikes" and "striking" are one."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
"""A word, with what is joined to it."""

_POSSESSIVE: Final = re.compile(r"['’]s?$")
_ENDINGS: Final = ("ations ation ings ing edly ed ers er ments ment ions ion es s ly").split()
_SHORTEST: Final = 4
_ALIKE: Final = 0.75
_LONGER: Final = 3
_FORMS: Final = """
strike struck stricken strikes striking
take took taken takes taking
hold held holds holding
find found finds finding
die died dies dying dead death deaths
sink sank sunk sinks sinking
break broke broken breaks breaking
fall fell fallen falls falling
rise rose risen rises rising
begin began begun begins beginning
leave left leaves leaving
lose lost loses losing loss losses
go went gone goes going
come came comes coming
see saw seen sees seeing
hear heard hears hearing
give gave given gives giving
drive drove driven drives driving
shoot shot shoots shooting
fight fought fights fighting
flee fled flees fleeing
hit hits hitting
burn burnt burned burns burning
build built builds building
buy bought buys buying
sell sold sells selling sale sales
pay paid pays paying payment payments
send sent sends sending
spend spent spends spending
keep kept keeps keeping
meet met meets meeting
make made makes making
know knew known knows knowing
write wrote written writes writing
steal stole stolen steals stealing theft thefts
throw threw thrown throws throwing
bring brought brings bringing
catch caught catches catching
think thought thinks
grow grew grown grows growing growth
shut shuts
cut cuts cutting
win won wins winning
lead led leads leading
feel felt feels
withdraw withdrew withdrawn withdraws withdrawal
explode exploded explodes exploding explosion explosions blast blasts
detain detained detains detention
injure injured injures injury injuries wounded wound wounds
destroy destroyed destroys destruction
arrive arrived arrives arrival
depart departed departs departure
collide collided collides collision
deny denied denies denial
close closed closes closure
approve approved approves approval
fail failed fails failure
man men
woman women
child children
person people persons
foot feet
"""
_LEMMAS: Final = {
    form: line.split()[0] for line in _FORMS.split("\n") if line for form in line.split()[1:]
}

_COMMON: Final = (
    "the a an of in on at to for and or but that which who whom whose is are was were be been being"
    " has have had by with from as it its their his her their they he she we i you this these those"
    " not no had will would could may might said says say after before during about into over under"
    " than then also more most less least some there one two three four five him them our us my me"
    " can do does did so if when while where what how all any each other out up down off only just"
    " very"
).split()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Bring a word to the form that it shares with its kin; not always a word."""
    plain = _POSSESSIVE.sub("", word.lower().replace("’", "'"))
    plain = _LEMMAS.get(plain, plain).replace("-", "").replace(".", "")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            plain = plain[: -len(ending)]
            break
    if plain.endswith("i"):
        plain = plain[:-1] + "y"
    return plain[:-1] if plain.endswith("e") and len(plain) > _SHORTEST else plain


COMMON: Final = frozenset(_COMMON) | frozenset(map(stem, _COMMON))
"""Words that tell nothing of what a statement is about, and their stems."""


@lru_cache(maxsize=200_000)
def alike(one: str, other: str) -> float:
    """How alike two names are spelt, 0 to 1, whichever comes first (Ratcliff and Obershelp).

    0 where they are less alike than other spellings of one name are.
    """
    if one > other:
        return alike(other, one)
    if abs(len(one) - len(other)) > _LONGER:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() < _ALIKE:
        return 0.0
    found = matcher.ratio()
    return found if found >= _ALIKE else 0.0


def telling(stems: set[str]) -> set[str]:
    """Leave out stems that tell nothing, numbers and single letters."""
    return {each for each in stems if each not in COMMON and not each.isdigit() and len(each) > 1}
