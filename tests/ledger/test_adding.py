"""Reports come into a desk once, with their bytes; what changed on a page is a new version."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.given import Given
from sayso.ledger.kept import kept_reports, waiting
from sayso.store import reports as stored

PAGE = """<html><head><title>Fire</title><link rel="canonical" href="https://lantern.example/fire">
<meta property="article:published_time" content="{when}"></head>
<body><article><h1>Fire</h1><p>The mayor, Ida Holm, said {number} people were hurt in the fire at
the mill.</p><p>Police said the cause was not known yet, and that they were looking for two men.</p>
</article></body></html>"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "desk.db"), create=True, who="ann")


def page(number: int, when: str = "2026-03-01T10:00:00Z") -> bytes:
    return PAGE.format(number=number, when=when).encode()


def test_a_report_is_kept_with_its_bytes(desk: Desk):
    (added,) = add(desk, [Given("fire.html", page(3))])
    assert added.state == "added"
    assert added.report is not None
    assert waiting(desk) == 1
    kept = kept_reports(desk, [added.report.id])[added.report.id]
    assert kept.report == added.report
    assert (kept.added_by, kept.latest, kept.waiting) == ("ann", True, True)
    with desk.store.read() as connection:
        assert stored.bytes_of(connection, added.report.sha256) == page(3)


def test_the_same_again_changes_nothing(desk: Desk):
    list(add(desk, [Given("fire.html", page(3)), Given("again.html", page(3))]))
    (added,) = add(desk, [Given("other-name.html", page(3))])
    assert added.state == "known"
    assert waiting(desk) == 1


def test_the_same_text_of_the_same_page_is_no_version(desk: Desk):
    list(add(desk, [Given("fire.html", page(3))]))
    (added,) = add(desk, [Given("fire.html", page(3).replace(b"<html>", b"<html lang=en>"))])
    assert added.state == "known"


def test_another_text_of_a_page_is_a_version_and_the_latest_counts(desk: Desk):
    (first,) = add(desk, [Given("fire.html", page(3))])
    (later,) = add(desk, [Given("fire.html", page(7, "2026-03-01T18:00:00Z"))])
    (old,) = add(desk, [Given("fire.html", page(2, "2026-03-01T08:00:00Z"))])
    assert [each.state for each in (first, later, old)] == ["added", "version", "version"]
    ids = [each.id or "" for each in (first, later, old)]
    kept = kept_reports(desk, ids)
    assert [kept[each].latest for each in ids] == [False, True, False]


def test_a_bad_one_stops_nothing(desk: Desk, tmp_path: Path):
    good = tmp_path / "good.html"
    good.write_bytes(page(3))
    found = list(add(desk, [tmp_path / "none.html", Given("bad.pdf", b"%PDF-1.4 broken"), good]))
    assert [each.state for each in found] == ["failed", "failed", "added"]
    assert found[0].error
    assert "\n" not in found[0].error


def test_what_the_user_says_goes_first(desk: Desk):
    (added,) = add(
        desk, [Given("fire.html", page(3))], published="2026-04-02", outlet="The Lantern"
    )
    assert added.report is not None
    assert (added.report.published, added.report.outlet) == ("2026-04-02", "The Lantern")
    with pytest.raises(UsageError, match="no date"):
        add(desk, [], published="yesterday week")
