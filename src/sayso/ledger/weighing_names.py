"""Ids of propositions that stay: what is grouped anew is called what most of it was called."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from sayso.model import Proposition
from sayso.store import propositions as stored


@dataclass(frozen=True, slots=True)
class Naming:
    """What propositions are called in a desk.

    Attributes:
        ids: in the desk, by the id that follows from the statements.
        born: when those that were there before first were one, by their id in the desk.
        leading: ids that are no longer used, each with the one that it leads to.
        empty: ids of propositions of which no statement is left.
    """

    ids: dict[str, str]
    born: dict[str, str]
    leading: dict[str, str]
    empty: set[str]


def named(
    connection: Connection, propositions: Sequence[Proposition], reports: Sequence[str]
) -> Naming:
    """Find what propositions are called.

    What is merged keeps the oldest id; what falls apart leaves its id to the part that has most of
    its statements. Parts that nobody called anything are born now.

    Args:
        connection: a transaction.
        propositions: of all statements of those that they take the place of.
        reports: whose statements are weighed anew, or are to be in no proposition any more.
    """
    before = _before(connection, propositions, reports)
    shares: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in propositions:
        for member in each.members:
            if (old := before.get(member.statement)) is not None:
                shares[old][each.id] += 1
    heirs = {
        old: min(parts, key=lambda part: (-parts[part], part)) for old, parts in shares.items()
    }
    own: defaultdict[str, list[str]] = defaultdict(list)
    for old, heir in heirs.items():
        own[heir].append(old)
    every = {key for key in before.values() if key is not None}
    born = stored.born(connection, every)
    ids = _ids(connection, propositions, own, born)
    used = set(ids.values())
    leading = {old: ids[heirs[old]] for old in heirs if old not in used}
    return Naming(ids, born, leading, every - heirs.keys())


def _before(
    connection: Connection, propositions: Sequence[Proposition], reports: Sequence[str]
) -> dict[str, str | None]:
    """In which proposition each statement was."""
    ids = [member.statement for each in propositions for member in each.members]
    held = [*stored.of_statements(connection, ids), *stored.held(connection, reports=reports)]
    return {each.id: each.proposition for each in held}


def _ids(
    connection: Connection,
    propositions: Sequence[Proposition],
    own: Mapping[str, Sequence[str]],
    born: Mapping[str, str],
) -> dict[str, str]:
    taken = set(stored.born(connection, [each.id for each in propositions if each.id not in own]))
    ids: dict[str, str] = {}
    for each in propositions:
        if each.id in own:
            ids[each.id] = min(own[each.id], key=lambda old: (born.get(old, ""), old))
        else:
            ids[each.id] = _free(each.id, taken)
            taken.add(ids[each.id])
    return ids


def _free(wanted: str, taken: set[str]) -> str:
    """An id that no other proposition has or had."""
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = "p" + hashlib.sha256(f"{wanted} {number}".encode()).hexdigest()[:16]
    return found
