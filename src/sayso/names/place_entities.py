"""What a tagger of named entities says about a stretch of text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


class Tags:
    """Named entities, to be asked by offsets.

    Attributes:
        locations: the stretches tagged LOCATION, in order.
    """

    __slots__ = ("_rows", "_starts", "locations")

    def __init__(self, entities: Sequence[tuple[int, int, str]] | None) -> None:
        kinds = ("PERSON", "LOCATION", "ORGANIZATION", "MISC")
        self._rows = sorted(row for row in entities or () if row[2] in kinds)
        self._starts = [row[0] for row in self._rows]
        self.locations = [(start, end) for start, end, kind in self._rows if kind == "LOCATION"]

    def says(self, start: int, end: int) -> str:
        """The type of the entity that a stretch lies in or begins; "" for none.

        ORGANIZATION means that the stretch is only a part of a longer name.
        """
        place = bisect_right(self._starts, start) - 1
        for row in self._rows[max(0, place - 1) : place + 2]:
            if row[0] < end and start < row[1]:
                return row[2]
        return ""
