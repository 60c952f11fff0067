"""The pages: a module each, or a module for a few that belong together.

A module has ``router``, and ``LINK`` where the page stands in the head of all pages.
"""

from __future__ import annotations

from types import ModuleType

from sayso.web.pages import (
    adding,
    api,
    deciding,
    decisions,
    decisions_api,
    desk,
    grades,
    login,
    propositions,
    reports,
    speakers,
)

PAGES: tuple[ModuleType, ...] = (
    desk,
    reports,
    propositions,
    speakers,
    adding,
    decisions,
    deciding,
    decisions_api,
    grades,
    login,
    api,
)
"""The modules, in the order of their links."""
