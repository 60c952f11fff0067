"""Desks with reports and propositions that were made by hand, or by the hundred."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.given import Given
from sayso.ledger.weigh import links_of
from sayso.ledger.weighing_kept import Made, keep
from sayso.model import Claim, Copy, Member, Origins, Proposition, Report, Rest, Root, Span, Via
from weighed_reports import FELL, WIRE, WIRE_FELL, said
from weighed_samples import as_weighed_json, weighed_sample


def sample_desk(folder: Path) -> Desk:
    """A desk with the sample of weighed_samples, under the ids that it has there."""
    read, weighed = weighed_sample()
    return filled_desk(folder, read, weighed.propositions)


def filled_desk(folder: Path, read: Iterable[Report], propositions: Iterable[Proposition]) -> Desk:
    """A desk with reports and what was weighed of them."""
    desk = open_desk(str(folder / "sayso.db"), create=True, who="Mara")
    fill(desk, read, propositions)
    return desk


def fill(desk: Desk, read: Iterable[Report], propositions: Iterable[Proposition]) -> None:
    """Put reports into a desk, and what was weighed of them."""
    held = tuple(read)
    written = as_weighed_json(None, held, failed=()).encode()
    assert {each.state for each in add(desk, [Given("read.json", written)])} == {"added"}
    put(desk, held, propositions)


def put(desk: Desk, read: Iterable[Report], propositions: Iterable[Proposition]) -> None:
    """Keep propositions in a desk that has their reports."""
    held = {report.id: report for report in read}
    made = Made(list(held), held, set(), list(propositions), (), {}, links_of((), (), {}))
    keep(desk, made)


def crowd(number: int) -> tuple[tuple[Report, ...], Proposition]:
    """One body behind as many outlets as are wanted, most of which copy the first."""
    read = tuple(_outlet(at) for at in range(number))
    claims = [each.claims[0] for each in read]
    digest = sha256("".join(map(said, claims)).encode()).hexdigest()[:16]
    root = Root("o" + digest, "Roads Department", "government")
    way = Via(read[0].id, read[0].outlet or "")
    rests = [Rest(said(claims[0]), root.id, (), _shown(read[0], claims[0]))]
    rests += [
        Rest(said(claim), root.id, (way,) if at % 3 else (), _shown(read[at], claim))
        for at, claim in enumerate(claims)
        if at
    ]
    copies = tuple(
        Copy(each.id, read[0].id, ((_words(each), _words(read[0])),), 0.9)
        for at, each in enumerate(read)
        if at % 3
    )
    members = tuple(Member(said(claim), "CT+") for claim in claims)
    return read, Proposition(
        "p" + digest,
        FELL,
        number,
        0.9,
        members,
        Origins(1, 1, (root,)),
        tuple(rests),
        copies,
    )


def _outlet(at: int) -> Report:
    digest = sha256(str(at).encode()).hexdigest()
    return replace(
        WIRE,
        id="r" + digest[:16],
        url=f"https://outlet{at}.example/bridge",
        path=f"bridge/{at}.html",
        sha256=digest,
        outlet=f"Outlet {at}",
        published=f"2026-05-{4 + at % 20:02d}T{at % 24:02d}:00Z",
        claims=(_claim(digest),),
        figures=(),
    )


def _claim(digest: str) -> Claim:
    statement = replace(WIRE_FELL.statements[0], id="s" + digest[:16])
    return replace(WIRE_FELL, id="c" + digest[:16], statements=(statement,))


def _words(report: Report) -> Span:
    return replace(report.claims[0].content[0], report=report.id)


def _shown(report: Report, claim: Claim) -> tuple[Span, ...]:
    return tuple(replace(span, report=report.id) for span in claim.source)
