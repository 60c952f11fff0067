"""Small reports with claims, made by hand."""

from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path

from sayso import __version__
from sayso.export import JsonWriter
from sayso.model import Block, Claim, Link, Quotation, Report, Span, Statement
from sayso.model.identity import claim_id, report_id, statement_id

TEXT = (
    "“We lost the port engine,” the coast guard said on Monday, “and then the rudder.”\n\n"
    "The ministry said that witnesses had told police of two boats. 😀 It was denied that "
    "=SUM(A1) boats were seen.\n"
)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def claim(
    report: str,
    text: str,
    who: str,
    says: str,
    *what: str,
    quotation: Quotation = "indirect",
    confidence: float = 0.875,
    within: str | None = None,
) -> Claim:
    source = (span(text, who),) if who else ()
    cue = (span(text, says),) if says else ()
    content = tuple(span(text, words) for words in what)
    return Claim(
        id=claim_id(report, "attributed", (source, cue, content)),
        source=source,
        cue=cue,
        content=content,
        quotation=quotation,
        confidence=confidence,
        within=within,
        statements=(Statement(statement_id(report, "attributed", content), content),),
    )


def report(text: str = TEXT, **changes: object) -> Report:
    digest = sha256(text.encode()).hexdigest()
    fields = {
        "id": report_id(None, digest),
        "path": "reports/ferry.txt",
        "sha256": digest,
        "reader": "sayso-text 1",
        "text": text,
        "outlet": "Harbour Courier",
        "title": "Ferry adrift off Kassel",
        "authors": ("Ana Ruiz",),
        "published": "2026-03-04T14:30+01:00",
        "published_from": "front matter",
        "language": "en",
        "blocks": (Block(0, len(text.rstrip()), "paragraph"),),
    }
    return Report(**{**fields, **changes})  # type: ignore[arg-type]


def ferry(**changes: object) -> Report:
    """A report with a claim in two pieces, one inside another, one without a source."""
    bare = report(**changes)
    outer = claim(
        bare.id, TEXT, "The ministry", "said that", "witnesses had told police of two boats"
    )
    claims = (
        claim(
            bare.id,
            TEXT,
            "the coast guard",
            "said on Monday",
            "“We lost the port engine,”",
            "“and then the rudder.”",
            quotation="direct",
            confidence=0.999,
        ),
        outer,
        claim(bare.id, TEXT, "witnesses", "had told", "two boats", within=outer.id),
        claim(bare.id, TEXT, "", "denied", "=SUM(A1) boats were seen", quotation="mixed"),
    )
    links = (Link(*_place("two boats"), "two boats", "https://example.org/boats"),)
    return report(**{"links": links, "claims": claims, **changes})


def _place(words: str) -> tuple[int, int]:
    found = span(TEXT, words)
    return found.start, found.end


def write_json(path: Path, *reports: Report, failed: tuple[tuple[str, str], ...] = ()) -> Path:
    path.write_text(as_json(*reports, failed=failed), encoding="utf-8")
    return path


def as_json(*reports: Report, failed: tuple[tuple[str, str], ...] = ()) -> str:
    out = io.StringIO()
    writer = JsonWriter(out, __version__)
    for each in reports:
        writer.add(each)
    for path, error in failed:
        writer.fail(path, error)
    writer.close()
    return out.getvalue()
