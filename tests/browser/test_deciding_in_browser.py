"""Claims from selected words, grades by two keys, and files dropped on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sayso.ledger.adding import add
from sayso.ledger.graded import reliabilities
from sayso.ledger.weighing import weigh_waiting

REPORT = Path("examples/velm/northwind-press-velm-blast.html")

_SELECT = """() => {
  const block = document.querySelectorAll(".report-text [data-start]")[2];
  block.scrollIntoView({ block: "center" });
  getSelection().selectAllChildren(block);
  return block.innerText;
}"""
_DROP = """() => {
  const files = new DataTransfer();
  const text = "The harbour office said on Friday that two ferries had collided off Velm.";
  files.items.add(new File([text], "ferries.txt"));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.body.dispatchEvent(
      new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }),
    );
  }
}"""


def _report(served: Any) -> str:
    (made,) = add(served.desk, [REPORT])
    weigh_waiting(served.desk)
    return f"/reports/{made.id}"


def test_selected_words_become_a_claim_and_it_can_be_undone(page: Any, served: Any):
    page.goto(_report(served))
    before = page.locator(".claim").count()
    page.evaluate(_SELECT)
    page.get_by_role("button", name="Add as a claim").click()
    dialog = page.locator("dialog[open]")
    words = dialog.locator("textarea[name=words]").input_value()
    assert "1" not in words
    assert words.startswith("“We have found the remains")
    dialog.locator("input[name=name]").fill("A dock worker")
    dialog.get_by_role("button", name="Add this claim").click()
    page.wait_for_url("**#s*")
    assert page.locator(".claim").count() == before + 1
    mark = page.locator(".claim .decided li", has_text="A dock worker")
    assert "ann" in mark.inner_text()
    mark.get_by_role("button", name="Undo").click()
    page.wait_for_load_state()
    assert page.locator(".claim", has_text="A dock worker").count() == 0


def test_whoever_says_a_claim_is_graded_by_two_keys(page: Any, served: Any):
    page.goto(_report(served))
    page.wait_for_load_state("networkidle")
    page.keyboard.press("g")
    assert "Choose a claim first" in page.locator(".grade-told").inner_text()
    page.locator(".claim", has_text="Ilse Maranko").first.focus()
    page.keyboard.press("g")
    page.keyboard.press("b")
    page.locator(".claim .grade-now", has_text="usually reliable").first.wait_for()
    assert [each.value for each in reliabilities(served.desk).values()] == ["B"]


def test_files_dropped_anywhere_are_read_and_told_of(page: Any, served: Any):
    page.goto("/")
    page.evaluate(_DROP)
    item = page.locator(".inbox-item", has_text="ferries.txt")
    item.get_by_role("link").wait_for()
    assert "added" in item.inner_text()
    page.locator("#overview a", has_text="ferries.txt").wait_for()
    assert page.locator(".first-steps").count() == 0
    assert "read and weighed" in page.locator("#inbox-words").inner_text()


def test_escape_closes_a_form_and_gives_the_focus_back(page: Any, served: Any):
    page.goto(_report(served))
    summary = page.locator(".claim .decide-more > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.locator(".claim .decide-form input[name='speaker.name']").first.wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.locator(".claim details.decide-more").first.evaluate("each => each.open")
