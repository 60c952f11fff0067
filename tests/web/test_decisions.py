import html
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import select

from sayso.ledger.adding import add
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.deciding import decidable
from sayso.ledger.decisions import decide, decisions_on, log
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.kept import kept_proposition
from sayso.ledger.selected import find_words
from sayso.ledger.weighing import weigh_waiting
from sayso.model import Proposition
from sayso.store.schema import proposition, report, statement
from sayso.web.app import create_app
from sayso.web.asked_form import way_back

FILES = sorted(Path("examples/velm").glob("*.*"))
HOST = "http://127.0.0.1:8765"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    desk = open_desk(str(path), create=True, who="Mara")
    list(add(desk, FILES))
    weigh_waiting(desk)
    with desk.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.store.close()
    return path.read_bytes()


@pytest.fixture
def desk(tmp_path: Path, made: bytes) -> Desk:
    (tmp_path / "desk.db").write_bytes(made)
    return open_desk(str(tmp_path / "desk.db"), who="Mara")


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return TestClient(create_app(desk), base_url=HOST, follow_redirects=False)


def largest(desk: Desk) -> Proposition:
    with desk.store.read() as connection:
        asked = select(proposition.c.id).where(proposition.c.gone_to.is_(None))
        key = connection.execute(asked.order_by(proposition.c.statements.desc())).scalars().first()
    kept = kept_proposition(desk, key or "")
    assert kept is not None
    return kept.proposition


def where(desk: Desk, asked: str) -> tuple[str, str | None]:
    """The report and the proposition of a statement."""
    with desk.store.read() as connection:
        columns = statement.c.report, statement.c.proposition
        row = connection.execute(select(*columns).where(statement.c.id == asked)).one()
    return row.report, row.proposition


def fields(page: str, form: str) -> dict[str, str]:
    """What a form would send as it stands."""
    found = re.search(
        rf'<form(?:(?!</form>).)*?name="form" value="{form}".*?</form>', page, re.DOTALL
    )
    assert found, page
    sent = {}
    for tag in re.findall(r"<input[^>]*>", found[0]):
        at = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if at.get("type") not in ("checkbox", "radio") or " checked" in tag:
            sent[at["name"]] = html.unescape(at.get("value", ""))
    for name, options in re.findall(
        r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', found[0], re.DOTALL
    ):
        chosen = re.search(r'value="([^"]*)" selected', options)
        sent[name] = chosen[1] if chosen else re.findall(r'value="([^"]*)"', options)[0]
    for name, text in re.findall(
        r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', found[0], re.DOTALL
    ):
        sent[name] = html.unescape(text)
    return sent


def claim_form(client: TestClient, asked: str) -> dict[str, str]:
    return fields(client.get(f"/decisions/claim?statement={asked}").text, "claim")


def send(client: TestClient, sent: dict[str, str], **changed: str) -> Response:
    return client.post("/decisions", data={**sent, **changed})


def some(desk: Desk, words: str) -> str:
    """A statement with some words."""
    with desk.store.read() as connection:
        found = connection.execute(
            select(statement.c.id).where(statement.c.words.contains(words)).order_by(statement.c.id)
        )
        return str(found.scalars().first())


def test_only_what_was_changed_is_decided(client: TestClient, desk: Desk) -> None:
    asked = some(desk, "two men in contractors")
    sent = claim_form(client, asked)
    answer = send(
        client, sent, **{"speaker.name": "Port <guards>", "note": "see & read"}, do="save"
    )
    assert answer.status_code == 303
    in_report, _ = where(desk, asked)
    assert answer.headers["location"] == f"/reports/{in_report}#{asked}"
    ((_, made),) = log(desk)
    assert (made.kind, made.verdict, made.who, made.note) == (
        "speaker",
        "correct",
        "Mara",
        "see & read",
    )
    assert made.value["name"] == "Port <guards>"
    found = decidable(desk, asked)
    assert found is not None
    assert found.claim.speaker is not None
    assert found.claim.speaker.name == "Port <guards>"


def test_the_decision_stands_where_it_was_made_and_can_be_undone_there(
    client: TestClient, desk: Desk
) -> None:
    asked = some(desk, "two men in contractors")
    send(client, claim_form(client, asked), certainty="PS+", note="they may", do="save")
    in_report, _ = where(desk, asked)
    page = client.get(f"/reports/{in_report}?own=1").text
    assert "How sure they are: possible" in page
    assert "they may" in page
    assert "Mara" in page
    answer = send(client, fields(page, "undo"))
    assert answer.status_code == 303
    assert decisions_on(desk, statements=[asked]) == []
    assert "How sure they are: possible" not in client.get(f"/reports/{in_report}?own=1").text


