"""Which report comes from which, and where what it claims was first said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.claim import Kind
from sayso.model.span import Span

CitedBy = Literal["speaker", "credit", "link"]
"""What shows a citation: who a claim is put on, a credit line or dateline, or a link."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A report whose text is, wholly or in good part, that of another.

    Attributes:
        copy: id of the report that copies.
        original: id of the first of its group among the reports at hand.
        spans: the passages that show it, in order of the copy; of each the words of the copy and
            those of the original, both with the id of their report.
        confidence: probability that text was copied and that it was copied this way round, 0 to 1.
            Near one half of what the text alone would give where nothing tells the two apart.
    """

    copy: str
    original: str
    spans: tuple[tuple[Span, Span], ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A report that names another report, outlet, agency or document as where it has something.

    Attributes:
        report: id of the report that cites.
        to_report: id of the loaded report that is meant; None where it is not among them, or where
            several could be meant.
        to_name: what is cited, under its fullest name among the reports.
        kind: what that is ("outlet", "document" …).
        span: the words that show it, with the id of the citing report.
        by: what kind of words they are.
        claim: id of the claim that is put on it; None where the whole report is (a credit line).
        named: False where it has no name of its own ("media reports", "a newspaper").
    """

    report: str
    to_report: str | None
    to_name: str
    kind: Kind
    span: Span
    by: CitedBy
    claim: str | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Root:
    """Where chains end: whoever stated something first-hand, as far as the loaded reports tell.

    Attributes:
        id: derived from the statements that rest on it and its name.
        name: who it is, under the fullest name among the reports.
        kind: what it is.
        report: id of the report that is the origin's own (an outlet's own reporting, a release);
            None where the origin is only quoted or cited.
        may_be: ids of the roots of the same proposition that this one may be the same as.
    """

    id: str
    name: str
    kind: Kind
    report: str | None = None
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """How many origins stand behind a proposition: at least ``min``, at most ``max``.

    Attributes:
        min: where all that could be one are one.
        max: where all that could be apart are apart; the number of roots.
        roots: the origins, first the one that most statements rest on.
    """

    min: int
    max: int
    roots: tuple[Root, ...] = ()


@dataclass(frozen=True, slots=True)
class Via:
    """A station between a statement and its root: a loaded report, or a name only."""

    report: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Rest:
    """That a statement rests on a root.

    Attributes:
        statement: id of the statement.
        root: id of the root; None where it adds no origin of its own and leads to none (a doubt).
        via: the stations in between, from the statement's report towards the root.
        spans: the words that show it, each with the id of its report, in the order of the way.
    """

    statement: str
    root: str | None
    via: tuple[Via, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Absent:
    """What is cited but is not among the reports.

    Attributes:
        name: the fullest that the citing reports give.
        cited_by: ids of the reports that cite it, sorted.
    """

    name: str
    cited_by: tuple[str, ...]
