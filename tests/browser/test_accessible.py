"""Pages have no fault that axe-core finds (WCAG 2.2 AA), at both widths, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sayso.ledger.adding import add
from sayso.ledger.weighing import weigh_waiting

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Any, served: Any, scheme: str):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    added = [each.id for each in add(served.desk, CASE[:4])]
    weigh_waiting(served.desk)
    page.emulate_media(color_scheme=scheme)
    page.goto("/")
    addresses = ["/", f"/reports/{added[1]}"]
    addresses += page.locator("nav a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    page.goto("/propositions")
    rows = page.locator("main a[href^='/propositions/p']")
    if rows.count():
        addresses.append(rows.first.get_attribute("href"))
    faults = []
    for address in dict.fromkeys(addresses):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        faults += [
            f"{address}: {each['id']}: {each['nodes'][0]['html'][:200]}"
            for each in found.response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            faults.append(f"{address}: wider than the window")
    assert not faults, "\n".join(faults)
