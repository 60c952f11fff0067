"""Words of a report that somebody selected or typed, and whether they are a claim already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayso.ledger.corrected import corrected_reports
from sayso.ledger.decisions import Passage
from sayso.ledger.desk import Desk
from sayso.model import Span


def find_words(text: str, words: str, near: int = 0) -> Span | None:
    """Find words in a report's text, however they are broken into lines.

    Args:
        text: of the report.
        words: as somebody selected or typed them.
        near: about where; of several places the nearest is taken.

    Returns:
        None where they do not stand in it.
    """
    parts = words.split()
    if not parts:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    found = min(pattern.finditer(text), key=lambda each: abs(each.start() - near), default=None)
    return Span.of(text, found.start(), found.end()) if found else None


def claim_there(desk: Desk, passage: Passage, value: Mapping[str, str]) -> bool:
    """Whether a claim with these words, put on the same words, is in a report already.

    Args:
        desk: the desk.
        passage: id of the report, and offsets of the words.
        value: of the decision that would add it: "source" and "cue" as "start-end", "name".
    """
    key, offsets = passage
    report = corrected_reports(desk, [key]).get(key)
    if report is None:
        return False
    around = [
        [(int(start), int(end)) for start, end in re.findall(r"^(\d+)-(\d+)$", value.get(part, ""))]
        for part in ("source", "cue")
    ]
    attributed = any(around) or bool(value.get("name", "").strip())
    asked = ["attributed" if attributed else "outlet", *around, list(offsets)]
    return any(
        asked == [claim.voice, *map(_offsets, (claim.source, claim.cue, claim.content))]
        for claim in report.claims
    )


def _offsets(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
