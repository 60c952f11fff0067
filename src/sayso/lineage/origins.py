"""How many traced origins stand behind a proposition, as an interval, and which.

Each end of a chain is a root. Roots without a name that could be one with another make the
interval: at least as many as there are when all that could be one are one, at most all of them.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lineage.dispute_sides import Side
from sayso.lineage.parties import Party
from sayso.lineage.tracing import End, Links, Tracer, Way, adds
from sayso.lineage.unsettled import unsettled
from sayso.model import Citation, Origins, Rest, Root


@dataclass(frozen=True, slots=True)
class Traced:
    """What tracing gives for a proposition.

    Attributes:
        origins: how many, and which.
        rests_on: the ways from its statements to them.
        cites: citations that the ways go by, in order of the statements.
        parties: whom each root stands for, where it is somebody who is quoted.
    """

    origins: Origins
    rests_on: tuple[Rest, ...]
    cites: tuple[Citation, ...]
    parties: dict[str, Party]


def traced(sides: Sequence[Side], links: Links) -> Traced:
    """Trace the statements of one proposition to their origins.

    Args:
        sides: its statements, in the order in which they are told.
        links: what leads from report to report.
    """
    tracer = Tracer(sides, links)
    ways = [(side, tracer.ways(side)) for side in sides]
    ends: dict[str, End] = {}
    resting: defaultdict[str, set[str]] = defaultdict(set)
    for side, found in ways:
        for way in found:
            if adds(side) and way.end is not None:
                ends.setdefault(way.end.key, way.end)
                resting[way.end.key].add(side.statement.id)
    order = sorted(ends, key=lambda key: (-len(resting[key]), min(resting[key]), key))
    ids = {key: _root_id(key, resting[key]) for key in order}
    may_be = {
        key: [other for other in order if _could_be(key, other, ends, links)] for key in order
    }
    roots = tuple(
        Root(
            ids[key],
            ends[key].name,
            ends[key].kind,
            ends[key].report,
            tuple(sorted(ids[other] for other in may_be[key])),
        )
        for key in order
    )
    rests = tuple(_rest(side, way, ids) for side, found in ways for way in found)
    cites = dict.fromkeys(cite for _, found in ways for way in found for cite in way.cites)
    parties = {ids[key]: party for key in order if (party := ends[key].party) is not None}
    return Traced(Origins(fewest(may_be), len(roots), roots), rests, tuple(cites), parties)


def fewest(may_be: dict[str, list[str]]) -> int:
    """How many groups are left when as many as possible are one.

    In a group each could be each other one. Found greedily, those with the fewest choices first;
    which is exact where few are unnamed.
    """
    groups: list[set[str]] = []
    for key in sorted(may_be, key=lambda each: (len(may_be[each]), each)):
        fitting = [group for group in groups if group <= set(may_be[key])]
        if fitting:
            min(fitting, key=lambda group: (-len(group), sorted(group))).add(key)
        else:
            groups.append({key})
    return len(groups)


def _could_be(key: str, other: str, ends: dict[str, End], links: Links) -> bool:
    if key == other:
        return False
    if unsettled(ends[key], ends[other]):
        return True
    one, two = ends[key].party, ends[other].party
    if one is None or two is None:
        return not (ends[key].named and ends[other].named)
    return links.parties.may_be(one, two)


def _rest(side: Side, way: Way, ids: dict[str, str]) -> Rest:
    """A statement's way; one that denies or doubts rests on no origin of the proposition."""
    root = ids.get(way.end.key) if way.end is not None and adds(side) else None
    return Rest(side.statement.id, root, way.via, way.spans)


def _root_id(key: str, statements: set[str]) -> str:
    digest = hashlib.sha256("\x1f".join((key, *sorted(statements))).encode("utf-8", "replace"))
    return "o" + digest.hexdigest()[:16]
