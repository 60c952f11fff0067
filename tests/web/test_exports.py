"""Files that the browser is given."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.export import reports_in
from sayso.ledger.desk import open_desk
from sayso.web.app import create_app
from weighed_desk import sample_desk
from weighed_reports import WIRE_FELL
from weighed_samples import weighed_sample

HOST = "http://127.0.0.1:8765"
HURT = weighed_sample()[1].propositions[0].id


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return TestClient(create_app(sample_desk(tmp_path_factory.mktemp("desk"))), base_url=HOST)


def test_without_a_choice_it_says_what_there_is(client: TestClient, tmp_path: Path) -> None:
    page = client.get("/export")
    assert 'href="/export?what=all&amp;form=csv&amp;rows=claims"' in page.text
    empty = open_desk(str(tmp_path / "empty.db"), create=True)
    page = TestClient(create_app(empty), base_url=HOST).get("/export")
    assert "There is nothing to export yet." in page.text


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("csv", "text/csv; charset=utf-8"),
        ("json", "application/json"),
        ("jsonl", "application/jsonl"),
        ("md", "text/markdown; charset=utf-8"),
        ("html", "text/html; charset=utf-8"),
    ],
)
def test_a_file_is_to_be_kept_and_never_shown(client: TestClient, form: str, kind: str) -> None:
    answer = client.get(f"/export?what={HURT}&form={form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"] == f'attachment; filename="sayso-{HURT}.{form}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "14 people were hurt" in answer.text


def test_exports_what_a_search_shows(client: TestClient) -> None:
    answer = client.get("/export?what=search&words=footbridge&voice=attributed&form=csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert {row["cue"] for row in rows} == {"said", "told the Gazette"}
    assert len(rows) == 3


def test_exports_the_propositions_that_are_listed(client: TestClient) -> None:
    answer = client.get("/export?what=propositions&disputed=1&sort=disputes&form=csv")
    assert next(csv.DictReader(io.StringIO(answer.text)))["id"] == HURT
    assert len(answer.text.splitlines()) == 3


def test_exports_what_a_speaker_claims(client: TestClient) -> None:
    answer = client.get("/export?what=speaker&key=roads+department&show=disputed&form=csv")
    assert len(list(csv.DictReader(io.StringIO(answer.text)))) == 1


def test_exports_several_by_their_ids(client: TestClient) -> None:
    ids = [each.id for each in weighed_sample()[1].propositions][:3]
    for query in (f"what={','.join(ids)}", "&".join(f"what={each}" for each in ids)):
        answer = client.get(f"/export?{query}&form=md")
        assert answer.text.count("\n## ") == 3
        assert "sayso-selection.md" in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    "query",
    [
        "what=x",
        "what=",
        "form=csv",
        "what=all&form=pdf",
        "what=all&rows=x",
        "what=all,all",
        "what=search&words=zzzz",
        "what=speaker&key=nobody",
        "what=speaker&key=roads+department&show=x",
        "what=propositions&sort=x",
        "what=p0000000000000000",
        f"what={HURT},{WIRE_FELL.id}",
    ],
)
def test_what_cannot_be_exported_is_told_in_a_line(client: TestClient, query: str) -> None:
    answer = client.get(f"/export?{query}")
    assert answer.status_code == 400
    assert "content-disposition" not in answer.headers


def test_programs_get_all_or_what_they_ask_for(client: TestClient) -> None:
    answer = client.get("/api/export")
    assert len(list(reports_in(io.StringIO(answer.text)))) == 6
    answer = client.get("/api/export", params={"id": [HURT], "form": "jsonl"})
    assert len(answer.text.splitlines()) == 1
    answer = client.get("/api/export", params={"id": ["p0000000000000000"]})
    assert answer.status_code == 404
    assert client.get("/api/export", params={"id": [HURT, WIRE_FELL.id]}).status_code == 409
    assert answer.json() == {
        "error": 'there is no claim, proposition or report "p0000000000000000" in the desk'
    }
