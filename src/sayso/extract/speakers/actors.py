"""The named ones of a report."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extract.speakers.names import Name, NameKind


@dataclass(slots=True, eq=False)
class Actor:
    """One that is named in the report.

    Attributes:
        kind: person, body or place.
        name: the fullest of its names, where that stands first.
        mentions: places where it is named or taken to be meant, in order.
        described: nouns that stand beside its name.
        male: hints that it is a man, against those for a woman.
        female: the reverse.
        parts: those who speak together, where it is several; they have no name as one.
        outlet: id of the outlet in the registry, where it is one that stands there.
    """

    kind: NameKind
    name: Name
    mentions: list[Name] = field(default_factory=list)
    described: set[str] = field(default_factory=set)
    male: float = 0
    female: float = 0
    parts: tuple[Actor, ...] = ()
    outlet: str | None = None


@dataclass(slots=True)
class Cast:
    """The named ones of a report.

    Attributes:
        actors: in order of their first mention.
        at: the name that each word is in, with its bearer.
    """

    actors: list[Actor] = field(default_factory=list)
    at: dict[int, tuple[Name, Actor]] = field(default_factory=dict)

    def named(self, first: int, last: int) -> list[tuple[Name, Actor]]:
        """Names in the words ``first`` to ``last``, in order, each with its bearer."""
        found: list[tuple[Name, Actor]] = []
        for at in range(first, last + 1):
            here = self.at.get(at)
            if here is not None and not (found and found[-1][0] is here[0]):
                found.append(here)
        return found
