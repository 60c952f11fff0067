"""Six small reports of one accident, and all that weighing can tell of them, made by hand.

The Wire and the Courier, which copies it, the Gazette and the Ledger tell of a footbridge; the
Times and the Post cite each other in a circle. There are an interval that stays open, an update,
a contradiction, a denial, an outlet that is cited and not loaded, and one that saw for itself.
"""

from __future__ import annotations

import io
from dataclasses import replace
from hashlib import sha256

from sayso import __version__
from sayso.export import WeighedJsonWriter
from sayso.model import (
    Absent,
    Citation,
    CitedBy,
    Claim,
    Copy,
    Dispute,
    Kind,
    Member,
    Origins,
    Proposition,
    Report,
    Rest,
    Root,
    Via,
    Weighed,
)
from weighed_reports import (
    COURIER,
    COURIER_FELL,
    COURIER_HURT,
    FELL,
    GAZETTE,
    GAZETTE_CLOSED,
    GAZETTE_FELL,
    GAZETTE_HURT,
    HURT_9,
    HURT_14,
    HURT_30,
    LEDGER,
    LEDGER_CLOSED,
    LEDGER_HURT,
    LEDGER_ROPE,
    POST,
    POST_LEFT,
    TIMES,
    TIMES_LEFT,
    WIRE,
    WIRE_FELL,
    WIRE_HURT,
    at,
    reports,
    said,
)


def weighed_sample() -> tuple[tuple[Report, ...], Weighed]:
    """The reports with their claims, in order of publication, and what they come to."""
    propositions = (_hurt(), _closed(), _fell(), _left(), _rope())
    return reports(), Weighed(propositions, (Absent("Quay Radio", (GAZETTE.id,)),))


def as_weighed_json(
    found: Weighed | None = None,
    read: tuple[Report, ...] | None = None,
    failed: tuple[tuple[str, str], ...] = (("a.pdf", "is cut off"),),
) -> str:
    """The JSON of a weighed set, of the sample unless told otherwise."""
    out = io.StringIO()
    writer = WeighedJsonWriter(out, __version__, weighed_sample()[1] if found is None else found)
    for each in reports() if read is None else read:
        writer.add(each)
    for path, error in failed:
        writer.fail(path, error)
    writer.close()
    return out.getvalue()


def _proposition(text: str, outlets: int, claims: tuple[Claim, ...], **more: object) -> Proposition:
    members = tuple(Member(said(claim), claim.certainty) for claim in claims)
    name = (
        "p" + sha256(",".join(sorted(one.statement for one in members)).encode()).hexdigest()[:16]
    )
    return Proposition(name, text, outlets, 0.875, members, **more)  # type: ignore[arg-type]


def _root(name: str, kind: Kind, *claims: Claim, where: Report | None = None) -> Root:
    digest = sha256("|".join([name, *map(said, claims)]).encode()).hexdigest()[:16]
    return Root("o" + digest, name, kind, where.id if where else None)


def _rest(where: Report, claim: Claim, root: Root | None, *via: Via) -> Rest:
    spans = tuple(replace(each, report=where.id) for each in (*claim.source, *claim.cue))
    return Rest(said(claim), root.id if root else None, via, spans)


def _cites(
    where: Report, claim: Claim | None, to: str, loaded: Report | None, by: CitedBy = "speaker"
) -> Citation:
    shown = at(where, to)
    return Citation(
        where.id,
        loaded.id if loaded else None,
        to,
        "outlet",
        shown,
        by,
        claim.id if claim else None,
    )


_CREDIT = _cites(COURIER, None, "Meridian Wire", WIRE, "credit")


def _copy(words: str) -> Copy:
    return Copy(COURIER.id, WIRE.id, ((at(COURIER, words), at(WIRE, words)),), 0.9375)


def _fell() -> Proposition:
    """One named body behind three outlets, one of which copies."""
    roads = _root("Roads Department", "government", WIRE_FELL, COURIER_FELL, GAZETTE_FELL)
    way = Via(WIRE.id, "Meridian Wire")
    copied = replace(
        _rest(COURIER, COURIER_FELL, roads, way), spans=(at(COURIER, "Reporting by Meridian Wire"),)
    )
    return _proposition(
        FELL,
        3,
        (WIRE_FELL, COURIER_FELL, GAZETTE_FELL),
        origins=Origins(1, 1, (roads,)),
        rests_on=(_rest(WIRE, WIRE_FELL, roads), copied, _rest(GAZETTE, GAZETTE_FELL, roads)),
        copies=(_copy(f"{FELL}, the Roads Department said."),),
        cites=(_CREDIT,),
    )