def test_figures_and_dates_are_corrected(client: TestClient, desk: Desk) -> None:
    asked = some(desk, "killed at least nine")
    sent = claim_form(client, asked)
    low = next(name for name in sent if name.endswith(".low") and sent[name] == "9")
    base = low.removesuffix("low")
    send(client, sent, **{low: "1,200", f"{base}high": "1500", f"{base}about": "yes"}, do="save")
    found = decidable(desk, asked)
    assert found is not None
    figure = next(each for each in found.figures if each.id in base)
    assert (figure.low, figure.high, figure.approximate) == (1200, 1500, True)
    refused = send(client, claim_form(client, asked), **{low: "many"}, do="save")
    assert refused.status_code == 400
    assert "Not saved: &#34;many&#34; is no number" in refused.text
    assert 'value="many"' in refused.text
    assert len(log(desk)) == 1


def test_nothing_changed_is_said_and_all_right_is_kept(client: TestClient, desk: Desk) -> None:
    asked = some(desk, "killed at least nine")
    sent = claim_form(client, asked)
    assert "nothing was changed" in send(client, sent, do="save").text
    assert send(client, sent, do="right").status_code == 303
    kinds = {each.kind for _, each in log(desk)}
    assert {"speaker", "act", "certainty", "figure"} <= kinds
    assert {each.verdict for _, each in log(desk)} == {"confirm"}


def test_no_claim_is_taken_out_and_brought_back(client: TestClient, desk: Desk) -> None:
    asked = some(desk, "two men in contractors")
    in_report, _ = where(desk, asked)
    send(client, claim_form(client, asked), do="none")
    assert decidable(desk, asked) is None
    page = client.get(f"/reports/{in_report}").text
    assert "This is no claim" in page
    send(client, fields(page, "undo"))
    assert decidable(desk, asked) is not None


def test_apart_and_together_in_the_browser(client: TestClient, desk: Desk) -> None:
    one, other = (member.statement for member in largest(desk).members[:2])
    page = client.get(f"/decisions/member?statement={one}").text
    sent = {**fields(page, "pair"), "kind": "same_proposition"}
    pair = {**sent, "statement": [one, other], "verdict": "reject"}
    assert client.post("/decisions", data=pair).status_code == 303
    assert where(desk, one)[1] != where(desk, other)[1]
    found = client.get(f"/decisions/member?statement={one}&words={where(desk, other)[1]}").text
    assert other in found
    assert client.post("/decisions", data={**pair, "verdict": "confirm"}).status_code == 303
    assert where(desk, one)[1] == where(desk, other)[1]
    assert "They say the same" in client.get("/decisions").text


def test_it_belongs_with_none(client: TestClient, desk: Desk) -> None:
    members = [member.statement for member in largest(desk).members]
    page = client.get(f"/decisions/member?statement={members[0]}").text
    assert send(client, fields(page, "apart")).status_code == 303
    alone = where(desk, members[0])[1]
    assert all(where(desk, each)[1] != alone for each in members[1:])


def test_a_copy_is_rejected(client: TestClient, desk: Desk) -> None:
    before = largest(desk)
    assert before.copies
    page = client.get(f"/decisions/proposition?proposition={before.id}").text
    sent = fields(page, "pair")
    pair = re.findall(r'name="statement" value="(s\w+)"', page)[:2]
    answer = client.post("/decisions", data={**sent, "statement": pair, "verdict": "reject"})
    assert answer.status_code == 303
    assert len(largest(desk).copies) < len(before.copies)
    again = client.get(f"/decisions/proposition?proposition={before.id}").text
    assert "The first does not copy the second" in again


def test_adds_a_claim_from_words(client: TestClient, desk: Desk) -> None:
    with desk.store.read() as connection:
        key = (
            connection.execute(select(report.c.id).where(report.c.title.is_not(None)))
            .scalars()
            .first()
        )
    text = corrected_reports(desk, [key])[key].text
    words = " ".join(text.split()[3:9])
    page = client.get(f"/decisions/report?report={key}&words={quote(words)}&near=3").text
    sent = fields(page, "add")
    assert sent["words"] == words
    answer = send(client, sent, name="A witness", kind="person")
    assert answer.status_code == 303
    claims = corrected_reports(desk, [key])[key].claims
    (made,) = [each for each in claims if each.speaker and each.speaker.name == "A witness"]
    assert [span.text for span in made.content] == [find_words(text, words).text]
    assert answer.headers["location"] == f"/reports/{key}#{made.statements[0].id}"
    shown = client.get(f"/reports/{key}").text
    assert "Added as a claim, said by “A witness”" in shown[shown.index(made.id) :]
    assert "a claim here already" in send(client, sent, name="A witness").text
    refused = send(client, sent, words="words that nobody wrote")
    assert refused.status_code == 400
    assert "do not stand in the report" in refused.text


