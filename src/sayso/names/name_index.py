"""The names of a registry, laid out for finding them in running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.names.forms import Form, form_of
from sayso.names.normal import words
from sayso.names.outlets import Registry

_SHORTEST_LOOSE: Final = 8
_PARTICLE: Final = 2
_KEPT: Final = 4


@dataclass(frozen=True, slots=True)
class Index:
    """The names of a registry.

    Attributes:
        registry: whose names they are.
        plain: the names by their plain keys.
        loose: those of more than one word by their loose keys.
        begins: all beginnings of these keys, to the letter.
        openings: first words that may stand in small letters ("al-Jazeera", "amaBhungane").
        articles: plain keys of names that have a "The" of their own.
    """

    registry: Registry
    plain: dict[str, list[Form]]
    loose: dict[str, list[Form]]
    begins: frozenset[str]
    openings: frozenset[str]
    articles: frozenset[str]


_indexes: list[Index] = []


def index_of(known: Registry) -> Index:
    """The index of a registry, made once for each of the last few."""
    for index in _indexes:
        if index.registry is known:
            return index
    plain: dict[str, list[Form]] = {}
    loose: dict[str, list[Form]] = {}
    articles, openings = set(), set()
    for outlet in known.outlets:
        for name in outlet.names:
            form = form_of(outlet, name)
            plain.setdefault(form.plain, []).append(form)
            parts = words(name)
            if len(parts[0].key) <= _PARTICLE or parts[0].small:
                openings.add(parts[0].key)
            if len(parts) > 1 and len(form.loose) >= _SHORTEST_LOOSE:
                loose.setdefault(form.loose, []).append(form)
            if name.startswith("The "):
                articles.add(form.plain)
    begins = frozenset(key[:n] for keys in (plain, loose) for key in keys for n in range(1, 160))
    index = Index(known, plain, loose, begins, frozenset(openings), frozenset(articles))
    _indexes[:] = [index, *_indexes[: _KEPT - 1]]
    return index
