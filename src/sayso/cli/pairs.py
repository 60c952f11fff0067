"""Pairs of statements that a user puts together or keeps apart, from a file of ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.cli.short_ids import LEAST, ShortIds
from sayso.errors import UsageError

Pair = tuple[str, str]

_MOST_SHOWN = 40


def read_pairs(path: str, ids: ShortIds) -> list[Pair]:
    """Read pairs of statements, a pair a line: two ids with a blank between.

    Empty lines, and what follows a "#", are left out.

    Args:
        path: of the file.
        ids: of all statements; a line may give the first characters of each.

    Raises:
        UsageError: if it cannot be read, or a line is no such pair; says which.
    """
    found = []
    for number, words in _lines(path):
        where = f"{path}, line {number}"
        if len(words) != 2:
            said = "1 id" if len(words) == 1 else f"{len(words)} words"
            raise UsageError(f"{where}: {said}; a line holds the ids of two statements")
        one, other = (_statement(word, ids, where) for word in words)
        if one == other:
            raise UsageError(f"{where}: both ids are of one and the same statement")
        found.append((one, other))
    return found


def check(same: Iterable[Pair], not_same: Iterable[Pair], ids: ShortIds) -> None:
    """Make sure that no two statements are put together and kept apart at once.

    Args:
        same: pairs that are put together.
        not_same: pairs that are kept apart.
        ids: of all statements.

    Raises:
        UsageError: if there are, also by way of others; names them.
    """
    over: dict[str, str] = {}

    def top(name: str) -> str:
        while name in over:
            over[name] = over.get(over[name], over[name])
            name = over[name]
        return name

    for one, other in same:
        first, second = top(one), top(other)
        if first != second:
            over[first] = second
    for one, other in not_same:
        if top(one) == top(other):
            raise UsageError(
                f"{ids.short(one)} and {ids.short(other)} are the same by --same "
                "and not the same by --not-same"
            )


def _lines(path: str) -> Iterator[tuple[int, list[str]]]:
    try:
        with open(path, encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if words := line.partition("#")[0].split():
                    yield number, words
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is no text in UTF-8") from error


def _statement(word: str, ids: ShortIds, where: str) -> str:
    found = ids.found(word)
    if len(found) == 1:
        return found[0]
    shown = word if len(word) <= _MOST_SHOWN else word[:_MOST_SHOWN] + "…"
    if found:
        raise UsageError(f'{where}: several statements have an id that begins with "{shown}"')
    short = f"; give {LEAST} characters or more" if len(word) < LEAST else ""
    raise UsageError(f'{where}: no statement of these reports has the id "{shown}"{short}')
