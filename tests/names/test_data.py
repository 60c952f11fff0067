"""The shipped file of outlets."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

import sayso
from sayso.names import KINDS, Outlet, registry
from sayso.names.countries import BY_WORD, CODES

FILE = Path(sayso.__file__).parent / "data" / "outlets.jsonl"
LINES = FILE.read_text(encoding="utf-8").splitlines()
ENTRIES = [json.loads(line) for line in LINES]
KEYS = "id name aliases native domains country serves owner kind state rests_on".split()


def test_enough_of_each():
    assert len(ENTRIES) >= 400
    kinds = Counter(entry["kind"] for entry in ENTRIES)
    assert set(kinds) == set(KINDS)
    assert min(kinds[kind] for kind in ("agency", "broadcaster", "monitor", "newspaper")) >= 50


def test_sorted_and_written_alike():
    ids = [entry["id"] for entry in ENTRIES]
    assert ids == sorted(set(ids))
    assert [json.dumps(entry, ensure_ascii=False) for entry in ENTRIES] == LINES


@pytest.mark.parametrize("key", KEYS)
def test_key(key):
    values = [entry[key] for entry in ENTRIES]
    assert all(list(entry) == KEYS for entry in ENTRIES)
    if key in ("aliases", "native", "domains", "serves"):
        assert all(isinstance(value, list) for value in values)
        values = [text for value in values for text in value]
    if key == "state":
        assert set(values) == {True, False, None}
    else:
        known = [value for value in values if value is not None]
        assert all(isinstance(value, str) and value == value.strip() != "" for value in known)
    if key in ("id", "name", "kind", "rests_on"):
        assert None not in values
    if key in ("country", "serves"):
        assert {value for value in values if value} <= CODES


def test_domains_belong_to_one():
    domains = [domain for entry in ENTRIES for domain in entry["domains"]]
    assert len(set(domains)) == len(domains)
    assert all(domain == domain.lower() and "/" not in domain for domain in domains)


def test_no_name_twice_in_an_entry():
    for entry in ENTRIES:
        names = [entry["name"], *entry["aliases"], *entry["native"]]
        assert len(set(names)) == len(names), entry["id"]


def test_a_country_is_not_served_from_itself():
    assert not [entry["id"] for entry in ENTRIES if entry["country"] in entry["serves"]]


def test_countries_of_words_are_codes():
    assert set(BY_WORD.values()) <= CODES
    assert len(CODES) == 249


def test_every_outlet_is_found_by_its_domains_and_names():
    for outlet in registry().outlets:
        assert isinstance(outlet, Outlet)
        for domain in outlet.domains:
            assert registry().by_domain(f"https://www.{domain}/a/1.html") == outlet
        lost = [name for name in outlet.names if outlet not in registry().candidates(name)]
        assert not lost
