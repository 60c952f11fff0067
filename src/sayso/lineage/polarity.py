"""Whether a statement says that something is so, or that it is not, measured by another one.

A statement's own certainty is read on its words ("is not safe", asserted, is CT-); here it is
turned round where the other one's words have the "not", or the opposite word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import Passage, common, core, passages
from sayso.lineage.polarity_words import Poles, denies, holds_negator, leaves_open, opposed, poles
from sayso.model.claim import Certainty

_TURNED: Final[dict[Certainty, Certainty]] = {
    "CT+": "CT-",
    "CT-": "CT+",
    "PR+": "PR-",
    "PR-": "PR+",
    "PS+": "PS-",
    "PS-": "PS+",
}


@dataclass(frozen=True, slots=True)
class _Read:
    """What a statement says: how sure, whether its words have the "not", and which opposites."""

    certainty: Certainty | None
    worded: bool
    poles: Poles
    counts: bool


def relative(central: Side, sides: Sequence[Side]) -> list[Certainty | None]:
    """How sure each statement is of what the central one's words say.

    Args:
        central: the statement whose words are the proposition's text.
        sides: the statements of that proposition, the central one among them or not.

    Returns:
        For each side its certainty, turned round where a "not", or a word of the opposite meaning,
        stands on one side only; None where the statement has none.
    """
    cut = [passages(side.report, side.statement) for side in (central, *sides)]
    shared = common(cut)
    pairs = zip((central, *sides), cut, strict=True)
    first, *others = (_read(side, core(found, shared)) for side, found in pairs)
    return [_relative(first, other) for other in others]


def _read(side: Side, passage: Passage) -> _Read:
    """Read a statement on the passage that answers the question.

    What a "not" elsewhere did to it is taken back; a "not" that was missed is put in.
    """
    certainty, negation = side.statement.certainty, side.statement.negation
    if certainty is not None and leaves_open(passage.text):
        return _Read("Uu", False, poles(passage.text), counts=False)
    figures = side.report.figures if side.statement.figures else ()
    numbers = [
        figure.text
        for figure in figures
        if figure.id in side.statement.figures
        and figure.unit != "fraction"
        and passage.start <= figure.start < figure.end <= passage.end
    ]
    counted = bool(numbers)
    minus = certainty is not None and certainty[-1] == "-"
    worded = negation == "content" or (minus and negation is None)
    before = passage.text.partition(numbers[0])[0] if numbers else passage.text
    if worded and not holds_negator(passage.text, counted=numbers[0] if numbers else None):
        worded = False
        certainty = _turned(certainty)
    elif not worded and certainty in ("CT+", "PR+", "PS+") and denies(before):
        worded = True
        certainty = _turned(certainty)
    return _Read(certainty, worded, poles(passage.text), counted)


def _relative(central: _Read, other: _Read) -> Certainty | None:
    turn = central.worded
    if not (central.counts and other.counts) and opposed(central.poles, other.poles):
        turn = not turn
    return _turned(other.certainty) if turn else other.certainty


def _turned(certainty: Certainty | None) -> Certainty | None:
    return None if certainty is None else _TURNED.get(certainty, certainty)
