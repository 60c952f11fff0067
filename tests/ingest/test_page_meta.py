"""What pages say of themselves, and what is made of it."""

from __future__ import annotations

import json

import pytest

from ingest.makers import page
from sayso.ingest import report_from_bytes

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "A ship&#8217;s end",
    "datePublished": "2024-08-28T10:00:00-0400",
    "dateModified": "2024-08-28T12:00:00Z",
    "author": [{"@type": "Person", "name": "Ann Lee"}, "Bo Ek"],
    "publisher": {"@type": "Organization", "name": "The Example"},
}


def read(head: str = "", url: str | None = None, title: str = "A ship’s end | The Example"):
    return report_from_bytes(page(head=head, title=title), "x", url=url)


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "x"}, ARTICLE]},
        {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_json_ld(value):
    report = read(ld(value), title="A ship’s end")
    assert report.title == "A ship’s end"
    assert report.published == "2024-08-28T10:00:00-04:00"
    assert report.published_from == "metadata"
    assert report.updated == "2024-08-28T12:00:00Z"
    assert report.authors == ("Ann Lee", "Bo Ek")
    assert report.outlet == "The Example"


def test_references_within_json_ld():
    value = {
        "@graph": [
            {**ARTICLE, "author": {"@id": "#a"}, "publisher": {"@id": "#o"}},
            {"@id": "#a", "@type": "Person", "name": "Cy Dee"},
            {"@id": "#o", "@type": "Organization", "name": "The Example"},
        ]
    }
    report = read(ld(value))
    assert report.authors == ("Cy Dee",)
    assert report.outlet == "The Example"


@pytest.mark.parametrize("source", ["{", "[" * 100_000, '{"a":,}', "null", "3", "<!-- x -->", ""])
def test_malformed_json_ld(source):
    head = f'<script type="application/ld+json">{source}</script>'
    head += '<meta property="article:published_time" content="2024-08-28T10:00:00Z">'
    assert read(head).published == "2024-08-28T10:00:00Z"


def test_json_ld_with_a_trailing_comma_or_line_breaks():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A\nship",'
        ' "datePublished": "2024-08-28",}</script>'
    )
    assert read(head).published == "2024-08-28"


def test_a_time_goes_before_a_bare_date():
    head = '<meta name="date" content="2024-08-28">'
    head += '<meta itemprop="datePublished" content="2024-08-28T10:00:00+01:00">'
    assert read(head).published == "2024-08-28T10:00:00+01:00"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("A ship’s end | The Example", "A ship’s end"),
        ("A ship’s end - The Example", "A ship’s end"),
        ("A ship’s end — World — The Example", "A ship’s end"),
        ("A ship - its end", "A ship - its end"),
    ],
)
def test_the_outlet_is_cut_off_the_title(title, wanted):
    head = '<meta property="og:site_name" content="The Example">'
    head += f'<meta property="og:title" content="{title}">'
    data = page(head=head, title=title).replace(f"<h1>{title}</h1>".encode(), b"")
    assert report_from_bytes(data, "x").title == wanted


def test_a_fetched_page_whose_name_agrees_with_its_domain():
    head = '<meta property="og:site_name" content="The Example">'
    report = read(head, url="https://www.example.org/a")
    assert (report.outlet, report.outlet_says) == ("The Example", None)
    assert report.url == "https://www.example.org/a"


def test_a_fetched_page_that_claims_to_be_another():
    head = '<meta property="og:site_name" content="Associated Press">'
    report = read(head, url="https://press.example/a", title="A ship")
    assert (report.outlet, report.outlet_says) == ("press.example", "Associated Press")


def test_a_fetched_page_with_its_canonical_address_elsewhere():
    head = '<meta property="og:site_name" content="The Example">'
    head += '<link rel="canonical" href="https://other.org/a">'
    report = read(head, url="https://example.org/a")
    assert (report.outlet, report.outlet_says) == ("example.org", "The Example")
    assert report.url == "https://example.org/a"


def test_a_saved_page_is_what_it_says_itself():
    head = '<meta property="og:site_name" content="The Example">'
    head += '<link rel="canonical" href="https://other.org/a#top">'
    report = read(head)
    assert (report.outlet, report.outlet_says) == ("The Example", None)
    assert report.url == "https://other.org/a"


def test_the_declared_language_counts_where_the_text_is_short():
    data = b'<!DOCTYPE html><html lang="cy-GB"><body><p>Bore da i chi.</p></body></html>'
    assert report_from_bytes(data, "x").language == "cy"
