"""Which propositions a page's address asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final
from urllib.parse import urlencode

from pydantic import BaseModel, Field

from sayso.errors import UsageError
from sayso.ledger.proposition_lists import ORDERS, Order, Wanted

PAGE: Final = 50
"""Rows of a page."""

_LONGEST: Final = 200
_MOST: Final = 10_000_000
_FILTERS: Final = (
    *("words", "disputed", "single", "figures", "outlets"),
    *("since", "until", "outlet", "speaker"),
)

_Name = Annotated[str, Field(max_length=_LONGEST, pattern=r"^[^\x00]*$")]


class ListQuery(BaseModel):
    """What a program asks for."""

    outlets: int = Field(1, ge=1, le=10**9, description="Outlets that carry it, at least.")
    disputed: bool = Field(False, description="Only what is in dispute.")
    single: bool = Field(False, description="Only what has one traced origin.")
    figures: bool = Field(False, description="Only what has figures.")
    since: date | None = Field(None, description="Published on this day or later.")
    until: date | None = Field(None, description="Published on this day or earlier.")
    outlet: _Name | None = Field(None, description="Name of an outlet that carries it.")
    speaker: _Name | None = Field(None, description="Name of somebody whose claim it is.")
    words: _Name = Field("", description="A claim of it has these words; as in the search.")
    sort: Order = "outlets"
    limit: int = Field(PAGE, ge=1, le=500)
    start: int = Field(0, ge=0, le=_MOST)

    def wanted(self) -> Wanted:
        """The filters."""
        return Wanted(
            outlets=self.outlets,
            disputed=self.disputed,
            single=self.single,
            figures=self.figures,
            since=self.since.isoformat() if self.since else None,
            until=self.until.isoformat() if self.until else None,
            outlet=self.outlet,
            speaker=self.speaker,
            words=self.words,
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for.

    Attributes:
        wanted: which propositions.
        order: how they are sorted.
        start: how many to pass over.
        given: the filters as they were given, those that were left empty aside.
    """

    wanted: Wanted
    order: Order
    start: int
    given: Mapping[str, str]

    def address(self, **changes: str | int | None) -> str:
        """The address of the list with something else asked for; None takes a filter away."""
        fields: dict[str, str | int | None] = {**self.given, "sort": self.order, **changes}
        left = {name: value for name, value in fields.items() if value not in (None, "")}
        if left.get("sort") == ORDERS[0]:
            del left["sort"]
        return f"/propositions?{urlencode(left)}" if left else "/propositions"

    def export(self, form: str) -> str:
        """The address of a file with all that is asked for."""
        fields = {"what": "propositions", "sort": self.order, **self.given, "form": form}
        return f"/export?{urlencode(fields)}"

    @property
    def address_of_all(self) -> str:
        """The address of the list without filters."""
        return self.address(**dict.fromkeys(self.given))


def asked(fields: Mapping[str, str]) -> Asked:
    """Read what is asked for; empty fields of a form ask for nothing.

    Raises:
        UsageError: if a field has no such value.
    """
    given = {name: value.strip() for name, value in fields.items() if value.strip()}
    order = given.pop("sort", ORDERS[0])
    if order not in ORDERS:
        raise UsageError(f'propositions are not sorted by "{order}"')
    start = _number("start", given.pop("start", "0"))
    wanted = Wanted(
        outlets=_number("outlets", given.get("outlets", "1")),
        disputed="disputed" in given,
        single="single" in given,
        figures="figures" in given,
        since=_day("since", given.get("since")),
        until=_day("until", given.get("until")),
        outlet=_name("outlet", given.get("outlet")),
        speaker=_name("speaker", given.get("speaker")),
        words=_name("words", given.get("words")) or "",
    )
    known: dict[str, str] = {name: given[name] for name in _FILTERS if name in given}
    return Asked(wanted, order, start, known)


def _number(field: str, value: str) -> int:
    if not (value.isascii() and value.isdigit()) or len(value) > 12:
        raise UsageError(f"{field}: a number is needed")
    return min(int(value), _MOST)


def _day(field: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(f"{field}: a day is needed, such as 2024-08-28") from error


def _name(field: str, value: str | None) -> str | None:
    if value is not None and ("\0" in value or len(value) > _LONGEST):
        raise UsageError(f"{field}: fewer characters are needed")
    return value
