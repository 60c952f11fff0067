"""Six small reports of one accident with their claims, made by hand: see weighed_samples."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from samples import report, span
from sayso.model import (
    Block,
    Certainty,
    Claim,
    Figure,
    Kind,
    Link,
    Report,
    Span,
    Speaker,
    Statement,
    Sure,
    Voice,
)
from sayso.model.identity import claim_id, detail_id, report_id, statement_id

WIRE_TEXT = (
    "LORNE, May 4 (Meridian Wire) - The Lorne footbridge fell into the river on Sunday night, the "
    "Roads Department said.\n\nA hospital official said 14 people were hurt.\n"
)
COURIER_TEXT = (
    "The Lorne footbridge fell into the river on Sunday night, the Roads Department said.\n\n"
    "A hospital official said 14 people were hurt.\n\n(Reporting by Meridian Wire)\n"
)
GAZETTE_TEXT = (
    "The footbridge at Lorne came down on Sunday night, the Roads Department told the Gazette. "
    "“At least 30 people were hurt,” an official at the hospital said.\n\n"
    "The bridge had been closed for repairs in April, Quay Radio reported.\n"
)
LEDGER_TEXT = (
    "Lorne police said nine people were hurt. The Roads Department denied that the bridge had been "
    "closed for repairs in April.\n\nA rope now bars the way to the bank.\n"
)
TIMES_TEXT = "The builder of the bridge has left the country, the Daily Post reported.\n"
POST_TEXT = "The builder has left the country, according to the Lorne Times.\n"


def _report(name: str, outlet: str, published: str | None, text: str) -> Report:
    digest = sha256(text.encode()).hexdigest()
    url = f"https://{name}.example/bridge"
    title = f"Bridge falls, by {outlet}"
    bare = report(text, outlet=outlet, published=published, title=title, authors=())
    known = report_id(url, digest)
    return replace(bare, id=known, url=url, path=f"bridge/{name}.html", published_from="metadata")


WIRE = _report("wire", "Meridian Wire", "2026-05-04T09:00Z", WIRE_TEXT)
COURIER = _report("courier", "Harbour Courier", "2026-05-04T12:30+02:00", COURIER_TEXT)
GAZETTE = _report("gazette", "Valley Gazette", "2026-05-04T18:00Z", GAZETTE_TEXT)
LEDGER = _report("ledger", "Morning Ledger", "2026-05-05T08:00Z", LEDGER_TEXT)
TIMES = _report("times", "Lorne Times", "2026-05-06", TIMES_TEXT)
POST = _report("post", "Daily Post", None, POST_TEXT)

FELL = "The Lorne footbridge fell into the river on Sunday night"
CLOSED = "the bridge had been closed for repairs in April"


def at(where: Report, words: str) -> Span:
    """The first such words of a report, with its id."""
    return replace(span(where.text, words), report=where.id)


def _claim(
    where: Report,
    who: str,
    says: str,
    what: str,
    kind: Kind,
    *,
    name: str | None = None,
    certainty: Certainty = "CT+",
    figure: str | None = None,
) -> Claim:
    """A claim of one statement; without ``who`` it is the outlet's own."""
    voice: Voice = "attributed" if who else "outlet"
    source = (span(where.text, who),) if who else ()
    cue = (span(where.text, says),) if says else ()
    content = (span(where.text, what),)
    speaker = Speaker(name, kind, source[0] if source else None)
    denied = certainty.endswith("-")
    statement = Statement(
        statement_id(where.id, voice, content),
        content,
        certainty,
        "cue" if denied else None,
        (_figure(where, figure, 0).id,) if figure else (),
    )
    return Claim(
        id=claim_id(where.id, voice, (source, cue, content)),
        source=source,
        cue=cue,
        content=content,
        quotation="direct" if what.startswith("“") else "indirect",
        confidence=0.9,
        voice=voice,
        statements=(statement,),
        speaker=speaker,
        chain=(speaker,),
        act=("denial" if denied else "assertion") if who else None,
        certainty=certainty,
        negation="cue" if denied else None,
        sure=Sure(0.9, 0.8 if who else None, 0.75),
    )


