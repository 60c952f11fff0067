"""Disputes put together: each clash once, and updates of one count in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.text import Text

from sayso.cli.gathered import Gathered
from sayso.cli.passages import shortened
from sayso.cli.weighed_givers import Givers, holders
from sayso.cli.worded import figure_passage, value_words
from sayso.model import Certainty, Dispute, Proposition

_LONGEST = 120
_AGAINST: frozenset[Certainty | None] = frozenset(["CT-", "PR-", "PS-"])


@dataclass(slots=True)
class Side:
    """What is held against something else.

    Attributes:
        words: of the first statement that says it, verbatim.
        givers: who stands behind it.
        place: of that statement, in order of publication.
        mark: what the words alone do not tell ("denied"); "" where there is nothing.
    """

    words: Text
    givers: Givers
    place: int
    mark: str = ""


@dataclass(slots=True)
class Clash:
    """What cannot both be so, or what replaces what.

    Attributes:
        label: "contradiction", "denial" or "update".
        sides: the later first; two, or as many as there are counts that replace each other.
        reasons: why, in short sentences, each once.
    """

    label: str
    sides: list[Side]
    reasons: dict[str, None] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """How many clashes it comes to: of counts in a row, one less than there are."""
        return len(self.sides) - 1


def clashes(proposition: Proposition, gathered: Gathered) -> list[Clash]:
    """Put the disputes of a proposition together, in their order.

    Args:
        proposition: with its statements.
        gathered: its reports.
    """
    found = _Clashing(proposition, gathered)
    for dispute in proposition.disputes:
        found.add(dispute)
    return found.all()


class _Clashing:
    """Takes one dispute after the other."""

    def __init__(self, proposition: Proposition, gathered: Gathered) -> None:
        self._gathered = gathered
        self._sure = {member.statement: member.certainty for member in proposition.members}
        self._places = {member.statement: at for at, member in enumerate(proposition.members)}
        self._held_by = holders(proposition, gathered)
        self._found: dict[tuple[str, ...], Clash] = {}
        self._counts: dict[str, Side] = {}
        self._replaced: dict[str, dict[str, dict[str, None]]] = {}

    def add(self, dispute: Dispute) -> None:
        figures = dispute.figures or ("", "")
        later, earlier = ends = tuple(
            (statement, figure, self._same(statement, figure))
            for statement, figure in zip((dispute.later, dispute.earlier), figures, strict=True)
        )
        if dispute.relation == "updates" and dispute.figures and later[2] != earlier[2]:
            by = self._replaced.setdefault(later[2], {}).setdefault(earlier[2], {})
            if dispute.words:
                by[dispute.words] = None
            for statement, figure, same in ends:
                if same not in self._counts:
                    self._counts[same] = self._side(statement, figure)
                self._give(self._counts[same], statement)
            return
        clash = self._against(dispute, ends)
        if dispute.words:
            clash.reasons[dispute.words] = None

    def all(self) -> list[Clash]:
        """The clashes; of counts that replace each other, the last one of a row first."""
        return [*self._found.values(), *self._rows()]

    def _rows(self) -> Iterator[Clash]:
        """Rows in which each count replaces the next, each such step told once."""
        told: set[tuple[str, str]] = set()
        latest_first = sorted(self._counts, key=lambda same: (-self._counts[same].place, same))
        for same in latest_first:
            for first in latest_first:
                if first in self._replaced.get(same, {}) and (same, first) not in told:
                    row = self._row(same, first, latest_first, told)
                    if row is not None:
                        yield row

    def _row(
        self, later: str, earlier: str, order: list[str], told: set[tuple[str, str]]
    ) -> Clash | None:
        """A row that begins with a step, unless it only leaves out others."""
        between = self._replaced[later]
        if any(
            (later, other) in told and earlier in self._replaced.get(other, {}) for other in between
        ):
            return None
        clash = Clash("update", [self._counts[later]])
        at: str | None = earlier
        while at is not None and (later, at) not in told:
            told.add((later, at))
            clash.sides.append(self._counts[at])
            clash.reasons |= self._replaced[later][at]
            later = at
            at = next((each for each in order if each in self._replaced.get(later, {})), None)
        return clash

    def _against(self, dispute: Dispute, ends: tuple[tuple[str, str, str], ...]) -> Clash:
        sames = [same for _, _, same in ends]
        key = (dispute.relation, *sames)
        if sames[0] == sames[1]:
            key = (*key, dispute.later, dispute.earlier)
        turned = (key[0], *reversed(key[1:]))
        if dispute.relation == "contradicts" and turned in self._found:
            # Who was later does not matter for what cannot both be so.
            key, ends = turned, ends[::-1]
        if key not in self._found:
            sides = [self._side(statement, figure) for statement, figure, _ in ends]
            self._found[key] = Clash(self._label(dispute), sides)
        clash = self._found[key]
        for side, (statement, _, _) in zip(clash.sides, ends, strict=True):
            self._give(side, statement)
        return clash

    def _label(self, dispute: Dispute) -> str:
        if dispute.relation == "updates":
            return "update"
        denies = not dispute.figures and self._sure.get(dispute.later) in _AGAINST
        return "denial" if denies else "contradiction"

    def _same(self, statement: str, figure: str) -> str:
        """What is the same for statements that take the same side."""
        said = self._gathered.said(statement)
        known = self._gathered.named(said.report).figure(figure) if said is not None else None
        if known is not None:
            return value_words(known)
        return "not so" if self._sure.get(statement) in _AGAINST else "so"

    def _side(self, statement: str, figure: str) -> Side:
        said = self._gathered.said(statement)
        place, givers = self._places.get(statement, 0), Givers(self._gathered)
        if said is None:
            return Side(Text(), givers, place)
        known = self._gathered.named(said.report).figure(figure)
        if known is not None:
            return Side(Text(figure_passage(known, said.report.text)), givers, place)
        denies = self._sure.get(statement) in _AGAINST and said.statement.negation != "content"
        words = shortened(said.words, _LONGEST)
        return Side(words, givers, place, "denied" if denies else "")

    def _give(self, side: Side, statement: str) -> None:
        said = self._gathered.said(statement)
        if said is not None:
            side.givers.add(self._held_by.get(statement, ""), said.report.id)
