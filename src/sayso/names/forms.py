"""How a name must be written to be taken for an outlet's.

Most names are known in any case: "REUTERS", "hürriyet". Three letters or fewer, and abbreviations
of four, have to stand as registered: "AP" is not "ap", "NINA" not "Nina". Names of ordinary words
need their capitals: "Trend" is an agency, "trend" is not. And where a name without its article says
who somebody is, the article needs its capital too: "The Australian", not "the Australian".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from sayso.names.countries import BY_WORD
from sayso.names.normal import loose_key, words
from sayso.names.ordinary import ORDINARY
from sayso.names.outlet import Outlet
from sayso.names.wrapping import Reading

_SHORT: Final = 3
_ACRONYM: Final = 4
_PEOPLE: Final = frozenset("scotsman yorker".split())
_SMALL: Final = frozenset("and al for in of on the".split())


class Form(NamedTuple):
    """A name of an outlet, ready for comparing.

    Attributes:
        outlet: whose name it is.
        written: the name in one word, with its capitals.
        plain: its plain key.
        loose: its loose key.
        exact: whether capitals have to be as in ``written``.
        ordinary: whether its words are ordinary ones, and need capitals.
    """

    outlet: Outlet
    written: str
    plain: str
    loose: str
    exact: bool
    ordinary: bool


def form_of(outlet: Outlet, name: str) -> Form:
    """Prepare a name for comparing; a "the" in front does not count, unless it tells."""
    parts = words(name)
    told = False
    if len(parts) > 1 and parts[0].key == "the":
        told = "".join(part.key for part in parts[1:]) in BY_WORD or parts[-1].key in _PEOPLE
        parts = parts if told else parts[1:]
    written = "".join(part.form for part in parts)
    ordinary = all(part.key in ORDINARY for part in parts)
    return Form(
        outlet=outlet,
        written=written,
        plain="".join(part.key for part in parts),
        loose=loose_key([part.key for part in parts]),
        exact=told
        or len(written) <= _SHORT
        or (written.isupper() and (ordinary or len(written) <= _ACRONYM)),
        ordinary=ordinary,
    )


def fitting(forms: Iterable[Form], way: Reading) -> tuple[Outlet, ...]:
    """The outlets whose names are written as the mention is, and that are what it says."""
    written = "".join(way.forms)
    capitals = all(not part[0].islower() or part in _SMALL for part in way.forms)
    found: dict[str, Outlet] = {}
    ordinary = False
    for form in forms:
        if form.written == written or (not form.exact and (capitals or not form.ordinary)):
            outlet = form.outlet
            if not way.country or not outlet.country or outlet.is_of(way.country):
                found[outlet.id] = outlet
                ordinary = ordinary or form.ordinary
    if way.kinds and found:
        fit = {
            key: outlet
            for key, outlet in found.items()
            if outlet.kind in way.kinds or outlet.kind == "group media"
        }
        found = fit if fit or way.strict or ordinary else found
    return tuple(found[key] for key in sorted(found))
