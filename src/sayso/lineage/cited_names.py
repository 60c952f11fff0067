"""Which of the loaded outlets a name stands for: in full, shortened, abbreviated, misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from sayso.lineage.cited_lexicon import BODY_WORDS, OUTLET_WORDS
from sayso.lineage.cited_runs import key_of, keys_of
from sayso.model import Report
from sayso.names import Outlet, by_name

_DATELINE: Final = re.compile(r"\(([^\W\d_][\w .&-]{0,30})\)\s?(?:[—–-]|--)")
_SMALL: Final = frozenset("of and the for de la".split())
_NO_NAMES: Final = frozenset("press media radio television news wire online today live".split())
_FUZZY_FROM: Final = 8
_HOSTS: Final = frozenset("www com org net news press info gov co example en int".split())


@dataclass(frozen=True, slots=True)
class Roster:
    """The outlets of a set of reports and the names that they go by.

    Attributes:
        names: by key, the outlet's name as most of its reports give it.
        reports: by key, its reports.
    """

    names: dict[str, str]
    reports: dict[str, list[Report]]
    _full: dict[str, list[str]] = field(default_factory=dict)
    _part: dict[str, list[str]] = field(default_factory=dict)
    _near: dict[str, list[str]] = field(default_factory=dict)
    _words: dict[str, list[str]] = field(default_factory=dict)

    def of(self, report: Report) -> str | None:
        """The key of a report's outlet."""
        return _outlet_key(report)

    def named(self, name: str) -> tuple[str, ...]:
        """Outlets that a name stands for in full, by an abbreviation, or slightly misspelt."""
        key = key_of(name)
        if not key:
            return ()
        found = self._full.get(key)
        if not found and "." in name:
            found = self._full.get(key_of(name.partition("/")[0].removeprefix("www.")))
        if not found and len(key) >= _FUZZY_FROM:
            near = [each for less in _less(key) for each in self._near.get(less, ())]
            found = sorted(set(near))
        return tuple(found or ())

    def shortened(self, name: str) -> tuple[str, ...]:
        """Outlets whose name begins or ends with this one: "the Courier", "Channel One"."""
        return tuple(self._part.get(" ".join(keys_of(name)), ()))

    def described(self, words: Sequence[str]) -> tuple[str, ...]:
        """Outlets whose names have all of these words, two or more: "the rescue centre"."""
        telling = [word for word in words if word not in _SMALL]
        if len(telling) < 2:
            return ()
        found: set[str] | None = None
        for word in telling:
            have = set(self._words.get(word, ()))
            found = have if found is None else found & have
        return tuple(sorted(found or ()))


def roster(reports: Sequence[Report]) -> Roster:
    """Gather the outlets of reports; those without an outlet have no name to be cited by."""
    made = Roster({}, {})
    for report in sorted(reports, key=lambda each: each.id):
        key = _outlet_key(report)
        if key is not None:
            made.reports.setdefault(key, []).append(report)
            name = report.outlet or ""
            if key not in made.names or len(name) > len(made.names[key]):
                made.names[key] = name
    for key, own in made.reports.items():
        _enter(made, key, own)
    return made


def _enter(made: Roster, key: str, own: Sequence[Report]) -> None:
    full: dict[str, None] = {}
    for name in dict.fromkeys(n for r in own for n in (r.outlet, r.outlet_says) if n):
        parts = keys_of(name)
        known = registered(name)
        full.update(dict.fromkeys([key_of(name), *_initials(parts)]))
        full.update(dict.fromkeys(key_of(other) for other in (known.names if known else ())))
        for part in _parts(parts):
            _add(made._part, part, key)
        for word in parts:
            _add(made._words, word, key)
    for report in own:
        full.update(dict.fromkeys(_shown(report)))
    for each in full:
        if len(each) > 1:
            _add(made._full, each, key)
        if len(each) >= _FUZZY_FROM:
            for less in _less(each):
                _add(made._near, less, key)


def _initials(parts: Sequence[str]) -> list[str]:
    if len(parts) < 2:
        return []
    telling = [part for part in parts if part not in _SMALL]
    return ["".join(part[0] for part in parts), "".join(part[0] for part in telling)]


def _shown(report: Report) -> Iterator[str]:
    """Keys of names that a report's address and its own dateline show: "rna.example", "(TRP)"."""
    host = (urlsplit(report.url).hostname or "") if report.url else ""
    labels = host.removeprefix("www.").split(".")
    if len(labels) > 1:
        yield key_of(".".join(labels))
        if len(labels[0]) <= 5 and labels[0] not in _HOSTS:
            yield labels[0]
    for short in _DATELINE.findall(report.text[:200]):
        if abbreviates(short, report.outlet or ""):
            yield key_of(short)


def _outlet_key(report: Report) -> str | None:
    name = report.outlet
    if not name or not key_of(name):
        return None
    known = registered(name)
    return f"={known.id}" if known else key_of(name)


def registered(name: str) -> Outlet | None:
    """The outlet of the registry that has just this name; "Capital Wire" is not "Capital"."""
    known = by_name(name)
    return known if known and key_of(name) in {key_of(each) for each in known.names} else None


def _parts(words: Sequence[str]) -> list[str]:
    """What a name is shortened to: its beginnings and ends that tell something."""
    found = []
    for cut in range(1, len(words)):
        for part in (words[:cut], words[cut:]):
            telling = [word for word in part if word not in _SMALL]
            body = len(telling) == 1 and telling[0] in BODY_WORDS and telling[0] != "wire"
            if telling and not body and part[0] not in _SMALL and part[-1] not in _SMALL:
                found.append(" ".join(part))
    return found


def abbreviates(short: str, name: str) -> bool:
    """Whether letters or words of a dateline may stand for a name: "TRP", "Iberna", "Drevan"."""
    words, letters = keys_of(name), key_of(short)
    if not words or not letters:
        return False
    if letters == words[0] or keys_of(short) == words[: len(keys_of(short))]:
        return True
    if not short.isupper() or letters[0] != words[0][0]:
        return False
    rest = iter("".join(words))
    return all(letter in rest for letter in letters)


def shape(name: str) -> bool:
    """Whether a name is made like an outlet's: "the Orel Herald", not "the Customs Agency"."""
    words = keys_of(name)
    if not words:
        return False
    body = any(word in BODY_WORDS for word in words)
    if (len(words) == 1 and words[0] in _NO_NAMES) or words[-2:] == ("medical", "examiner"):
        return False
    news = any(word in OUTLET_WORDS or word.endswith(("zeitung", "blatt")) for word in words)
    return news and (
        not body or words[-1] in OUTLET_WORDS or words[-2:-1] in (("news",), ("press",))
    )


def _less(key: str) -> list[str]:
    """A key, and each that has one letter less."""
    return [key, *dict.fromkeys(key[:at] + key[at + 1 :] for at in range(len(key)))]


def _add(where: dict[str, list[str]], key: str, outlet: str) -> None:
    held = where.setdefault(key, [])
    if outlet not in held:
        held.append(outlet)
