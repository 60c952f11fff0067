"""What an address asks to be exported."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Any, Final

from starlette.datastructures import QueryParams

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.proposition_lists import list_propositions
from sayso.ledger.search import MOST, Query, search
from sayso.ledger.speaker_claims import claim_ids_by
from sayso.ledger.speakers import SHOWS
from sayso.web.pages.proposition_query import asked as asked_propositions

_ID: Final = re.compile(r"[cpr][0-9a-f]{16}")
_OWN: Final = ("what", "form", "rows", "title")
_NOTHING: Final = (
    "nothing is chosen: give `what` as all, search, propositions, speaker, or as ids of claims, "
    "propositions or reports"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is exported.

    Attributes:
        ids: of claims, or of propositions and reports; None for all.
        name: what it is, for the name of the file.
    """

    ids: tuple[str, ...] | None
    name: str


def wanted_of(desk: Desk, query: QueryParams) -> Wanted:
    """Find what an address asks to be exported.

    Args:
        desk: the desk.
        query: ``what`` is "all"; "search" or "propositions", with the filters of these pages;
            "speaker" with a key, as on the page of a speaker; or ids, one or several.

    Raises:
        UsageError: if it is none of these, or nothing fits.
    """
    what = [each for given in query.getlist("what") for each in given.split(",") if each]
    if what == ["all"]:
        return Wanted(None, "desk")
    if what == ["search"]:
        return Wanted(_some([hit.id for hit in search(desk, query_of(query), MOST)]), "search")
    if what == ["propositions"]:
        rest = {key: value for key, value in query.items() if key not in _OWN}
        found = asked_propositions(rest)
        listed = list_propositions(desk, found.wanted, order=found.order, limit=MOST)
        return Wanted(_some([each.id for each in listed.found]), "propositions")
    if what == ["speaker"]:
        show = query.get("show", "all")
        if show not in SHOWS:
            raise UsageError(f"claims are shown by {', '.join(SHOWS)}")
        return Wanted(_some(claim_ids_by(desk, query.get("key", ""), show, MOST)), "claims")
    if not what or not all(_ID.fullmatch(each) for each in what) or len(what) > MOST:
        raise UsageError(_NOTHING)
    return Wanted(tuple(dict.fromkeys(what)), what[0] if len(what) == 1 else "selection")


def query_of(query: QueryParams) -> Query:
    """Read the fields of a search from an address; those that are empty ask for nothing."""
    given: dict[str, Any] = {}
    for each in fields(Query):
        values = [value.replace("\x00", "").strip() for value in query.getlist(each.name)]
        values = [value for value in values if value]
        if not values:
            continue
        if each.name == "certainty":
            given[each.name] = tuple(values)
        elif isinstance(each.default, bool):
            given[each.name] = True
        else:
            given[each.name] = values[0][:200]
    return Query(**given)


def _some(ids: list[str]) -> tuple[str, ...]:
    if not ids:
        raise UsageError("nothing fits, so there is nothing to export")
    return tuple(ids)
