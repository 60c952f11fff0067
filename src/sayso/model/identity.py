"""Ids that follow from content, so that the same input always has the same ids."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from sayso.model.span import Span


def report_id(url: str | None, sha256_hex: str) -> str:
    """Id of a report, from its address (or none) and the SHA-256 of its bytes."""
    return "r" + _digest(url or "", sha256_hex)


def claim_id(report: str, voice: str, parts: Iterable[Iterable[Span]]) -> str:
    """Id of a claim, from its report, its voice and the offsets of source, cue and content."""
    return "c" + _digest(report, voice, *(_offsets(part) for part in parts))


def statement_id(report: str, voice: str, spans: Iterable[Span]) -> str:
    """Id of a statement, from its report, its claim's voice and its own offsets."""
    return "s" + _digest(report, voice, _offsets(spans))


def detail_id(report: str, kind: str, start: int, end: int) -> str:
    """Id of a figure, date, place or medium, from its report, what it is, and its offsets."""
    return kind[0] + _digest(report, kind, f"{start}-{end}")


def name_key(name: str) -> str:
    """One key for all ways of writing a name: small letters, single spaces, no "the" before it."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def _offsets(spans: Iterable[Span]) -> str:
    return ",".join(f"{span.start}-{span.end}" for span in spans)


def _digest(*fields: str) -> str:
    return sha256("\x1f".join(fields).encode("utf-8", "surrogatepass")).hexdigest()[:16]
