"""What is claimed in a report, and on whose say-so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

Voice = Literal["attributed", "outlet"]
Quotation = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a claim says.

    Attributes:
        id: derived from the claim's report, voice and the offsets of the spans.
        spans: the words that say it, in order of the text.
    """

    id: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One content, and who is said to hold it (the attribution relation of PARC and PolNeAR).

    Attributes:
        id: derived from the report, the voice and the offsets.
        source: who says it, as worded; empty where the report names nobody.
        cue: the words that tie the source to the content ("said", "according to").
        content: what is said, verbatim, in order of the text; may be in several pieces.
        quotation: whether the content stands in quotation marks wholly, not at all, or partly.
        confidence: probability that cue and content are right to the word, 0 to 1.
        voice: "attributed" to somebody, or the "outlet" itself.
        within: id of the claim that this one stands inside.
        statements: the things said, one each; at least one.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quotation: Quotation
    confidence: float
    voice: Voice = "attributed"
    within: str | None = None
    statements: tuple[Statement, ...] = ()
