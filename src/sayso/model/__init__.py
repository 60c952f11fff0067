"""The types that everything else speaks in: reports, spans, claims. No I/O here."""

from sayso.model.claim import Claim, Quotation, Statement, Voice
from sayso.model.report import Block, BlockKind, Link, Report
from sayso.model.span import Span

__all__ = [
    "Block",
    "BlockKind",
    "Claim",
    "Link",
    "Quotation",
    "Report",
    "Span",
    "Statement",
    "Voice",
]
