"""Names and domains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ingest.outlet import agrees, domain_of, same_site


@pytest.mark.parametrize(
    ("name", "domain", "wanted"),
    [
        ("The New York Times", "nytimes.com", True),
        ("Associated Press", "apnews.com", True),
        ("Los Angeles Times", "latimes.com", True),
        ("BBC News", "bbc.co.uk", True),
        ("The Globe and Mail", "theglobeandmail.com", True),
        ("Canada.com", "o.canada.com", True),
        ("Wall Street Journal", "wsj.com", True),
        ("Associated Press", "press.example", False),
        ("New York Times", "times.co.uk", False),
        ("Reuters", "reuters.evil.example", False),
        ("Reuters", "r.com", False),
        ("", "a.com", False),
        ("The", "", False),
    ],
)
def test_agreement(name, domain, wanted):
    assert agrees(name, domain) is wanted


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_name(name, domain):
    assert agrees(name, domain) in (True, False)


def test_domains():
    assert domain_of("https://www.example.co.uk:8080/a") == "example.co.uk"
    assert domain_of("https://m.example.org/") == "example.org"
    assert domain_of("http://[bad") is None
    assert domain_of(None) is None
    assert same_site("news.example.org", "example.org")
    assert not same_site("a.co.uk", "b.co.uk")
