"""The ways from a proposition's origins to the reports that carry it, as trees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rich.text import Text

from sayso.cli.gathered import Gathered, Said
from sayso.cli.lineage_shown import Shown
from sayso.cli.printable import printable
from sayso.cli.weighed_facts import listed, unnamed
from sayso.model import Certainty, Kind, Proposition, Rest, Root, Span, Via

_ADDS: frozenset[Certainty | None] = frozenset(["CT+", "PR+", "PS+", None])
_FIRM: frozenset[Certainty | None] = frozenset(["CT+", None])
_VERBS: dict[Certainty, str] = {"CT-": "denied", "PR-": "doubted", "PS-": "doubted"}
_THE = re.compile(r"^The (?=[a-z])")
_PUBLISHED: frozenset[Kind] = frozenset(["outlet", "document", "poll"])


@dataclass(slots=True)
class Node:
    """A station on the way from an origin to the reports, or the origin itself.

    Attributes:
        name: who it is; of a report, its outlet.
        report: id of the report; None where it is a name only.
        told_apart: the name of a report among others of its outlet, where its time is not shown.
        notes: what is to be said of it, in plain words.
        shown: the words of the report that show where it has it from.
        inner: what has it from here, by report or name.
        place: of the first statement that goes through here, in order of publication.
    """

    name: str
    report: str | None = None
    told_apart: str = ""
    notes: list[str] = field(default_factory=list)
    shown: list[Text] = field(default_factory=list)
    inner: dict[str, Node] = field(default_factory=dict)
    place: int = 0


def trees(proposition: Proposition, gathered: Gathered) -> Iterator[Node]:
    """Give a tree for each origin, and for what adds none: denials, doubts, what is not traced.

    Args:
        proposition: with the ways of its statements.
        gathered: its reports.
    """
    grown = _Growing(proposition, gathered)
    for rest in proposition.rests_on:
        grown.add(rest)
    yield from grown.nodes()


def goes_round(rest: Rest, home: str) -> bool:
    """Whether a way comes back to a station that it has passed, and so has no end.

    Args:
        rest: the way.
        home: id of the statement's report.
    """
    passed = [home, *map(_key, rest.via)]
    return rest.root is None and len(set(passed)) < len(passed)


class _Growing:
    """Puts one way after the other into the trees."""

    def __init__(self, proposition: Proposition, gathered: Gathered) -> None:
        self._gathered = gathered
        self._shown = Shown(proposition, gathered)
        self._sure = {member.statement: member.certainty for member in proposition.members}
        self._places = {member.statement: at for at, member in enumerate(proposition.members)}
        absent = {cite.to_name for cite in proposition.cites if cite.to_report is None}
        self._nodes = {
            root.id: Node(
                gathered.name(root.name),
                root.report,
                notes=_notes(root, proposition, gathered, root.name in absent),
            )
            for root in proposition.origins.roots
        }

    def nodes(self) -> Iterable[Node]:
        return self._nodes.values()

    def add(self, rest: Rest) -> None:
        said = self._gathered.said(rest.statement)
        if said is None or goes_round(rest, said.report.id):
            return
        at = self._start(rest, said)
        outward = [*reversed(rest.via), Via(said.report.id, "")]
        inmost = next((via.report for via in outward if via.report is not None), None)
        for number, via in enumerate(outward):
            last = number == len(outward) - 1
            if number or not _is_one(via, at):
                at = self._inner(at, via)
            elif last and rest.root is not None:
                _once(at.notes, "says so itself")
            at.place = min(at.place, self._places.get(rest.statement, at.place))
            spans = [span for span in rest.spans if (span.report or inmost) == (via.report or "")]
            self._show(at, spans, said if last else None, outward[number - 1] if number else None)
        certainty = self._sure.get(rest.statement)
        if certainty in _ADDS - _FIRM:
            _once(at.notes, "put as probable" if certainty == "PR+" else "put as possible")

    def _start(self, rest: Rest, said: Said) -> Node:
        """The origin, or for what rests on none, who says so."""
        if rest.root in self._nodes and rest.root is not None:
            return self._nodes[rest.root]
        certainty = self._sure.get(rest.statement)
        holder = said.holder or self._gathered.outlet(said.report.id)
        holder = _THE.sub("the ", holder)
        if certainty in _ADDS:
            name = f"not traced further than {holder}"
        else:
            verb = _VERBS.get(certainty, "left open") if certainty else "left open"
            name = f"{verb} by {holder}"
        notes = ["adds no origin"]
        # "The ministry", "Ministry" and "the ministry", wherever they stand in a sentence.
        key = name.casefold().replace(" by the ", " by ")
        own = None if said.holder else said.report.id
        return self._nodes.setdefault(f"{key}\x1f{own}", Node(name, own, notes=notes))

    def _inner(self, at: Node, via: Via) -> Node:
        key = _key(via)
        if key not in at.inner:
            name = self._gathered.name(via.report or via.name)
            apart = self._gathered.called(via.report) if via.report else ""
            at.inner[key] = Node(name, via.report, apart, place=len(self._places))
        return at.inner[key]

    def _show(self, at: Node, spans: list[Span], said: Said | None, source: Via | None) -> None:
        for words in self._shown.words(spans, at.report, said, source):
            if not any(_bare(words) in known.plain for known in at.shown):
                at.shown = [known for known in at.shown if _bare(known) not in words.plain]
                at.shown.append(words)


def _is_one(via: Via, node: Node) -> bool:
    """Whether a station is the origin itself, which stands at the top."""
    return via.report == node.report if via.report else printable(via.name) == node.name


def _key(via: Via) -> str:
    return via.report or f"\x1f{via.name}"


def _notes(root: Root, proposition: Proposition, gathered: Gathered, absent: bool) -> list[str]:
    notes = []
    if root.report is None and absent and root.kind in _PUBLISHED:
        notes.append("not among these reports")
    if unnamed(root):
        notes.append("not named")
    others = [each for each in proposition.origins.roots if each.id in root.may_be]
    if others:
        notes.append(
            "may be one with " + listed([f"“{gathered.name(each.name)}”" for each in others])
        )
    return notes


def _bare(words: Text) -> str:
    return words.plain.strip("“”")


def _once(notes: list[str], note: str) -> None:
    if note not in notes:
        notes.append(note)
