"""Disputes put together: each clash once, and updates of one count in a row."""

from __future__ import annotations

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
        self._rows: dict[str, Clash] = {}

    def add(self, dispute: Dispute) -> None:
        figures = dispute.figures or ("", "")
        later, earlier = ends = tuple(
            (statement, figure, self._same(statement, figure))
            for statement, figure in zip((dispute.later, dispute.earlier), figures, strict=True)
        )
        if dispute.relation == "updates" and dispute.figures and later[2] != earlier[2]:
            clash = self._replace(later[2], earlier[2])
            for statement, figure, same in ends:
                if same not in self._counts:
                    self._counts[same] = self._side(statement, figure)
                self._give(self._counts[same], statement)
        else:
            clash = self._against(dispute, ends)
        if dispute.words:
            clash.reasons[dispute.words] = None

    def all(self) -> list[Clash]:
        """The clashes; of counts that replace each other, the last ones of a row first."""
        rows: dict[int, Clash] = {}
        for same, clash in self._rows.items():
            rows.setdefault(id(clash), clash).sides.append(self._counts[same])
        for clash in rows.values():
            clash.sides.sort(key=lambda side: -side.place)
        return [*self._found.values(), *rows.values()]

    def _replace(self, later: str, earlier: str) -> Clash:
        """The row of counts that both stand in, made one where they were two."""
        row = self._rows.get(later) or self._rows.get(earlier) or Clash("update", [])
        for same in (later, earlier):
            other = self._rows.get(same)
            if other is not None and other is not row:
                row.reasons |= other.reasons
                self._rows |= {each: row for each, one in self._rows.items() if one is other}
            self._rows[same] = row
        return row

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
