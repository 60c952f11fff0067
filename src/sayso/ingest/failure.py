"""Something that the user named and that could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+"
)
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no report.

    Attributes:
        path: the file, address or "-", as the user named it or as found in a folder.
        error: what was wrong, one line of plain English.
    """

    path: str
    error: str


def one_line(message: object) -> str:
    """Say ``message`` in one line: no line breaks, controls or marks that turn the direction."""
    line = _UNPRINTABLE.sub(" ", str(message)).strip()
    line = re.sub(r" {2,}", " ", line) or "it could not be read"
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
