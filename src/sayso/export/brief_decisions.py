"""What analysts decided and graded, as lines of a brief that say whose word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.export.brief_document import Line, Piece, Section, aside, named, plain, quoted
from sayso.export.brief_sources import passage
from sayso.export.brief_words import day, one_line
from sayso.export.cells import OMISSION
from sayso.model import Decision, DecisionKind

RELIABILITY: Final = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY: Final = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""The two scales of the Admiralty code (AJP-2.1)."""

GRADES: Final[dict[DecisionKind, str]] = {
    "reliability": "Reliability",
    "credibility": "Credibility",
}
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


def decision_sections(decisions: Iterable[Decision]) -> Iterator[Section]:
    """Grades, then all other decisions, each as a section where there are any.

    Args:
        decisions: that stand, and concern what is told.
    """
    held = list(decisions)
    grades = tuple(_grade(each) for each in held if each.kind in GRADES)
    others = tuple(_decision(each) for each in held if each.kind not in GRADES)
    if grades:
        yield Section("Grades given by analysts", grades)
    if others:
        yield Section("Decided by analysts", others)


def _grade(decision: Decision) -> Line:
    scale = RELIABILITY if decision.kind == "reliability" else CREDIBILITY
    given = [value for value in decision.value.values() if value in scale]
    others = [one_line(value) for value in decision.value.values() if value not in scale]
    words = f"{given[0]}, {scale[given[0]]}" if given else "no grade"
    of = f" ({', '.join(others)})" if others else ""
    return (plain(f"{GRADES[decision.kind]}{of}: {words}"), *_by(decision))


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


def _by(decision: Decision) -> Iterator[Piece]:
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
