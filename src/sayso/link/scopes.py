"""What a statement counts or says of people and things: killed or injured, arrested or missing.

Statements about one event differ most in this. The groups are of general words of the news; a
statement may be of several groups, or of none.
"""

from __future__ import annotations

from typing import Final

from sayso.link.words import stem

_WORDS: Final = {
    "killed": "killed killing kill kills dead death died fatal fatally fatality fatalities body"
    " bodies perished lives toll casualties lost murdered slain buried",
    "injured": "injured injuries hurt hospital hospitals hospitalised hospitalized treated"
    " critical seriously",
    "missing": "missing unaccounted",
    "arrested": "arrested arrests arrest detained custody held suspects charged charges jailed"
    " seized",
    "homes": "homes houses buildings dwellings flats apartments",
    "displaced": "evacuated evacuees displaced homeless flee rescued evacuation moved shelter"
    " shelters",
    "cause": "cause caused because blame blamed due reason",
    "responsible": "responsibility behind carried perpetrators",
    "some of them": "women girls female children minors men boys",
    "money": "million billion dollars euros cost costs paid price loan worth",
    "new": "new since yesterday daily day week weekly month",
}
_GROUPS: Final[dict[str, set[str]]] = {}
for _group, _listed in _WORDS.items():
    for _word in _listed.split():
        _GROUPS.setdefault(stem(_word), set()).add(_group)


def scopes(stems: set[str]) -> frozenset[str]:
    """The groups that words are of, by their stems."""
    found: set[str] = set()
    for each in stems & _GROUPS.keys():
        found |= _GROUPS[each]
    return frozenset(found)