def _hurt() -> Proposition:
    """Two unnamed officials who may be one, and the police; three figures that clash."""
    official = _root("a hospital official", "anonymous", WIRE_HURT, COURIER_HURT)
    other = _root("an official at the hospital", "anonymous", GAZETTE_HURT)
    police = _root("Lorne police", "government", LEDGER_HURT)
    copied = replace(
        _rest(COURIER, COURIER_HURT, official, Via(WIRE.id, "Meridian Wire")),
        spans=(at(COURIER, "Reporting by Meridian Wire"), at(WIRE, "A hospital official")),
    )
    return _proposition(
        "14 people were hurt",
        4,
        (WIRE_HURT, COURIER_HURT, GAZETTE_HURT, LEDGER_HURT),
        origins=Origins(
            2,
            3,
            (replace(official, may_be=(other.id,)), replace(other, may_be=(official.id,)), police),
        ),
        rests_on=(
            _rest(WIRE, WIRE_HURT, official),
            copied,
            _rest(GAZETTE, GAZETTE_HURT, other),
            _rest(LEDGER, LEDGER_HURT, police),
        ),
        copies=(_copy("A hospital official said 14 people were hurt."),),
        cites=(_CREDIT,),
        disputes=(
            Dispute(
                said(LEDGER_HURT),
                said(GAZETTE_HURT),
                "contradicts",
                (HURT_9.id, HURT_30.id),
                "nine are fewer than at least 30, and nothing says that the count was corrected",
            ),
            Dispute(
                said(GAZETTE_HURT),
                said(WIRE_HURT),
                "updates",
                (HURT_30.id, HURT_14.id),
                "the count of the hurt rose within the day",
            ),
        ),
    )


def _closed() -> Proposition:
    """What an outlet that is not loaded says, denied by the body that it is about."""
    radio = _root("Quay Radio", "outlet", GAZETTE_CLOSED)
    return _proposition(
        "The bridge had been closed for repairs in April",
        2,
        (GAZETTE_CLOSED, LEDGER_CLOSED),
        origins=Origins(1, 1, (radio,)),
        rests_on=(
            _rest(GAZETTE, GAZETTE_CLOSED, radio),
            _rest(LEDGER, LEDGER_CLOSED, None),
        ),
        cites=(_cites(GAZETTE, GAZETTE_CLOSED, "Quay Radio", None),),
        disputes=(Dispute(said(LEDGER_CLOSED), said(GAZETTE_CLOSED), "contradicts"),),
    )


def _left() -> Proposition:
    """Two outlets that have it from each other: a circle without an origin."""
    return _proposition(
        "The builder of the bridge has left the country",
        2,
        (TIMES_LEFT, POST_LEFT),
        origins=Origins(0, 0),
        rests_on=(
            _rest(
                TIMES, TIMES_LEFT, None, Via(POST.id, "Daily Post"), Via(TIMES.id, "Lorne Times")
            ),
            _rest(POST, POST_LEFT, None, Via(TIMES.id, "Lorne Times"), Via(POST.id, "Daily Post")),
        ),
        cites=(
            _cites(TIMES, TIMES_LEFT, "Daily Post", POST, "link"),
            _cites(POST, POST_LEFT, "Lorne Times", TIMES),
        ),
    )


def _rope() -> Proposition:
    """What an outlet saw for itself."""
    ledger = _root("Morning Ledger", "outlet", LEDGER_ROPE, where=LEDGER)
    seen = replace(
        _rest(LEDGER, LEDGER_ROPE, ledger), spans=(at(LEDGER, LEDGER_ROPE.content[0].text),)
    )
    return _proposition(
        LEDGER_ROPE.content[0].text,
        1,
        (LEDGER_ROPE,),
        origins=Origins(1, 1, (ledger,)),
        rests_on=(seen,),
    )
