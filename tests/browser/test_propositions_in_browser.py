"""Propositions in a real browser: the drawing, the keys, and that axe finds no fault."""

from __future__ import annotations

from typing import Any

import pytest

from weighed_desk import crowd, fill
from weighed_samples import weighed_sample

READ, WEIGHED = weighed_sample()
HURT, CLOSED, FELL, LEFT, ROPE = WEIGHED.propositions
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def desk(served: Any) -> None:
    fill(served.desk, READ, WEIGHED.propositions)


def wide(page: Any) -> bool:
    return bool(page.viewport_size["width"] > 640)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Any, desk: None, scheme: str):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page.emulate_media(color_scheme=scheme)
    faults = []
    own = f"/propositions/{HURT.id}"
    for address in (own, f"{own}/why", "/propositions?disputed=1&since=2026-01-01"):
        page.goto(address)
        for shut in page.locator("main details > summary").all():
            shut.click()
        found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        faults += [
            f"{address}: {each['id']}: {each['nodes'][0]['html'][:200]}"
            for each in found.response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{address}: wider than the window")
    assert not faults, "\n".join(faults)


def test_the_words_behind_a_line_are_shown_on_hover_and_focus(page: Any, desk: None):
    page.goto(f"/propositions/{FELL.id}")
    stop = page.locator("a.stop", has_text="Harbour Courier")
    if not wide(page):
        assert page.locator(".branches").get_by_text("copied by").is_visible()
        assert not stop.is_visible()
        return
    stop.hover()
    tip = page.get_by_role("tooltip")
    assert "Harbour Courier copies the text of Meridian Wire" in tip.inner_text()
    assert "The Lorne footbridge fell into the river" in tip.inner_text()
    assert page.locator(".line.lit").count() == 1
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    page.locator(".on-page a").last.focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if tip.is_visible():
            break
    assert "quotes Roads Department" in tip.inner_text()


def test_what_leads_into_the_table_opens_it(page: Any, desk: None):
    page.goto(f"/propositions/{FELL.id}#way-1")
    row = page.locator("#way-1")
    assert row.is_visible()
    assert "Reporting by Meridian Wire" in row.inner_text()


def test_keys_go_through_rows_and_open_them(page: Any, desk: None):
    page.goto("/propositions")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    here = page.locator(".proposition-row.here")
    assert "14 people were hurt" in here.inner_text()
    page.keyboard.press("o")
    page.wait_for_url(f"**/propositions/{HURT.id}")
    page.keyboard.press("?")
    assert page.locator("dialog[open]").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".member.here").count() == 1


def test_filters_work_without_scripts(browser: Any, served: Any, desk: None):
    context = browser.new_context(base_url=served.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/propositions")
    page.get_by_label("In dispute").check()
    page.get_by_role("button", name="Filter").click()
    assert page.locator(".proposition-row").count() == 2
    page.get_by_role("link", name="Fewest origins").click()
    assert "disputed=1" in page.url
    assert "The bridge had been closed" in page.locator(".proposition-row").first.inner_text()
    page.get_by_role("link", name="Show all").click()
    assert page.locator(".proposition-row").count() == 5
    context.close()


def test_a_crowd_fits_the_page(page: Any, served: Any):
    read, made = crowd(60)
    fill(served.desk, read, [made])
    page.goto(f"/propositions/{made.id}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.get_by_text("40 outlets").first.is_visible() or not wide(page)
