"""The types that everything else speaks in: reports, spans, claims, propositions. No I/O here."""

from sayso.model.claim import (
    Act,
    Body,
    Certainty,
    Claim,
    Kind,
    Negation,
    Quotation,
    Reason,
    Speaker,
    Statement,
    Sure,
    Voice,
)
from sayso.model.decision import Anchor, Decision, DecisionKind, Verdict
from sayso.model.detail import Date, Figure, Medium, MediumKind, Place
from sayso.model.lineage import Absent, Citation, CitedBy, Copy, Origins, Rest, Root, Via
from sayso.model.proposition import Dispute, Member, Proposition, Relation, Weighed, Why
from sayso.model.report import Block, BlockKind, Link, Report
from sayso.model.span import Span

__all__ = [
    "Absent",
    "Act",
    "Anchor",
    "Block",
    "BlockKind",
    "Body",
    "Certainty",
    "Citation",
    "CitedBy",
    "Claim",
    "Copy",
    "Date",
    "Decision",
    "DecisionKind",
    "Dispute",
    "Figure",
    "Kind",
    "Link",
    "Medium",
    "MediumKind",
    "Member",
    "Negation",
    "Origins",
    "Place",
    "Proposition",
    "Quotation",
    "Reason",
    "Relation",
    "Report",
    "Rest",
    "Root",
    "Span",
    "Speaker",
    "Statement",
    "Sure",
    "Verdict",
    "Via",
    "Voice",
    "Weighed",
    "Why",
]
