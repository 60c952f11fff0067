"""Reading a report beside its claims, in a real browser, at both widths."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger.adding import add
from sayso.ledger.report_view import view_report
from sayso.ledger.weighing import weigh_waiting
from sayso.model import Report

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))
LIT = "mark.on"


@pytest.fixture
def report(served: Any) -> Report:
    added = [each.id for each in add(served.desk, CASE[:2])]
    weigh_waiting(served.desk)
    view = view_report(served.desk, added[1])
    assert view is not None
    return view.report


def _attributed(report: Report) -> list[str]:
    found = [each for each in report.claims if each.voice != "outlet"]
    return [each.id for each in sorted(found, key=lambda one: one.content[0].start)]


def test_text_and_claims_follow_each_other(page: Any, report: Report):
    page.goto(f"/reports/{report.id}")
    narrow = page.viewport_size["width"] < 900
    assert page.locator(LIT).count() == 0
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator(".claim.on")
    assert first.get_attribute("id") == _attributed(report)[0]
    assert first.evaluate("e => e === document.activeElement")
    assert page.locator(LIT).count() > 0
    assert page.locator(".inline-claims").count() == (1 if narrow else 0)
    page.keyboard.press("Escape")
    assert page.locator(".claim.on, mark.on, .inline-claims").count() == 0

    page.locator("mark.content").last.click()
    chosen = page.locator(".claim.on")
    assert chosen.count() == 1
    page.wait_for_timeout(700)
    box = chosen.bounding_box()
    assert box["y"] < page.viewport_size["height"]
    assert box["y"] + box["height"] > 0
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_o_opens_what_others_say(page: Any, report: Report):
    page.goto(f"/reports/{report.id}")
    for _ in _attributed(report):
        page.keyboard.press("j")
        if page.locator(".claim.on [data-proposition]").count():
            break
    page.keyboard.press("o")
    page.wait_for_url(re.compile("/propositions/p"))


def test_an_address_leads_to_a_claim_of_the_outlet_itself(page: Any, report: Report):
    own = next(each for each in report.claims if each.voice == "outlet")
    page.goto(f"/reports/{report.id}#{own.statements[0].id}")
    page.wait_for_url(re.compile("own=1"))
    assert page.locator(".claim.on").get_attribute("id") == own.id


def test_selected_words_have_a_link(page: Any, report: Report):
    page.goto(f"/reports/{report.id}")
    block = page.locator(".report-text .block:has(mark)").first
    block.evaluate(
        """block => {
          const marks = block.querySelectorAll('mark');
          const range = document.createRange();
          range.setStart(marks[0].firstChild, 1);
          range.setEnd(block.lastChild, 0);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }"""
    )
    words = page.evaluate("getSelection().toString()")
    page.get_by_role("button", name="Link to these words").click()
    page.wait_for_url(re.compile("from="))
    start, end = map(int, re.findall(r"(?:from|to)=(\d+)", page.url))
    assert " ".join(report.text[start:end].split()) == " ".join(words.split())
    page.reload()
    shown = "".join(page.locator("mark.asked").all_text_contents())
    assert shown == report.text[start:end]


def test_the_page_works_without_scripts(browser: Any, served: Any, report: Report):
    context = browser.new_context(java_script_enabled=False, base_url=served.url)
    page = context.new_page()
    page.goto(f"/reports/{report.id}")
    first = _attributed(report)[0]
    page.locator(".ref").first.click()
    assert page.url.endswith(f"#{first}")
    page.locator(f"[id='{first}'] .number").click()
    assert re.search("#s[0-9a-f]{16}$", page.url)
    page.get_by_role("link", name="Show what the report says itself").click()
    assert page.locator(".claim").count() == len(report.claims)
    context.close()
