"""Which figures are parts of others: "300 nationals, including 150 women", "12 of the 40".

Only wording that says so is taken: "including", "among them", "of them", "of whom", "of the".
Part and whole stand in one sentence, or the part's sentence takes the whole up again ("Of them,
150 …"); the whole is the nearest count before it that is large enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.values.quantity import Quantity
from sayso.values.tokens import Tokens, stretches

_MEASURED = frozenset(["percentage points", "basis points", "times", "years", "days", "hours"])
_SHARES = frozenset(["percent", "fraction"])
_INCLUDING = frozenset(["including", "includes", "included", "include", "among", "amongst"])
_BACK = frozenset(["them", "whom", "these", "those", "which"])
_REACH = 12
_LOOK_AHEAD = 80
_LISTING = frozenset(", and & or -".split())
_WITHIN_LIST = 10


@dataclass(frozen=True, slots=True)
class _Here:
    """A figure with where it stands among the pieces of its paragraph."""

    index: int
    found: Quantity
    start: int
    stop: int


def parts(text: str, quantities: Sequence[Quantity]) -> dict[int, int]:
    """Which quantities are parts of which.

    Args:
        text: the text that they were found in.
        quantities: in order of the text.

    Returns:
        For the index of each part, the index of its whole; never one that leads back to itself.
    """
    linked: dict[int, int] = {}
    if len(quantities) < 2:
        return linked
    at = 0
    paragraph = text.rfind("\n", 0, quantities[0].start) + 1
    for tokens in stretches(text, paragraph, quantities[-1].end + _LOOK_AHEAD):
        here: list[_Here] = []
        stop = tokens.ends[-1] if len(tokens) else 0
        piece = 0
        while at < len(quantities) and quantities[at].end <= stop:
            found = quantities[at]
            while piece < len(tokens) and tokens.ends[piece] <= found.start:
                piece += 1
            first = piece
            while piece < len(tokens) and tokens.starts[piece] < found.end:
                piece += 1
            here.append(_Here(at, found, first, piece))
            at += 1
        _link(tokens, here, linked)
    return linked


def _link(tokens: Tokens, here: list[_Here], linked: dict[int, int]) -> None:
    for order, part in enumerate(here):
        whole = _whole(tokens, here, order, linked)
        if whole is not None and linked.get(whole) != part.index:
            linked[part.index] = whole


def _whole(tokens: Tokens, here: list[_Here], order: int, linked: dict[int, int]) -> int | None:
    part = here[order]
    if not _countable(part.found):
        return None
    following = here[order + 1] if order + 1 < len(here) else None
    if following is not None and _of_the(tokens, part, following):
        return following.index
    before = here[order - 1] if order else None
    if before is None:
        return None
    if _of_back(tokens, part):
        return _large_enough(tokens, here, order, linked, sentences=2)
    opened = _sentence_opener(tokens, part)
    if opened == "them":
        return _large_enough(tokens, here, order, linked, sentences=2)
    if opened == "the" and _opens_with_whole(tokens, before, part):
        return before.index if _fits(part.found, before.found) else None
    if opened == "the" and before.index in linked and part.start - before.stop <= _WITHIN_LIST:
        return linked[before.index]
    return _included(tokens, here, order, linked)


def _countable(found: Quantity) -> bool:
    return found.unit not in _MEASURED


def _of_the(tokens: Tokens, part: _Here, whole: _Here) -> bool:
    """Whether it is "12 of the 40", "two of its five"."""
    at = part.stop
    if tokens.low(at) != "of" or whole.start - at not in (1, 2, 3):
        return False
    between = tokens.lows[at + 1 : whole.start]
    determined = bool(between) and between[0] in (
        "the",
        "its",
        "his",
        "her",
        "their",
        "those",
        "all",
    )
    return determined and _fits(part.found, whole.found)


def _of_back(tokens: Tokens, part: _Here) -> bool:
    """Whether "of them" or "of whom" follows, at once or behind the thing counted."""
    for at in range(part.stop, min(part.stop + 5, len(tokens))):
        if tokens.lows[at] == "of" and tokens.low(at + 1) in _BACK:
            return tokens.low(at + 1) != "those" or tokens.low(at + 2) in (",", ".", "were", "are")
        if not tokens.lows[at].isalpha():
            return False
    return False


def _sentence_opener(tokens: Tokens, part: _Here) -> str | None:
    """How the sentence opens: "them" for "Of them" or "Among those", "the" for "Of the 40"."""
    start = tokens.sentence_start(part.start)
    while start < part.start and not tokens.lows[start].isalpha():
        start += 1
    if tokens.lows[start] not in ("of", "among") or part.start - start > 3 * _REACH:
        return None
    return "them" if tokens.low(start + 1) in _BACK else "the"


def _opens_with_whole(tokens: Tokens, whole: _Here, part: _Here) -> bool:
    start = tokens.sentence_start(part.start)
    return 0 < whole.start - start <= 4 and whole.stop <= part.start


def _included(tokens: Tokens, here: list[_Here], order: int, linked: dict[int, int]) -> int | None:
    """Whether "including", "among them" or "with" stands before it, or a part of the same list."""
    part, before = here[order], here[order - 1]
    at = part.start - 1
    while at > before.stop and at >= part.start - 5 and tokens.lows[at] not in _INCLUDING:
        at -= 1
    if tokens.lows[at] in _INCLUDING and before.stop <= at and at >= part.start - 5:
        among = tokens.lows[at].startswith("among")
        if not among or tokens.low(at + 1) in _BACK:
            return _large_enough(tokens, here, order, linked, sentences=1)
        return None
    same_list = before.index in linked and part.start - before.stop <= _WITHIN_LIST
    between = tokens.lows[before.stop : part.start]
    if same_list and between and between[-1] in _LISTING and not set(between) & {".", ";", "while"}:
        whole = next((item for item in here if item.index == linked[before.index]), None)
        if whole is not None and whole.start < before.start and _fits(part.found, whole.found):
            return whole.index
    return None


def _large_enough(
    tokens: Tokens, here: list[_Here], order: int, linked: dict[int, int], *, sentences: int
) -> int | None:
    """The nearest figure before it that it fits into, in this sentence or the one before."""
    start = tokens.sentence_start(here[order].start)
    if sentences > 1 and start > 0:
        start = tokens.sentence_start(start - 1)
    for item in reversed(here[max(0, order - 8) : order]):
        if item.start < start:
            return None
        if item.index not in linked and _fits(here[order].found, item.found):
            return item.index
    return None


def _fits(part: Quantity, whole: Quantity) -> bool:
    """Whether the one can be a part of the other: the same kind, and no larger."""
    if part.unit in _SHARES:
        return whole.unit not in _MEASURED and part.low != whole.low
    if whole.unit in _SHARES or whole.unit in _MEASURED or part.currency != whole.currency:
        return False
    least = part.low if part.low is not None else part.high
    most = whole.high if whole.high is not None else None
    return least is not None and (most is None or least <= most)
