"""How the splitting of a content is written as a tag a word, and read back.

A statement may share words with the one before it ("The troops entered the town and burned the
market": both begin with "The troops"), stand inside it as its part, or go on after another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

TAGS: Final = ("out", "in", "begin", "fork", "share", "part", "resume")
"""out: in no statement; in: goes on; begin: a new statement; fork: what stands before it is shared
by the next "share"; share: a new statement with what stands before the fork; part: a statement
inside the one that goes on; resume: the statement before the last goes on."""

_ENDS_PART = frozenset([",", ";", "."])


def encode(count: int, statements: Sequence[Sequence[int]]) -> list[str]:
    """Tags for statements.

    Args:
        count: words of the content.
        statements: indices of the words of each, in order.
    """
    tags = ["out"] * count
    for statement in statements:
        for at in statement:
            tags[at] = "in"
    done: list[Sequence[int]] = []
    left = [list(statement) for statement in statements]
    while left:
        taken = {at for statement in done for at in statement}
        chosen = min(left, key=lambda one: (_first_own(one, taken, count), len(one)))
        left.remove(chosen)
        own = _first_own(chosen, taken, count)
        shared = [at for at in chosen if at < own]
        if own == count:
            tags[chosen[0]] = "part"
        elif not shared:
            tags[own] = "begin"
        else:
            tags[own] = "share"
            _fork(tags, shared[-1], done)
        done.append(chosen)
    for statement in statements:
        here = set(statement)
        for one, other in pairwise(statement):
            between = (a for a in range(one + 1, other) if a not in here)
            if tags[other] == "in" and any(tags[a] in _NEW for a in between):
                tags[other] = "resume"
    return tags


_NEW = frozenset(["begin", "share", "part", "resume"])


def _first_own(statement: Sequence[int], taken: set[int], count: int) -> int:
    return next((at for at in statement if at not in taken), count)


def _fork(tags: list[str], last: int, done: Sequence[Sequence[int]]) -> None:
    for earlier in done:
        if last in earlier:
            after = next((at for at in earlier if at > last), None)
            if after is not None and tags[after] == "in":
                tags[after] = "fork"
            return


def decode(tags: Sequence[str], words: Sequence[str]) -> list[list[int]]:
    """Statements for tags, as indices of words; none where all words are out.

    Any sequence of tags is taken: what has no beginning begins.
    """
    made: list[list[int]] = []
    now: list[int] = []
    base: list[int] = []
    shared: list[int] = []
    part: list[int] | None = None
    for at, tag in enumerate(tags):
        if tag == "out":
            part = None
        elif not made or tag == "begin":
            now = base = [at]
            shared, part = [], None
            made.append(now)
        elif tag == "share":
            now = [*(shared or base[:2]), at]
            part = None
            made.append(now)
        elif tag == "part":
            now.append(at)
            part = [at]
            made.append(part)
        elif tag == "resume":
            now = next((s for s in reversed(made) if s is not now and s is not part), now)
            part = None
            now.append(at)
        else:
            if tag == "fork":
                shared = list(now)
            now.append(at)
            if part is not None:
                part = None if words[at] in _ENDS_PART else _longer(part, at)
    return made


def _longer(part: list[int], at: int) -> list[int]:
    part.append(at)
    return part
