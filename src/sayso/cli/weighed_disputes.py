"""What is in dispute about a proposition: each clash once, however many reports repeat a side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rich.text import Text

from sayso.cli.gathered import Gathered
from sayso.cli.passages import quoted, shortened
from sayso.cli.printable import printable
from sayso.cli.sources import count
from sayso.cli.weighed_givers import Givers, holders
from sayso.cli.worded import figure_passage, value_words
from sayso.model import Certainty, Proposition, Relation

_MOST = 6
_LONGEST = 120
_LABELS: dict[Relation, str] = {"contradicts": "contradiction", "updates": "update"}
_AGAINST: frozenset[Certainty] = frozenset(["CT-", "PR-", "PS-"])


@dataclass(slots=True)
class _Side:
    """One of the two sides of a clash.

    Attributes:
        same: the same for what is the same side.
        words: of the first statement that takes it, verbatim.
        mark: what these words alone do not tell ("denied"); "" where there is nothing.
        givers: who stands behind it.
    """

    same: str
    words: Text
    givers: Givers
    mark: str = ""


@dataclass(slots=True)
class _Clash:
    label: str
    later: _Side
    earlier: _Side
    reasons: dict[str, None] = field(default_factory=dict)


def dispute_rows(
    proposition: Proposition, gathered: Gathered, every: bool, reasons: bool = False
) -> Iterator[tuple[str, Text]]:
    """Give a label and the two sides of each clash.

    Args:
        proposition: with its statements.
        gathered: its reports.
        every: whether all are given, with all their outlets, however many.
        reasons: whether to say why they are clashes.
    """
    most = None if every else _MOST
    clashes = _clashes(proposition, gathered)
    shown = clashes if most is None or len(clashes) <= most + 1 else clashes[:most]
    for clash in shown:
        words = _end(clash.later, most)
        words.append("\n" + ("after " if clash.label == "update" else "against "), style="dim")
        words.append_text(_end(clash.earlier, most))
        for reason in clash.reasons if reasons else ():
            words.append("\n" + printable(reason), style="dim")
        yield clash.label, words
    if len(shown) < len(clashes):
        yield "", Text(f"and {len(clashes) - len(shown):,} more: --all", style="dim")


def clash_words(proposition: Proposition, gathered: Gathered) -> str:
    """Say how many clashes there are: "2 contradictions, 1 update"; "" where there is none."""
    labels = Counter(clash.label for clash in _clashes(proposition, gathered))
    return ", ".join(count(number, label) for label, number in labels.items())


def _clashes(proposition: Proposition, gathered: Gathered) -> list[_Clash]:
    sure = {member.statement: member.certainty for member in proposition.members}
    held_by = holders(proposition, gathered)
    found: dict[tuple[str, ...], _Clash] = {}
    for dispute in proposition.disputes:
        later, earlier = ((end, sure.get(end)) for end in (dispute.later, dispute.earlier))
        figures = dispute.figures or ("", "")
        sides = _side(*later, figures[0], gathered), _side(*earlier, figures[1], gathered)
        key: tuple[str, ...] = (dispute.relation, *(side.same for side in sides))
        if sides[0].same == sides[1].same:
            key = (*key, dispute.later, dispute.earlier)
        turned = key[0], key[2], key[1]
        if dispute.relation == "contradicts" and turned in found:
            # Who was later does not matter for what cannot both be so.
            key, later, earlier = turned, earlier, later
        if key not in found:
            denies = not dispute.figures and later[1] in _AGAINST
            label = "denial" if denies else _LABELS[dispute.relation]
            found[key] = _Clash(label, *sides)
        clash = found[key]
        for side, end in zip((clash.later, clash.earlier), (later, earlier), strict=True):
            if (said := gathered.said(end[0])) is not None:
                side.givers.add(held_by.get(end[0], ""), said.report.id)
        if dispute.words:
            clash.reasons[dispute.words] = None
    return list(found.values())


def _side(statement: str, certainty: Certainty | None, figure: str, gathered: Gathered) -> _Side:
    said = gathered.said(statement)
    if said is None:
        return _Side("", Text(), Givers(gathered))
    known = gathered.named(said.report).figure(figure)
    if known is not None:
        return _Side(
            value_words(known), Text(figure_passage(known, said.report.text)), Givers(gathered)
        )
    words = shortened(said.words, _LONGEST)
    if certainty not in _AGAINST:
        return _Side("so", words, Givers(gathered))
    mark = "" if said.statement.negation == "content" else "denied"
    return _Side("not so", words, Givers(gathered), mark)


def _end(side: _Side, most: int | None) -> Text:
    words = quoted(side.words)
    if side.mark:
        words.append(f" [{side.mark}]", style="dim italic")
    return words.append(f" – {side.givers.words(most)}", style="dim")
