"""Who stands between the origins of a proposition and its reports, and how one leads to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.ledger.proposition_passages import Passage
from sayso.ledger.proposition_shown import How
from sayso.model import Kind, Rest, Root, Via

StopKind = Literal["origin", "denial", "untraced", "circle", "report", "name"]

_UNNAMED: frozenset[Kind] = frozenset(["anonymous", "group"])


@dataclass(frozen=True, slots=True)
class Stop:
    """An origin, a report that carries the proposition, or who else stands between them.

    Attributes:
        id: of the root or the report, or made of the name.
        kind: an "origin"; a "denial" or doubt, which is none; "untraced"; a "circle" of citations
            without an origin; a "report"; or a "name" only, between an origin and a report.
        name: who it is; of a report, its outlet.
        report: id of its report; None where it has none that is loaded.
        absent: whether it is published, cited, and not among the reports.
        unnamed: whether it has no name of its own, only words that stand for somebody.
        may_be: names of the origins that this one could be the same as.
        time: when the report was published, ISO 8601.
        carries: whether the report has a statement of the proposition.
    """

    id: str
    kind: StopKind
    name: str
    report: str | None = None
    absent: bool = False
    unnamed: bool = False
    may_be: tuple[str, ...] = ()
    time: str | None = None
    carries: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """That one has it from another.

    Attributes:
        source: id of the stop that it comes from.
        target: id of the stop that has it from there.
        how: as ``How`` tells.
        passages: the words that show it.
        circle: whether it leads round in a circle.
    """

    source: str
    target: str
    how: How
    passages: tuple[Passage, ...] = ()
    circle: bool = False


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where the reports of a proposition have it from.

    Attributes:
        stops: origins first, then denials and circles, then the rest in order of publication.
        steps: each pair of stops once.
    """

    stops: tuple[Stop, ...]
    steps: tuple[Step, ...]


def goes_round(rest: Rest, home: str) -> bool:
    """Whether a way comes back to a station that it has passed, and so has no end.

    Args:
        rest: the way.
        home: id of the statement's report.
    """
    passed = [home, *map(key_of_via, rest.via)]
    return rest.root is None and len(set(passed)) < len(passed)


def unnamed(root: Root) -> bool:
    """Whether an origin has no name of its own, only words that stand for somebody."""
    return root.kind in _UNNAMED or (root.kind == "person" and root.name[:1].islower())


def key_of_via(via: Via) -> str:
    """What tells a station from others: its report, else its name."""
    return via.report or f"name {via.name}"
