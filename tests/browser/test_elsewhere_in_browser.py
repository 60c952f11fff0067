"""Speakers, outlets, the map, time and export in a real browser, at both widths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from sayso.ledger.adding import add
from sayso.ledger.desk import Desk
from sayso.ledger.given import Given
from sayso.store.schema import place, statement
from weighed_desk import put
from weighed_samples import as_weighed_json, weighed_sample

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def fill(desk: Desk) -> None:
    """Six reports made by hand; all of their statements are said to be in two real places."""
    read, weighed = weighed_sample()
    list(add(desk, [Given("read.json", as_weighed_json(None, read, failed=()).encode())]))
    put(desk, read, weighed.propositions)
    with desk.store.write() as connection:
        rows = connection.execute(statement.select()).all()
        spots = [("Aleppo", "SY", 36.2, 37.16), ("Damascus", "SY", 33.5, 36.3)]
        made = [
            dict(zip(("name", "country", "latitude", "longitude"), spots[at % 2], strict=True))
            | {"report": row.report, "statement": row.id}
            for at, row in enumerate(rows)
        ]
        connection.execute(insert(place), made)


def faults(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return [
        *(
            f"{each['id']}: {each['nodes'][0]['html'][:200]}"
            for each in found.response["violations"]
        ),
        *(["wider than the window"] if wide else []),
    ]


def test_from_a_speaker_to_the_passage_where_they_are_quoted(page: Any, served: Any) -> None:
    fill(served.desk)
    page.goto("/speakers")
    page.locator("select[name=who]").select_option("others")
    page.locator("main").get_by_role("button", name="Show").click()
    page.locator(".names a").first.click()
    assert "/speakers/" in page.url
    assert faults(page) == []
    words = page.locator(".made .words").first.inner_text()
    page.locator(".made .words").first.click()
    assert "#s" in page.url
    assert words.split(" … ")[0][:40] in page.locator("main").inner_text()


def test_from_an_outlet_to_one_that_quotes_it(page: Any, served: Any) -> None:
    fill(served.desk)
    page.goto("/speakers?who=outlets")
    page.locator(".names a").first.click()
    assert "/outlets/" in page.url
    assert faults(page) == []
    page.locator(".who-head").get_by_role("link", name="1 report").click()
    assert "/reports?outlet=" in page.url
    assert page.locator("main a[href^='/reports/r']").count() >= 1


def test_from_the_map_to_the_claims_there(page: Any, served: Any) -> None:
    fill(served.desk)
    page.goto("/map")
    shown = page.locator("svg.map:visible")
    assert shown.count() == 1
    box = shown.bounding_box()
    assert box["height"] > 100
    page.get_by_role("link", name="Middle East").click()
    assert faults(page) == []
    page.locator("svg.map:visible circle").first.click()
    assert "/search?place=" in page.url
    page.goto("/map")
    page.locator(".places th a").first.click()
    assert "/search?place=" in page.url
    assert page.locator("main a[href^='/reports/r']").count() >= 1


def test_from_a_bar_to_the_reports_of_its_time(page: Any, served: Any) -> None:
    fill(served.desk)
    page.goto("/time")
    assert faults(page) == []
    page.locator(".chart-reports svg:visible a").first.click()
    assert "/reports?since=" in page.url
    assert page.locator("main a[href^='/reports/r']").count() >= 1


def test_a_brief_is_a_file_that_reads_as_a_page(page: Any, served: Any, tmp_path: Path) -> None:
    fill(served.desk)
    page.goto("/export")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Page to print").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.name == "sayso-desk.html"
    page.goto(file.as_uri())
    assert page.get_by_role("heading", level=2).count() >= 1
    assert faults(page) == []
