"""An analyst's word for or against the program's, and what it hangs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sayso.model.span import Span

DecisionKind = Literal[
    "speaker",
    "for",
    "act",
    "certainty",
    "figure",
    "date",
    "outlet",
    "published",
    "no_claim",
    "claim",
    "same_speaker",
    "same_outlet",
    "same_proposition",
    "copy",
    "citation",
    "one_origin",
    "reliability",
    "credibility",
]
Verdict = Literal["confirm", "correct", "reject"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a decision hangs on: words of a report, found again when the report is read anew.

    Attributes:
        report: id of the report.
        statement: id of the statement at the time; None where the words were no statement.
        spans: where the words stood in the report's text.
        url: address of the report, by which a later version of it is found.
    """

    report: str
    statement: str | None
    spans: tuple[Span, ...]
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the append-only log of decisions and grades.

    Attributes:
        id: derived from what it says, who said it and when.
        at: when, ISO 8601 in UTC with microseconds.
        who: who decided.
        kind: what it is about. A grade is one too: "reliability" A to F of whoever speaks (or of
            the outlet), "credibility" 1 to 6 of the proposition that the statement is in
            (Admiralty code, AJP-2.1).
        verdict: "confirm" (the program is right), "correct" (``value`` holds instead), "reject" (it
            is not so). Of two things: "confirm" one, "reject" not one. Of a grade: "correct" sets
            it, "reject" takes it away.
        about: one statement, or the two that are one or not.
        value: what holds instead, by field; see docs/decisions-log.md for the fields of each kind.
        note: why, in the analyst's words.
        undoes: id of the decision that this one takes back; then all but ``at``, ``who`` and
            ``note`` repeat the one taken back.
    """

    id: str
    at: str
    who: str
    kind: DecisionKind
    verdict: Verdict
    about: tuple[Anchor, ...]
    value: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    undoes: str | None = None
