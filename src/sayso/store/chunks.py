"""Ids cut into as many as one query may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

AT_ONCE = 500


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Distinct ids in order, ``AT_ONCE`` at most in each list."""
    distinct = sorted(set(ids))
    for at in range(0, len(distinct), AT_ONCE):
        yield distinct[at : at + AT_ONCE]
