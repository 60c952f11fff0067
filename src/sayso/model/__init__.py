"""The types that everything else speaks in: reports, spans, claims. No I/O here."""

from sayso.model.claim import (
    Body,
    Claim,
    Kind,
    Quotation,
    Reason,
    Speaker,
    Statement,
    Sure,
    Voice,
)
from sayso.model.report import Block, BlockKind, Link, Report
from sayso.model.span import Span

__all__ = [
    "Block",
    "BlockKind",
    "Body",
    "Claim",
    "Kind",
    "Link",
    "Quotation",
    "Reason",
    "Report",
    "Span",
    "Speaker",
    "Statement",
    "Sure",
    "Voice",
]
