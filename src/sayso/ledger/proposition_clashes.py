"""The disputes of a proposition put together: each clash once, and updates of a count in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sayso.ledger.proposition_gathered import Gathered
from sayso.ledger.proposition_givers import Giver, givers, holders
from sayso.ledger.proposition_values import figure_passage, value_words
from sayso.model import Certainty, Dispute, Proposition

Label = Literal["contradiction", "denial", "update"]

_AGAINST: frozenset[Certainty | None] = frozenset(["CT-", "PR-", "PS-"])


@dataclass(frozen=True, slots=True)
class Side:
    """What is held against something else.

    Attributes:
        words: of the first statement that says it, verbatim; of a figure, its words alone.
        denies: whether its holder denies what the words say.
        statement: id of that statement.
        report: id of its report.
        givers: who stands behind it.
    """

    words: str
    denies: bool
    statement: str
    report: str
    givers: tuple[Giver, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """What cannot both be so, or what replaces what.

    Attributes:
        label: what it is.
        sides: the later first; two, or as many as there are counts that replace each other.
        reasons: why, in short sentences, each once.
    """

    label: Label
    sides: tuple[Side, ...]
    reasons: tuple[str, ...]


def clashes_of(proposition: Proposition, gathered: Gathered) -> tuple[Clash, ...]:
    """Put the disputes of a proposition together, contradictions and denials first.

    Args:
        proposition: with its statements.
        gathered: its reports.
    """
    found = _Clashing(proposition, gathered)
    for dispute in proposition.disputes:
        found.add(dispute)
    return tuple(found.all())


@dataclass(slots=True)
class _Taken:
    """The statements on one side, in the order in which they came."""

    statement: str
    figure: str
    statements: dict[str, None] = field(default_factory=dict)


class _Clashing:
    """Takes one dispute after the other."""

    def __init__(self, proposition: Proposition, gathered: Gathered) -> None:
        self._gathered = gathered
        self._sure = {member.statement: member.certainty for member in proposition.members}
        self._places = {member.statement: at for at, member in enumerate(proposition.members)}
        self._held_by = holders(proposition, gathered)
        self._against: dict[tuple[str, ...], tuple[Label, list[_Taken], dict[str, None]]] = {}
        self._counts: dict[str, _Taken] = {}
        self._replaced: dict[str, dict[str, dict[str, None]]] = {}

    def add(self, dispute: Dispute) -> None:
        figures = dispute.figures or ("", "")
        ends = [
            (statement, figure, self._same(statement, figure))
            for statement, figure in zip((dispute.later, dispute.earlier), figures, strict=True)
        ]
        later, earlier = ends[0][2], ends[1][2]
        if dispute.relation == "updates" and dispute.figures and later != earlier:
            by = self._replaced.setdefault(later, {}).setdefault(earlier, {})
            if dispute.words:
                by[dispute.words] = None
            for statement, figure, same in ends:
                taken = self._counts.setdefault(same, _Taken(statement, figure))
                taken.statements[statement] = None
            return
        key: tuple[str, ...] = (dispute.relation, later, earlier)
        turned: tuple[str, ...] = (dispute.relation, earlier, later)
        if later == earlier:
            # Nothing tells the sides apart but who is against whom.
            key, turned = (*key, dispute.later), (*turned, dispute.earlier)
        if dispute.relation == "contradicts" and turned in self._against:
            # Who was later does not matter for what cannot both be so.
            key, ends = turned, ends[::-1]
        if key not in self._against:
            sides = [_Taken(statement, figure) for statement, figure, _ in ends]
            self._against[key] = (self._label(dispute), sides, {})
        _, sides, reasons = self._against[key]
        for side, (statement, _, _) in zip(sides, ends, strict=True):
            side.statements[statement] = None
        if dispute.words:
            reasons[dispute.words] = None

    def all(self) -> Iterator[Clash]:
        """The clashes; of counts that replace each other, the last one of a row first."""
        for label, sides, reasons in self._against.values():
            yield Clash(label, tuple(map(self._side, sides)), tuple(reasons))
        yield from self._rows()

    def _rows(self) -> Iterator[Clash]:
        """Rows in which each count replaces the next, each such step told once."""
        told: set[tuple[str, str]] = set()
        order = sorted(
            self._counts,
            key=lambda same: (-self._places.get(self._counts[same].statement, 0), same),
        )
        for same in order:
            for first in order:
                if first in self._replaced.get(same, {}) and (same, first) not in told:
                    row = self._row(same, first, order, told)
                    if row is not None:
                        yield row

    def _row(
        self, later: str, earlier: str, order: list[str], told: set[tuple[str, str]]
    ) -> Clash | None:
        """A row that begins with a step, unless it only leaves out others."""
        if any(
            (later, other) in told and earlier in self._replaced.get(other, {})
            for other in self._replaced[later]
        ):
            return None
        row, reasons = [self._counts[later]], dict[str, None]()
        at: str | None = earlier
        while at is not None and (later, at) not in told:
            told.add((later, at))
            row.append(self._counts[at])
            reasons |= self._replaced[later][at]
            later = at
            at = next((each for each in order if each in self._replaced.get(later, {})), None)
        return Clash("update", tuple(map(self._side, row)), tuple(reasons))

    def _label(self, dispute: Dispute) -> Label:
        if dispute.relation == "updates":
            return "update"
        denies = not dispute.figures and self._sure.get(dispute.later) in _AGAINST
        return "denial" if denies else "contradiction"

    def _same(self, statement: str, figure: str) -> str:
        """What is the same for statements that take the same side."""
        known = self._gathered.figure(figure)
        if known is not None:
            return value_words(known)
        return "not so" if self._sure.get(statement) in _AGAINST else "so"

    def _side(self, taken: _Taken) -> Side:
        said = self._gathered.said(taken.statement)
        order = sorted(taken.statements, key=lambda each: self._places.get(each, 0))
        given = givers(order, self._held_by, self._gathered)
        if said is None:
            return Side("", False, taken.statement, "", given)
        known = self._gathered.figure(taken.figure)
        if known is not None:
            words = figure_passage(known, said.report.text)
            return Side(words, False, taken.statement, said.report.id, given)
        against = self._sure.get(taken.statement) in _AGAINST
        denies = against and said.statement.negation != "content"
        return Side(said.words, denies, taken.statement, said.report.id, given)
