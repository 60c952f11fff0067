"""The pages: a module each, or a module for a few that belong together.

A module has ``router``, and ``LINK`` where the page stands in the head of all pages.
"""

from __future__ import annotations

from types import ModuleType

from sayso.web.pages import (
    adding,
    api,
    deciding,
    deciding_pairs,
    decisions,
    decisions_api,
    desk,
    exports,
    grades,
    login,
    maps,
    propositions,
    reports,
    reports_api,
    search,
    speakers,
    times,
)

PAGES: tuple[ModuleType, ...] = (
    desk,
    reports,
    reports_api,
    propositions,
    speakers,
    maps,
    times,
    search,
    adding,
    decisions,
    deciding,
    deciding_pairs,
    decisions_api,
    grades,
    exports,
    login,
    api,
)
"""The modules, in the order of their links."""
