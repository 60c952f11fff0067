"""What somebody asks of the list of reports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class AskedReports:
    """What somebody asks of the list of reports.

    Attributes:
        words: that stand in the title.
        outlet: who published them.
        since: first day of publication.
        until: last day of publication.
        before: number from which on the list goes on.
    """

    words: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    before: int | None = None

    def filters(self) -> dict[str, Any]:
        """All of it by name."""
        return {
            "words": self.words,
            "outlet": self.outlet,
            "since": self.since,
            "until": self.until,
            "before": self.before,
        }

    @property
    def given(self) -> bool:
        """Whether anything is asked for, the place in the list aside."""
        return bool(self.words or self.outlet or self.since or self.until)

    def address(self, before: int | None = None) -> str:
        """Where the list with the same filters is."""
        kept = {**self.filters(), "before": before}
        asked = urlencode({key: value for key, value in kept.items() if value})
        return f"/reports?{asked}" if asked else "/reports"


def asked_reports(query: Mapping[str, str]) -> AskedReports:
    """Read the query of an address; what makes no sense is passed over."""

    def text(name: str) -> str:
        return " ".join(query.get(name, "").replace("\x00", "").split())[:_LONGEST]

    def day(name: str) -> str:
        found = text(name)
        return found if _DAY.fullmatch(found) else ""

    before = text("before")
    return AskedReports(
        text("words"),
        text("outlet"),
        day("since"),
        day("until"),
        int(before) if before.isascii() and before.isdigit() and len(before) < 16 else None,
    )
