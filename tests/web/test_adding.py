import io
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.inbox import FILE_BYTES
from sayso.ledger.kept import kept_reports
from sayso.web import reader as background
from sayso.web.app import create_app

HOST = "http://127.0.0.1:8765"
TEXT = "The harbour office said on Friday that two ferries had collided off Velm."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="Mara")


@pytest.fixture
def client(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """A desk in which nothing is read, so that it stands still."""
    monkeypatch.setattr(background.Reader, "start", lambda _: None)
    with TestClient(create_app(desk), base_url=HOST, follow_redirects=False) as client:
        yield client


def hidden(client: TestClient) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', client.get("/").text)
    return {name: value for name, value in found if name != "seq"}


def add(
    client: TestClient, *files: tuple[str, bytes], accept: str = "text/html", **fields: str
) -> Response:
    return client.post(
        "/add",
        data={**hidden(client), **fields},
        files=[("files", (name, io.BytesIO(data))) for name, data in files]
        or [("files", ("", b""))],
        headers={"Accept": accept},
    )


def names(client: TestClient) -> list[str]:
    return [item["name"] for item in client.get("/api/inbox").json()["items"]]


def test_takes_files_addresses_and_a_text_at_once(client: TestClient) -> None:
    answer = add(
        client,
        ("a.txt", b"one"),
        ("b.html", b"<p>two"),
        addresses="https://a.test/1\r\n\r\n  http://a.test/2  ",
        text=TEXT,
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/#inbox")
    assert names(client) == [
        "a.txt",
        "b.html",
        "https://a.test/1",
        "http://a.test/2",
        "pasted text",
    ]
    assert client.get("/api/inbox").json()["words"] == "5 waiting."


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "Not added: nothing was given; choose files, paste a text, or paste addresses."),
        ({"addresses": "example.test/x"}, "is no address"),
        ({"text": TEXT, "published": "soon"}, "is no date"),
    ],
)
def test_says_in_one_line_what_cannot_be_added_and_keeps_what_was_typed(
    client: TestClient, fields: dict[str, str], line: str
) -> None:
    answer = add(client, **fields)
    assert answer.status_code == 400
    assert line in answer.text.replace("&#34;", '"')
    assert all(value in answer.text for value in fields.values())
    assert names(client) == []
    told = add(client, accept="application/json", **fields)
    assert told.status_code == 400
    assert line in told.json()["error"]


def test_a_text_of_several_megabytes_is_taken(client: TestClient) -> None:
    assert add(client, text="word " * 600_000).status_code == 303
    assert names(client) == ["pasted text"]


def test_what_is_too_large_is_refused(client: TestClient) -> None:
    answer = add(client, ("big.txt", bytes(FILE_BYTES + 1)))
    assert answer.status_code == 400
    assert "Not added: big.txt: more than 50 MB." in answer.text
    assert names(client) == []


def test_a_script_gets_how_far_it_is(client: TestClient) -> None:
    state = add(client, ("a.txt", b"one"), accept="application/json").json()
    assert (state["waiting"], state["busy"], state["trouble"]) == (1, True, "")
    (item,) = state["items"]
    assert (item["name"], item["state"], item["who"]) == ("a.txt", "waiting", "Mara")


def test_takes_back_what_waits(client: TestClient) -> None:
    add(client, ("a.txt", b"one"), ("b.txt", b"two"))
    seq = str(client.get("/api/inbox").json()["items"][0]["seq"])
    for number in (seq, "x", "-1", "9" * 30, "²"):
        answer = client.post("/inbox", data={**hidden(client), "seq": number, "do": "forget"})
        assert answer.status_code == 303
    assert names(client) == ["b.txt"]


def test_names_are_escaped(client: TestClient) -> None:
    add(client, ("<img src=x>.txt", b"one"))
    page = client.get("/").text
    assert "&lt;img src=x&gt;.txt" in page
    assert "<img" not in page


def test_reads_what_was_added(desk: Desk) -> None:
    with TestClient(create_app(desk), base_url=HOST) as client:
        add(client, text=TEXT, outlet="The Velm Post", published="2024-08-28")
        limit = time.monotonic() + 20
        while (state := client.get("/api/inbox").json())["busy"] and time.monotonic() < limit:
            time.sleep(0.05)
        (item,) = state["items"]
        assert item["words"] == "added"
        page = client.get("/").text
    kept = kept_reports(desk, [item["report"]])[item["report"]]
    assert (kept.report.outlet, kept.report.published) == ("The Velm Post", "2024-08-28")
    assert f"/reports/{item['report']}" in page
    assert "Everything is read and weighed." in page
