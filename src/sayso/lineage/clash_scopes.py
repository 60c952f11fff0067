"""What happened to those who are counted: killed or injured, rescued or missing.

Figures of different groups are not of one count, however alike their sentences. Some counts only
grow while an event goes on; there a higher figure, later, replaces a lower one.
"""

from __future__ import annotations

from typing import Final

_GROUPS: Final = {
    "killed": "killed killing kill kills dead death deaths died dies fatal fatality fatalities"
    " perished lives toll casualties murdered slain bodies drowned",
    "injured": "injured injuries hurt wounded wounds hospitalised hospitalized",
    "missing": "missing unaccounted",
    "rescued": "rescued saved rescue ashore",
    "arrested": "arrested arrests detained detentions jailed",
    "captured": "captured captive captives prisoner",
    "evacuated": "evacuated evacuees evacuation displaced homeless fled flee moved",
    "destroyed": "destroyed burnt burned consumed gutted flattened razed damaged",
    "cut off": "power electricity outage outages blackout blackouts",
    "ill": "ill sick infected infections cases sickened poisoned outbreak",
}
_OF: Final = {word: f"={group}" for group, words in _GROUPS.items() for word in words.split()}
_GROWING: Final = frozenset(
    ["=killed", "=injured", "=rescued", "=arrested", "=evacuated", "=ill", "=cut off"]
)
_SPREADING: Final = frozenset(["homes", "area"])
SUBSETS: Final = frozenset(
    "women woman girls female children child boys babies infants toddlers minors teenagers"
    " pensioners foreigners tourists pupils students".split()
)
"""Words for a part of the people that others count as a whole."""
FRESH: Final = frozenset("new additional further another fresh extra".split())
"""Words that make a count one of what was added."""


def scope(word: str) -> str | None:
    """The group of a word in small letters, marked by "="; None where it is of none."""
    return _OF.get(word)


def scopes(keys: frozenset[str]) -> frozenset[str]:
    """The groups among the keys of a text."""
    return frozenset(each for each in keys if each.startswith("="))


def grows(groups: frozenset[str], kind: str | None) -> bool:
    """Whether a count only grows while an event goes on.

    Args:
        groups: what happened to what is counted.
        kind: of the unit: people, homes, area …
    """
    return bool(groups & _GROWING) or ("=destroyed" in groups and kind in _SPREADING)
