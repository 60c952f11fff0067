"""What analysts decided and graded, as lines of a brief that say whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.export.brief_document import Line, Piece, Section, aside, named, plain, quoted
from sayso.export.brief_sources import passage
from sayso.export.brief_words import day, one_line
from sayso.export.cells import OMISSION
from sayso.model import Decision, DecisionKind

_ONE_OR_NOT: Final[dict[DecisionKind, tuple[str, str]]] = {
    "same_speaker": ("one speaker", "two speakers"),
    "same_outlet": ("one outlet", "two outlets"),
    "same_proposition": ("the same thing is said", "not the same thing is said"),
    "copy": ("one copies the other", "neither copies the other"),
    "citation": ("one cites the other", "neither cites the other"),
    "one_origin": ("one origin", "two origins"),
}
_FIELDS: Final[dict[DecisionKind, str]] = {
    "speaker": "who says it",
    "for": "for whom it is said",
    "act": "what is done by saying it",
    "certainty": "how sure it is said",
    "figure": "the figure",
    "date": "the date",
    "outlet": "the outlet",
    "published": "the time of publication",
}


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade that an analyst gave and that holds.

    Attributes:
        thing: "Reliability of Daily Lantern", "Credibility".
        value: the letter or digit.
        words: its wording in the Admiralty code (AJP-2.1).
        who: who gave it.
        at: when, ISO 8601.
        note: why.
    """

    thing: str
    value: str
    words: str
    who: str
    at: str
    note: str = ""


def decision_sections(
    decisions: Iterable[Decision], grades: Iterable[Graded] = ()
) -> Iterator[Section]:
    """Grades, then decisions, each as a section where there are any.

    Args:
        decisions: that stand, and concern what is told; no grades.
        grades: that hold.
    """
    given = tuple(
        (plain(f"{one_line(each.thing)}: {each.value}, {each.words}"), *_by(each))
        for each in grades
    )
    if given:
        yield Section("Grades given by analysts", given)
    decided = tuple(_decision(each) for each in decisions)
    if decided:
        yield Section("Decided by analysts", decided)


def _decision(decision: Decision) -> Line:
    return (plain(_words(decision)), *_by(decision), *_about(decision))


def _words(decision: Decision) -> str:
    kind, verdict = decision.kind, decision.verdict
    if kind in _ONE_OR_NOT:
        said = _ONE_OR_NOT[kind][verdict == "reject"]
    elif kind == "no_claim":
        said = "this is a claim" if verdict == "reject" else "this is no claim"
    elif kind == "claim":
        said = "this is no claim" if verdict == "reject" else "this is a claim"
    else:
        field = _FIELDS.get(kind, kind)
        endings = {"confirm": "is right", "reject": "is not right", "correct": "is corrected"}
        said = f"{field} {endings[verdict]}"
    values = [one_line(value) for value in decision.value.values() if value]
    return said + (f": {', '.join(values)}" if values else "")


def _by(decision: Decision | Graded) -> Iterator[Piece]:
    yield plain(" – ")
    yield named(one_line(decision.who))
    yield aside(f", {day(decision.at)}")
    if decision.note:
        yield plain(": ")
        yield quoted(one_line(decision.note))


def _about(decision: Decision) -> Iterator[Piece]:
    shown = [OMISSION.join(span.text for span in anchor.spans) for anchor in decision.about]
    for at, words in enumerate(filter(None, shown)):
        yield plain(" and " if at else " · about ")
        yield passage(words, 160)
