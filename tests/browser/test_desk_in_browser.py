"""What a user does at the desk, in a real browser, at both widths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))


def _drop(page: Any, files: list[Path]) -> None:
    page.goto("/")
    page.locator("input[type=file]").set_input_files([str(each.resolve()) for each in files])
    page.get_by_role("button", name="Add", exact=False).first.click()


def test_reports_dropped_are_read_and_weighed(page: Any, served: Any):
    _drop(page, CASE[:3])
    page.wait_for_function(
        "() => fetch('/api/reports').then(r => r.json())"
        ".then(found => JSON.stringify(found).split('\"id\"').length > 3)",
        timeout=60_000,
    )
    page.goto("/reports")
    assert page.locator("main a[href^='/reports/r']").count() >= 3
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
