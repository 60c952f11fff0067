"""Names of persons put together: by surname and first name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.names import TITLES, Name, make

_AFTER_NAME = frozenset(["jr", "sr", "ii", "iii", "iv"])


def persons(marked: Marked, names: Iterable[Name]) -> list[Actor]:
    """Persons by full name, each with the places of its full and its short names."""
    actors: list[Actor] = []
    by_last: dict[str, list[Actor]] = {}
    by_first: dict[str, list[Actor]] = {}
    short: list[Name] = []
    for name in names:
        words = _plain(name)
        if len(words) < 2:
            short.append(name)
            continue
        known = next(
            (f for f in by_last.get(words[-1], ()) if _same_person(_plain(f.name), words)), None
        )
        if known is None:
            known = Actor("person", name)
            actors.append(known)
            by_last.setdefault(words[-1], []).append(known)
            by_first.setdefault(words[0], []).append(known)
        elif len(words) > len(_plain(known.name)):
            known.name = name
        known.mentions.append(name)
    singles: dict[str, Actor] = {}
    for name in short:
        words = _plain(name)
        word = words[-1] if words else "".join(name.words)
        options = by_last.get(word) or by_first.get(word)
        if options:
            options_before = [f for f in options if f.mentions[0].first < name.first] or options
            best = max(options_before, key=lambda f: (len(f.mentions), -f.mentions[0].first))
            best.mentions.append(name)
        elif word in singles:
            singles[word].mentions.append(name)
        else:
            singles[word] = Actor("person", name, [name])
            actors.append(singles[word])
    _fuller(marked, singles)
    return actors


def _fuller(marked: Marked, singles: Mapping[str, Actor]) -> None:
    """Look for the full name of those who are named by one word only."""
    if not singles:
        return
    for at in range(1, len(marked)):
        actor = singles.get(marked.word(at).lower())
        if actor is None or len(actor.name.words) > 1 or not marked.word(at)[0].isupper():
            continue
        first = at
        while (
            first > 0
            and marked.pos[first - 1] == "NNP"
            and first > at - 3
            and (
                marked.sentence[first - 1] == marked.sentence[at]
                and marked.entity[first - 1] not in ("DATE", "TIME")
                and marked.word(first - 1).isalpha()
                and marked.word(first - 1)[0].isupper()
                and marked.word(first - 1).lower() not in TITLES
            )
        ):
            first -= 1
        if (
            first < at
            and not marked.heading[at]
            and marked.entity[first] in ("PERSON", "ORGANIZATION", "", "MISC")
        ):
            actor.name = make(marked, first, at, "person")


def _plain(name: Name) -> tuple[str, ...]:
    words = tuple(w for w in name.words if w not in _AFTER_NAME)
    return words or name.words


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one[0] == other[0] or one[0][:1] == other[0] or other[0][:1] == one[0]:
        return True
    return set(one) <= set(other) or set(other) <= set(one)
