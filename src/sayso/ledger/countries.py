"""Names of countries."""

from __future__ import annotations


def country_name(code: str | None) -> str:
    """The English name of a country by its ISO 3166-1 code; the code where it has no name."""
    from sayso.names.gazetteer import gazetteer

    known = gazetteer().country(code or "")
    return known.name if known else code or ""
