"""What several statements answer alike, with where it comes from and what is in dispute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.claim import Certainty
from sayso.model.lineage import Absent, Citation, Copy, Origins, Rest

Relation = Literal["contradicts", "updates"]


@dataclass(frozen=True, slots=True)
class Member:
    """A statement in a proposition.

    Attributes:
        statement: id of the statement.
        certainty: how sure its holder is of the proposition as its ``text`` words it; a "not" on
            one side only turns it round.
    """

    statement: str
    certainty: Certainty | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two statements of one proposition that clash.

    Attributes:
        later: id of the statement in the later report.
        earlier: id of the statement in the earlier one.
        relation: "updates" where a later figure of the same count replaces an earlier one,
            "contradicts" where both cannot be so.
        figures: ids of the two figures that clash, the later first; empty where it is a denial.
        words: why, in a short sentence for people; not part of the record.
    """

    later: str
    earlier: str
    relation: Relation
    figures: tuple[str, str] | tuple[()] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Proposition:
    """A question that several statements answer alike; figures are the values that they give it.

    Attributes:
        id: derived from the ids of its statements.
        text: the verbatim words of its most central statement.
        outlets: how many outlets carry it.
        confidence: how sure it is that its statements belong together, 0 to 1.
        members: its statements, in order of publication, then of the text.
        origins: how many traced origins stand behind it, and which.
        rests_on: for each statement that adds to it, the way to its root.
        copies: copies among its reports that carry it.
        cites: citations that its statements go by.
        disputes: what clashes, the later report first.
    """

    id: str
    text: str
    outlets: int
    confidence: float
    members: tuple[Member, ...]
    origins: Origins
    rests_on: tuple[Rest, ...] = ()
    copies: tuple[Copy, ...] = ()
    cites: tuple[Citation, ...] = ()
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a set of reports comes to.

    Attributes:
        propositions: the most contested and most repeated first.
        absent: what is cited but is not among the reports, the most cited first.
    """

    propositions: tuple[Proposition, ...]
    absent: tuple[Absent, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """Why two statements were put together or kept apart, or an origin merged or not, for people.

    Attributes:
        about: ids of what it is about: two statements, or a statement and a root, or two roots.
        words: a short sentence; verbatim words of the reports stand in quotation marks.
        together: whether they were put together.
        confidence: how sure that is, 0 to 1.
    """

    about: tuple[str, ...]
    words: str
    together: bool
    confidence: float
