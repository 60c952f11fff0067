"""A form as it was sent, and where it leads back to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

GONE: Final = "This is not in the desk any more."
_LONGEST: Final = 4000

Said = Mapping[str, str]
"""A form's fields as they were sent, each with its first value."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form as it was sent.

    Attributes:
        fields: names and values in their order; a name may come several times.
    """

    fields: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, fields: Iterable[tuple[str, str]]) -> Asked:
        """Take the fields of a form."""
        return cls(tuple(fields))

    def one(self, name: str) -> str:
        """The first value of a field; empty where it is not there."""
        return next((value for key, value in self.fields if key == name), "")

    def every(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for key, value in self.fields if key == name]

    def single(self) -> dict[str, str]:
        """All fields with their first values."""
        return dict(reversed(self.fields))


def way_back(asked: str) -> str:
    """A place on this desk to go back to; the log for what is none."""
    here = asked.startswith("/") and not asked.startswith(("//", "/\\"))
    if not (here and asked.isprintable() and "\\" not in asked and len(asked) < _LONGEST):
        return "/decisions"
    return quote(asked, safe="/?#&=%:;,+@!$'()*~")


def back_to(asked: str, otherwise: str) -> str:
    """Where a form leads back to: where it says, if it says so."""
    return way_back(asked) if asked else otherwise
