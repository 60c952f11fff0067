"""What a user does at the desk, in a real browser, at both widths."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))


def _drop(page: Any, files: list[Path]) -> None:
    page.goto("/")
    page.locator("input[type=file]").set_input_files([str(each.resolve()) for each in files])
    page.get_by_role("button", name="Add to the desk").click()
    until = time.monotonic() + 60
    while time.monotonic() < until:
        inbox = page.request.get("/api/inbox").json()
        there = page.request.get("/api/reports").json()["number"]
        if there >= len(files) and not inbox["busy"] and not inbox["to_weigh"]:
            return
        time.sleep(0.1)
    raise AssertionError("not everything was read and weighed")


def _first(page: Any, address: str) -> Any:
    return page.locator(f"main a[href^='{address}']").first


def _fits(page: Any) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_drop_three_read_weigh_and_see_where_it_comes_from(page: Any, served: Any):
    _drop(page, CASE[:3])
    page.goto("/reports")
    _first(page, "/reports/r").click()
    page.wait_for_url("**/reports/r*")
    assert page.locator(".claim").count() > 3
    assert page.locator("mark").count() > 3
    assert _fits(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".claim.on").count() == 1
    assert page.locator("mark.on, .report .on").count() >= 1
    page.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    page.goto("/propositions")
    assert _fits(page)
    _first(page, "/propositions/p").click()
    page.wait_for_url("**/propositions/p*")
    assert page.locator("main svg").count() >= 1
    assert page.locator("main table").count() >= 1
    assert _fits(page)


def test_a_claim_is_corrected_and_taken_back(page: Any, served: Any):
    _drop(page, CASE[:2])
    page.goto("/reports")
    _first(page, "/reports/r").click()
    page.wait_for_url("**/reports/r*")
    claim = page.locator(".claim").first
    key = claim.get_attribute("id")
    claim.locator("details.decide-more > summary").click()
    field = claim.locator("input[name='speaker.name']")
    field.fill("Ida Holm")
    claim.get_by_role("button", name="Save").first.click()
    page.wait_for_load_state()
    now = page.locator(f"#{key}")
    assert "Ida Holm" in now.inner_text()
    now.get_by_role("button", name="Undo").first.click()
    page.wait_for_load_state()
    assert "Ida Holm" not in page.locator(f"#{key} .who").inner_text()


def test_grade_search_and_export(page: Any, served: Any):
    _drop(page, CASE[:3])
    page.goto("/propositions")
    _first(page, "/propositions/p").click()
    page.wait_for_url("**/propositions/p*")
    grade = page.locator("form.grade-form").first
    grade.locator("label.grade-choice", has_text="3").first.click()
    grade.get_by_role("button", name="Grade").click()
    page.wait_for_load_state()
    assert "possibly true" in page.locator(".grade-meaning").first.inner_text()
    page.goto("/search?words=ferry")
    assert page.locator("mark").count() > 0
    assert _fits(page)
    _first(page, "/reports/r").click()
    page.wait_for_url("**/reports/r*")
    answer = page.request.get("/export?form=md")
    if answer.status != 200:
        answer = page.request.get("/api/export?form=md")
    assert answer.ok


def test_split_and_merge(page: Any, served: Any):
    _drop(page, CASE[:4])
    page.goto("/propositions")
    _first(page, "/propositions/p").click()
    page.wait_for_url("**/propositions/p*")
    address = page.url
    before = page.request.get(address.replace("/propositions/", "/api/propositions/")).json()
    more = page.locator("details[data-load*='member']").last
    more.locator("summary").click()
    more.get_by_role("button", name="Not the same").first.click()
    page.wait_for_load_state()
    after = page.request.get(address.replace("/propositions/", "/api/propositions/")).json()
    assert len(after["members"]) < len(before["members"])
    page.goto("/decisions")
    page.get_by_role("button", name="Undo").first.click()
    page.wait_for_load_state()
    again = page.request.get(address.replace("/propositions/", "/api/propositions/")).json()
    assert len(again["members"]) == len(before["members"])
