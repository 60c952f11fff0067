"""The description of the API, and the page that shows it."""

from fastapi.testclient import TestClient

from sayso.ledger.desk import open_desk
from sayso.web.app import create_app
from sayso.web.described import operations
from sayso.web.pages import PAGES


def client(tmp_path) -> TestClient:
    return TestClient(create_app(open_desk(str(tmp_path / "a.db"), create=True)), HERE)


HERE = "http://127.0.0.1:8765"


def test_describes_the_api_and_no_page(tmp_path):
    described = client(tmp_path).get("/api/openapi.json").json()
    assert described["paths"]
    assert all(path.startswith("/api/") for path in described["paths"])
    assert "description" in described["info"]
    for methods in described["paths"].values():
        for each in methods.values():
            fault = each["responses"]["default"]["content"]["application/json"]["schema"]
            assert fault == {"$ref": "#/components/schemas/Fault"}
            assert "422" not in each["responses"]
    assert "HTTPValidationError" not in described["components"]["schemas"]


def test_the_page_names_all_of_it(tmp_path):
    browser = client(tmp_path)
    page = browser.get("/api").text
    found = operations(browser.get("/api/openapi.json").json())
    assert found
    for each in [each for group in found.values() for each in group]:
        assert f"<code>{each.path}</code>" in page
    assert "need no token" in page
    assert 'href="/api"' in browser.get("/").text


def test_every_operation_says_what_it_does(tmp_path):
    described = client(tmp_path).get("/api/openapi.json").json()
    for group in operations(described).values():
        for each in group:
            assert len(each.about) > 15, each.path


def test_faults_are_as_described(tmp_path):
    browser = client(tmp_path)
    for path in ("/api/nothing", "/api/inbox/x"):
        answer = browser.get(path)
        assert answer.status_code == 404
        assert answer.json() == {"error": "There is no such page."}
    answer = browser.delete("/api/inbox")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"
    assert set(answer.json()) == {"error"}


def test_every_page_has_a_router():
    assert all(hasattr(module, "router") for module in PAGES)
