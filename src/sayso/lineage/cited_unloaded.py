"""Names of what is cited and not loaded, brought together across reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.lineage.cited_lexicon import DETERMINERS, PLAIN, SMALL
from sayso.lineage.cited_names import registered
from sayso.lineage.cited_runs import key_of, keys_of
from sayso.lineage.cited_source import Source

_ANY: Final = frozenset("archive copy document documents file files records".split())


@dataclass(slots=True)
class _Known:
    """A document: the words that tell it from others, its fullest name, who speaks of it."""

    telling: frozenset[str]
    name: str
    reports: set[str] = field(default_factory=set)


class Unloaded:
    """What is cited and not loaded, each under its fullest name."""

    def __init__(self, sources: Mapping[str, Sequence[Source]]) -> None:
        """Gather the names of all sources that are not loaded, given by the report's id."""
        self._names: dict[str, str] = {}
        self._ends: dict[str, list[str]] = {}
        self._initials: dict[str, set[str]] = {}
        self._documents: dict[str, list[_Known]] = {}
        held = [
            (source, report)
            for report, own in sources.items()
            for source in own
            if source.named and not source.outlets
        ]
        held.sort(key=lambda each: (_vague(each[0]), -len(keys_of(each[0].name)), each[0].name))
        for source, report in held:
            if source.document is None:
                self._names.setdefault(identity(source.name), source.name)
            else:
                self._enter(source, report)
        for name in self._names.values():
            words = keys_of(name)
            if len(words) > 1:
                letters = "".join(word[0] for word in words).upper()
                self._initials.setdefault(letters, set()).add(name)
            for cut in range(1, len(words)):
                for part in (words[:cut], words[cut:]):
                    self._ends.setdefault(" ".join(part), []).append(name)

    def called(self, name: str) -> str:
        """The fullest name of an outlet, where only one name begins or ends with this one."""
        longer = sorted(set(self._ends.get(" ".join(keys_of(name)), ())))
        longer = longer or sorted(self._initials.get(name, ()))
        return longer[0] if len(longer) == 1 else self._names.get(identity(name), name)

    def document(self, source: Source, report: str) -> str | None:
        """The fullest name of a document, also where it is just "the memo".

        None where nothing tells it from others of its kind.
        """
        fitting = self._fitting(source)
        own = [each for each in fitting if report in each.reports]
        if own or len(fitting) == 1:
            return (own or fitting)[0].name
        return source.name if source.named else None

    def _enter(self, source: Source, report: str) -> None:
        words = _telling(source)
        fitting = self._fitting(source)
        known = fitting[0] if fitting else None
        if known is None:
            known = _Known(words, source.name)
            head = source.document.head if source.document else ""
            self._documents.setdefault(head, []).append(known)
        known.reports.add(report)

    def _fitting(self, source: Source) -> list[_Known]:
        """Documents of the kind that have all words of this one, or of whatever kind its names."""
        head = source.document.head if source.document else ""
        names = {key for word in source.name.split() if word[0].isupper() for key in keys_of(word)}
        if head in _ANY and names:
            others = (held for kind, held in self._documents.items() if kind not in _ANY)
            found = [each for held in others for each in held if names <= each.telling]
            if found:
                return found
        words = _telling(source)
        return [each for each in self._documents.get(head, ()) if words <= each.telling]


def identity(name: str) -> str:
    """A key under which names of one outlet meet: "AP" and "Associated Press"."""
    known = registered(name)
    return f"={known.id}" if known else key_of(name)


def _vague(source: Source) -> bool:
    return source.document is not None and source.document.head in _ANY


def _telling(source: Source) -> frozenset[str]:
    document = source.document
    words = set(keys_of(source.name)) | (set(keys_of(document.name)) if document else set())
    return frozenset(word for word in words if word not in SMALL | PLAIN | DETERMINERS)
