"""Reports with claims made by rule, enough for citations: a sentence, its speaker and its cue."""

from __future__ import annotations

import re
from hashlib import sha256

from sayso.model import Block, Claim, Link, Report, Span, Speaker, Statement
from sayso.model.claim import Kind
from sayso.model.identity import claim_id, report_id, statement_id

Saying = tuple[str, str, str, str | None, Kind]
"""Source, cue, content, name and kind of a speaker; the first three verbatim."""


def report(
    outlet: str | None,
    text: str,
    *sayings: Saying,
    day: str | None = "2024-05-01",
    url: str | None = None,
    links: tuple[tuple[str, str], ...] = (),
    **changes: object,
) -> Report:
    digest = sha256(f"{outlet}{text}".encode()).hexdigest()
    identity = report_id(url, digest)
    fields = {
        "id": identity,
        "path": "report.html",
        "sha256": digest,
        "reader": "sayso-text 1",
        "text": text,
        "outlet": outlet,
        "published": day,
        "url": url,
        "blocks": tuple(
            Block(found.start(), found.end(), "paragraph") for found in re.finditer(r"[^\n]+", text)
        ),
        "links": tuple(
            Link(text.index(words), text.index(words) + len(words), words, where)
            for words, where in links
        ),
        "claims": tuple(_claim(identity, text, saying) for saying in sayings),
    }
    return Report(**{**fields, **changes})  # type: ignore[arg-type]


def _claim(identity: str, text: str, saying: Saying) -> Claim:
    who, cue, what, name, kind = saying
    at = text.index(what)
    content = (Span.of(text, at, at + len(what)),)
    near = [found.start() for found in re.finditer(re.escape(who), text)] if who else []
    start = min(near, key=lambda each: abs(each - at)) if near else 0
    source = (Span.of(text, start, start + len(who)),) if who else ()
    begin = max(text.find(cue, start), text.find(cue))
    cues = (Span.of(text, begin, begin + len(cue)),) if cue else ()
    return Claim(
        id=claim_id(identity, "attributed", (source, cues, content)),
        source=source,
        cue=cues,
        content=content,
        quotation="indirect",
        confidence=0.9,
        statements=(Statement(statement_id(identity, "attributed", content), content),),
        speaker=Speaker(name, kind, source[0] if source else None),
        chain=(Speaker(name, kind, source[0] if source else None),),
    )
