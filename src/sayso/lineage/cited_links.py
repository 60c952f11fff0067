"""Links of a report that lead to another one among those at hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from sayso.model import Report

_TRACKING: Final = ("utm_", "fbclid", "gclid", "mc_", "ref", "cmp", "smid", "ocid", "partner")
_INDEX: Final = ("index.html", "index.htm", "index.php", "amp", "amp.html")


def address(url: str) -> str | None:
    """A URL as it is compared: without scheme, "www.", fragment, tracking and a last slash.

    None where it leads to no page of its own (a front page, a file address, no URL at all).
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.").rstrip(".")
    except ValueError:
        return None
    if not host or parts.scheme not in ("http", "https", ""):
        return None
    steps = [step for step in parts.path.split("/") if step]
    while steps and steps[-1] in _INDEX:
        steps.pop()
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query)
        if not name.casefold().startswith(_TRACKING)
    ]
    if not steps and not kept:
        return None
    query = f"?{urlencode(sorted(kept))}" if kept else ""
    return f"{host}/{'/'.join(steps)}{query}".casefold()


def by_address(reports: Iterable[Report]) -> dict[str, list[Report]]:
    """Reports by the address that they stand at, as ``address`` gives it."""
    found: dict[str, list[Report]] = {}
    for report in reports:
        key = address(report.url) if report.url else None
        if key is not None:
            found.setdefault(key, []).append(report)
    return found
