"""Names of what is cited and not loaded, brought together across reports."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sayso.lineage.cited_lexicon import DETERMINERS, PLAIN, SMALL
from sayso.lineage.cited_runs import key_of, keys_of
from sayso.lineage.cited_source import Source

_ANY: Final = frozenset("documents document papers files file archive records copy".split())


class Unloaded:
    """What is cited and not loaded, each under its fullest name."""

    def __init__(self, sources: Iterable[Source] = ()) -> None:
        """Gather the names of all sources that are not loaded."""
        self._names: dict[str, str] = {}
        self._documents: dict[str, list[tuple[frozenset[str], str]]] = {}
        held = [each for each in sources if each.named and not each.outlets]
        for source in sorted(held, key=_fullest_first):
            if source.document is not None:
                self._document(source)
            else:
                self._names.setdefault(key_of(source.name), source.name)
        self._ends: dict[str, list[str]] = {}
        for name in self._names.values():
            words = keys_of(name)
            for cut in range(1, len(words)):
                for part in (words[:cut], words[cut:]):
                    self._ends.setdefault(" ".join(part), []).append(name)

    def fullest(self, source: Source) -> str:
        """The fullest name of a source that has one."""
        if source.document is None:
            return self.called(source.name)
        return self._same(source) or source.name

    def same(self, source: Source) -> str | None:
        """The name of a document of which a report says no more than "the memo"."""
        return self._same(source) if source.document is not None else None

    def called(self, name: str) -> str:
        """The fullest name of an outlet, where only one name begins or ends with this one."""
        longer = sorted(set(self._ends.get(" ".join(keys_of(name)), ())))
        return longer[0] if len(longer) == 1 else self._names.get(key_of(name), name)

    def _document(self, source: Source) -> None:
        if self._same(source) is None and source.document is not None:
            own = (_telling(source), source.name)
            self._documents.setdefault(source.document.head, []).append(own)

    def _same(self, source: Source) -> str | None:
        head = source.document.head if source.document else ""
        words = _telling(source)
        named = [word for word in source.name.split() if word[0].isupper()]
        names = {key for word in named for key in keys_of(word)}
        if head in _ANY and names:
            for other, held in self._documents.items():
                for telling, name in held if other not in _ANY else ():
                    if names <= telling:
                        return name
        return next((n for telling, n in self._documents.get(head, ()) if words <= telling), None)


def _fullest_first(source: Source) -> tuple[bool, int, str]:
    vague = source.document is not None and source.document.head in _ANY
    return vague, -len(keys_of(source.name)), source.name


def _telling(source: Source) -> frozenset[str]:
    document = source.document
    words = set(keys_of(source.name)) | (set(keys_of(document.name)) if document else set())
    return frozenset(word for word in words if word not in SMALL | PLAIN | DETERMINERS)