def test_corrects_outlet_and_day_of_a_report(client: TestClient, desk: Desk) -> None:
    with desk.store.read() as connection:
        key = connection.execute(select(report.c.id).order_by(report.c.id)).scalars().first()
    sent = fields(client.get(f"/decisions/report?report={key}").text, "report")
    assert send(client, sent, outlet="The Other Post", published="2026-03-05").status_code == 303
    found = corrected_reports(desk, [key])[key]
    assert (found.outlet, found.published) == ("The Other Post", "2026-03-05")


def test_the_log_is_filtered_and_everything_in_it_is_escaped(
    client: TestClient, desk: Desk
) -> None:
    one = some(desk, "killed at least nine")
    two = some(desk, "two men in contractors")
    decide(desk, "speaker", "correct", [one], {"name": "<b>X</b>", "kind": "person"}, "<i>so</i>")
    decide(Desk(desk.store, "Ben & Co"), "act", "confirm", [two])
    page = client.get("/decisions").text
    assert page.index("Ben &amp; Co") < page.index("&lt;b&gt;X&lt;/b&gt;")
    assert "&lt;i&gt;so&lt;/i&gt;" in page
    assert "<i>so" not in page
    assert "&lt;b&gt;X" not in client.get("/decisions?who=Ben+%26+Co").text
    assert "Ben &amp; Co</b>" not in client.get("/decisions?kind=speaker").text
    assert "Nothing of this was decided" in client.get("/decisions?kind=copy").text


def test_what_finds_no_place_is_listed(client: TestClient, desk: Desk) -> None:
    asked = some(desk, "two men in contractors")
    decide(desk, "act", "confirm", [asked], note="still here")
    in_report, _ = where(desk, asked)
    with desk.store.write() as connection:
        connection.execute(statement.delete().where(statement.c.report == in_report))
        connection.execute(report.delete().where(report.c.id == in_report))
    page = client.get("/decisions").text
    assert "1 decision without a place" in page
    assert "still here" in page


def test_nothing_is_decided_without_the_token(client: TestClient, desk: Desk) -> None:
    sent = claim_form(client, some(desk, "two men in contractors"))
    assert send(client, {**sent, "csrf": "x"}, do="none").status_code == 403
    assert log(desk) == []


def test_what_is_gone_is_told(client: TestClient) -> None:
    for path in ("claim?statement=s0", "member?statement=s0", "report?report=r0", "speaker?key=x"):
        assert client.get(f"/decisions/{path}").status_code == 404


@pytest.mark.parametrize(
    "bad", ["", "//evil.test/", "https://evil.test", "/\\evil.test", "/x\r\ny", "javascript:1"]
)
def test_the_way_back_stays_here(bad: str) -> None:
    assert way_back(bad) == "/decisions"
    assert way_back("/reports/r1?own=1#s2") == "/reports/r1?own=1#s2"
    assert way_back("/outlets/a b") == "/outlets/a%20b"


def test_programs_decide_and_read_the_log(client: TestClient, desk: Desk) -> None:
    asked = some(desk, "two men in contractors")
    wanted = {
        "kind": "certainty",
        "verdict": "correct",
        "statements": [asked],
        "value": {"value": "PR+"},
    }
    answer = client.post("/api/decisions", json=wanted)
    assert answer.status_code == 201
    made = answer.json()
    assert made["told"] == "How sure they are: probable"
    assert made["about"][0]["statement"] == asked
    assert client.post("/api/decisions", json={"undo": made["id"]}).status_code == 201
    found = client.get("/api/decisions").json()
    assert [each["undone_by"] for each in found["decisions"]] == [None, "Mara"]
    bad = client.post("/api/decisions", json={**wanted, "value": {"value": "sure"}})
    assert bad.status_code == 400
    assert "certainty is one of" in bad.json()["error"]


@pytest.mark.parametrize(
    ("words", "near", "start"),
    [("a b", 0, 0), ("a b", 9, 8), ("a\n  b", 5, 8), ("c", 0, 5), ("x y", 0, None), (" ", 0, None)],
)
def test_finds_words_however_they_are_broken(words: str, near: int, start: int | None) -> None:
    found = find_words("a b\n c, a\nb", words, near)
    assert (found.start if found else None) == start