def _figure(where: Report, words: str, low: int, high: int | None = None) -> Figure:
    found = span(where.text, words)
    name = detail_id(where.id, "figure", found.start, found.end)
    return Figure(name, found.start, found.end, words, low, high, unit="people")


HURT_14 = _figure(WIRE, "14", 14, 14)
HURT_14_AGAIN = _figure(COURIER, "14", 14, 14)
HURT_30 = _figure(GAZETTE, "At least 30", 30)
HURT_9 = _figure(LEDGER, "nine", 9, 9)

_ROADS = "the Roads Department"
_OFFICIAL = "A hospital official"
WIRE_FELL = _claim(WIRE, _ROADS, "said", FELL, "government", name="Roads Department")
WIRE_HURT = _claim(WIRE, _OFFICIAL, "said", "14 people were hurt", "anonymous", figure="14")
COURIER_FELL = _claim(COURIER, _ROADS, "said", FELL, "government", name="Roads Department")
COURIER_HURT = _claim(COURIER, _OFFICIAL, "said", "14 people were hurt", "anonymous", figure="14")
GAZETTE_FELL = _claim(
    GAZETTE,
    _ROADS,
    "told the Gazette",
    "The footbridge at Lorne came down on Sunday night",
    "government",
    name="Roads Department",
)
GAZETTE_HURT = _claim(
    GAZETTE,
    "an official at the hospital",
    "said",
    "“At least 30 people were hurt,”",
    "anonymous",
    figure="At least 30",
)
GAZETTE_CLOSED = _claim(
    GAZETTE,
    "Quay Radio",
    "reported",
    "The bridge had been closed for repairs in April",
    "outlet",
    name="Quay Radio",
)
LEDGER_HURT = _claim(
    LEDGER,
    "Lorne police",
    "said",
    "nine people were hurt",
    "government",
    name="Lorne police",
    figure="nine",
)
LEDGER_CLOSED = _claim(
    LEDGER,
    "The Roads Department",
    "denied",
    CLOSED,
    "government",
    name="Roads Department",
    certainty="CT-",
)
LEDGER_ROPE = _claim(
    LEDGER, "", "", "A rope now bars the way to the bank", "outlet", name="Morning Ledger"
)
TIMES_LEFT = _claim(
    TIMES,
    "the Daily Post",
    "reported",
    "The builder of the bridge has left the country",
    "outlet",
    name="Daily Post",
)
POST_LEFT = _claim(
    POST,
    "the Lorne Times",
    "according to",
    "The builder has left the country",
    "outlet",
    name="Lorne Times",
)


def said(claim: Claim) -> str:
    """Id of the claim's only statement."""
    return claim.statements[0].id


def reports() -> tuple[Report, ...]:
    """The reports with their claims, in order of publication; the last has no date."""
    return (
        replace(WIRE, figures=(HURT_14,), claims=(WIRE_FELL, WIRE_HURT)),
        replace(
            COURIER,
            figures=(HURT_14_AGAIN,),
            claims=(COURIER_FELL, COURIER_HURT),
            blocks=_blocks(COURIER_TEXT, credit=2),
        ),
        replace(GAZETTE, figures=(HURT_30,), claims=(GAZETTE_FELL, GAZETTE_HURT, GAZETTE_CLOSED)),
        replace(LEDGER, figures=(HURT_9,), claims=(LEDGER_HURT, LEDGER_CLOSED, LEDGER_ROPE)),
        replace(TIMES, claims=(TIMES_LEFT,), links=(_link(TIMES, "Daily Post", POST),)),
        replace(POST, claims=(POST_LEFT,)),
    )


def _blocks(text: str, credit: int) -> tuple[Block, ...]:
    blocks, start = [], 0
    for number, words in enumerate(text.rstrip().split("\n\n")):
        kind = "credit" if number == credit else "paragraph"
        blocks.append(Block(start, start + len(words), kind))  # type: ignore[arg-type]
        start += len(words) + 2
    return tuple(blocks)


def _link(where: Report, words: str, to: Report) -> Link:
    found = span(where.text, words)
    return Link(found.start, found.end, words, to.url or "")
