"""A user's own file of outlets, and what may be wrong with it."""

from __future__ import annotations

import json

import pytest

from sayso.errors import UsageError
from sayso.names import Registry, load_user, registry

GOOD = {"id": "valley-post", "name": "The Valley Post", "kind": "newspaper"}


@pytest.fixture
def write(tmp_path):
    def write(*entries: object):
        path = tmp_path / "own.jsonl"
        lines = (entry if isinstance(entry, str) else json.dumps(entry) for entry in entries)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def test_added_to_a_new_registry(write):
    own = {**GOOD, "domains": ["valleypost.example"], "aliases": ["Post of the Valley"]}
    more = load_user(write("# ours", "", own))
    assert more.by_name("the valley post").id == "valley-post"
    assert more.by_name("Post of the Valley").aliases == ("Post of the Valley",)
    assert more.by_domain("www.valleypost.example/1").id == "valley-post"
    assert more.by_name("Reuters").id == "reuters"
    assert registry().by_name("The Valley Post") is None
    assert len(more.outlets) == len(registry().outlets) + 1
    assert [outlet.id for outlet in more.outlets] == sorted(outlet.id for outlet in more.outlets)


def test_what_is_not_told_is_unknown(write):
    outlet = load_user(write(GOOD), Registry(())).outlets[0]
    assert (outlet.country, outlet.owner, outlet.state, outlet.domains) == (None, None, None, ())


def test_same_id_takes_the_place(write):
    own = {"id": "trend", "name": "Trend", "kind": "agency", "domains": ["trend.az"]}
    more = load_user(write(own))
    assert more.by_domain("trend.az").country is None
    assert len(more.outlets) == len(registry().outlets)


def test_a_namesake_makes_a_name_open(write):
    more = load_user(write({**GOOD, "id": "meduza-mare", "name": "Meduza", "country": "IT"}))
    assert more.by_name("Meduza") is None
    assert more.by_name("Meduza", country="IT").id == "meduza-mare"


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        ("{", "line 2: not JSON"),
        ("[" * 100_000, "line 2: n"),
        ([], "line 2: not an object"),
        ({**GOOD, "colour": "red"}, 'line 2: unknown key "colour"'),
        ({"id": "a", "kind": "agency"}, "line 2: no name"),
        ({**GOOD, "name": " "}, "line 2: name is empty"),
        ({**GOOD, "name": "..."}, "has no letter in it"),
        ({**GOOD, "name": "a\x1b[31m"}, "not printable"),
        ({**GOOD, "name": 3}, "line 2: name is no text"),
        ({**GOOD, "id": "The Post"}, 'id "The Post" is not small letters'),
        ({**GOOD, "kind": "paper"}, 'kind "paper" is none of agency, '),
        ({**GOOD, "aliases": "x"}, "line 2: aliases is no list"),
        ({**GOOD, "aliases": ["x", "x"]}, "line 2: aliases has an entry twice"),
        ({**GOOD, "aliases": [["x"]]}, "line 2: aliases is no text"),
        ({**GOOD, "domains": ["https://x.org"]}, 'domain "https://x.org" is not of the form'),
        ({**GOOD, "domains": ["www.x.org"]}, 'domain "www.x.org" is not of the form'),
        ({**GOOD, "domains": ["org"]}, 'domain "org" is not of the form'),
        ({**GOOD, "country": "UK"}, 'country "UK" is no ISO 3166-1 code'),
        ({**GOOD, "serves": ["Iran"]}, 'country "Iran" is no ISO 3166-1 code'),
        ({**GOOD, "state": "yes"}, "line 2: state is not true, false or null"),
        ({**GOOD, "state": 1}, "line 2: state is not true, false or null"),
        ({**GOOD, "owner": ""}, "line 2: owner is empty"),
        ({**GOOD, "id": "first"}, "line 2: id first is on line 1 already"),
        ({**GOOD, "domains": ["first.example"]}, "domain first.example is on line 1 already"),
        ({**GOOD, "domains": ["tass.ru"]}, "domain tass.ru is that of tass"),
    ],
)
def test_wrong_in_one_line(write, entry, wrong):
    first = {**GOOD, "id": "first", "domains": ["first.example"]}
    path = write(first, entry)
    with pytest.raises(UsageError) as raised:
        load_user(path)
    message = str(raised.value)
    assert message.startswith(str(path))
    assert wrong in message
    assert "\n" not in message
    assert message.isprintable()


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        load_user(tmp_path / "none.jsonl")
    with pytest.raises(UsageError, match="directory"):
        load_user(tmp_path)
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": "\xe9"}')
    with pytest.raises(UsageError, match="not UTF-8"):
        load_user(tmp_path / "latin.jsonl")
