"""Roots of one proposition that could be one, in groups."""

from __future__ import annotations

from sayso.model import Origins, Root


def root_groups(origins: Origins) -> list[list[Root]]:
    """Part the roots into groups that ``may_be`` joins, directly or by way of others.

    There are at least as many origins as groups. Ids that lead nowhere join nothing.

    Returns:
        The groups, and the roots in each, in the order of the roots.
    """
    roots = {root.id: root for root in origins.roots}
    group_of: dict[str, int] = {}
    count = 0
    for start in roots:
        waiting = [start] if start not in group_of else []
        count += bool(waiting)
        while waiting:
            at = waiting.pop()
            if at in roots and at not in group_of:
                group_of[at] = count - 1
                waiting.extend(roots[at].may_be)
    groups: list[list[Root]] = [[] for _ in range(count)]
    for root in roots.values():
        groups[group_of[root.id]].append(root)
    return groups
