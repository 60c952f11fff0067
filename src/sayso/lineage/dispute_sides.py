"""A statement in a proposition, with where it stands and how sure its holder is of it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Claim, Report, Statement
from sayso.model.claim import Certainty


@dataclass(frozen=True, slots=True)
class Side:
    """A statement that takes a side in a proposition.

    Attributes:
        report: where it stands.
        claim: what it is a part of.
        statement: the statement.
        certainty: how sure its holder is of the proposition as its text words it; None where that
            is not known.
    """

    report: Report
    claim: Claim
    statement: Statement
    certainty: Certainty | None = None
