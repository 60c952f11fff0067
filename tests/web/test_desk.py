import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import insert

from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.inbox import Handed, hand_over
from sayso.ledger.inbox_reading import read_next
from sayso.store.schema import proposition
from sayso.web.app import create_app

HOST = "http://127.0.0.1:8765"
REPORT = b"The harbour office said on Friday that two <b>ferries</b> had collided off Velm."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="Mara")


@pytest.fixture
def client(desk: Desk) -> Iterator[TestClient]:
    with TestClient(create_app(desk), base_url=HOST) as client:
        yield client


def put_proposition(desk: Desk, key: str, **others: object) -> None:
    row = {
        "id": key,
        "gone_to": None,
        "text": f"<i>{key}</i> struck a mine",
        "statements": 2,
        "reports": 2,
        "outlets": 2,
        "origins_min": 1,
        "origins_max": 2,
        "disputes": 0,
        "contradictions": 0,
        "confidence": 0.9,
        "first_at": None,
        "last_at": None,
        "first_day": None,
        "last_day": "2024-08-28",
        "record": b"",
        "born": "2026",
        "changed": "2026",
    }
    with desk.store.write() as connection:
        connection.execute(insert(proposition), [{**row, **others}])


def test_an_empty_desk_says_in_three_lines_what_to_do(client: TestClient) -> None:
    page = client.get("/").text
    (steps,) = re.findall(r'<ol class="first-steps">(.*?)</ol>', page, re.DOTALL)
    assert steps.count("<li>") == 3
    assert 'action="/add"' in page
    assert "/reports/" not in page


def test_shows_the_newest_reports_and_their_words_are_escaped(
    client: TestClient, desk: Desk
) -> None:
    hand_over(desk, [Handed("file", "<script>.txt", REPORT)], outlet="A & <b>B</b>")
    read_next(desk)
    page = client.get("/").text
    assert "&lt;script&gt;.txt" in page
    assert "A &amp; &lt;b&gt;B&lt;/b&gt;" in page
    assert "<script>.txt" not in page
    assert 'class="first-steps"' not in page


def test_shows_what_leans_on_one_origin_and_what_is_in_dispute(
    client: TestClient, desk: Desk
) -> None:
    hand_over(desk, [Handed("text", "", REPORT)])
    read_next(desk)
    put_proposition(desk, "p1", outlets=6, origins_max=1)
    put_proposition(desk, "p2", disputes=3, contradictions=2)
    page = " ".join(client.get("/").text.split())
    assert "6 outlets · 1 origin · 28 Aug 2024" in page
    assert "1–2 origins" in page
    assert "2 contradictions" in page
    assert "1 update" in page
    assert "&lt;i&gt;p1&lt;/i&gt; struck a mine" in page


def test_no_inline_script_or_style(client: TestClient, desk: Desk) -> None:
    put_proposition(desk, "p1")
    page = client.get("/").text
    assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", page)
