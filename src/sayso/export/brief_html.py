"""A brief as a page of its own, for printing; it loads nothing, and all its words are escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from sayso.export.brief_document import Document, Entry, Line, Piece, Section

_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1b1a; --quiet: #5e5c57; --paper: #fdfcf9;
  --rule: #d9d5ca; --accent: #8c1d18; }
@media (prefers-color-scheme: dark) { :root { --ink: #ebe8e1; --quiet: #aaa69c; --paper: #171716;
  --rule: #3a3935; --accent: #f08a7e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 44rem; color: var(--ink);
  background: var(--paper); overflow-wrap: break-word;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
h1, h2, q { font-family: Charter, "Bitstream Charter", Georgia, Cambria, serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .25rem; text-wrap: balance; }
h3 { font-size: .875rem; color: var(--quiet); margin: 1.2rem 0 .3rem; }
p { margin: 0 0 .4rem; }
article { margin-top: 2.2rem; padding-top: 1.4rem; border-top: 1px solid var(--rule); }
ul, ol { margin: 0; padding-left: 1.1rem; }
li { margin-bottom: .35rem; }
li::marker { color: var(--quiet); }
q { quotes: "“" "”"; }
b { font-weight: 600; }
i, .facts, footer { font-style: normal; color: var(--quiet); }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav { margin-top: 1.2rem; }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--rule);
  font-size: .875rem; }
@page { margin: 18mm 16mm; }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --rule: #bbb; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  li, h1, h2 { break-inside: avoid; }
  article > ul:first-of-type a[href^="http"]::after { content: " (" attr(href) ")";
    color: #444; font-size: .8em; }
  nav { display: none; }
}
"""


def page(document: Document) -> Iterator[str]:
    """Write a brief as HTML, piece by piece."""
    title = escape(document.title)
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1><bdi>{title}</bdi></h1>\n"
    )
    yield from _paragraphs(document.opening)
    if len(document.entries) > 2:
        yield from _contents(document.entries)
    for number, entry in enumerate(document.entries, 1):
        yield f'<article id="n{number}">\n<h2>{_quote(entry.text)}</h2>\n'
        yield f'<p class="facts">{_line(entry.facts)}</p>\n'
        for section in entry.sections:
            yield from _section(section)
        yield "</article>\n"
    yield "<footer>\n"
    yield from _paragraphs(document.closing)
    yield "</footer>\n</main>\n</body>\n</html>\n"


def _contents(entries: Iterable[Entry]) -> Iterator[str]:
    yield '<nav aria-label="Contents">\n<ol>\n'
    for number, entry in enumerate(entries, 1):
        yield f'<li><a href="#n{number}">{_quote(entry.text)}</a></li>\n'
    yield "</ol>\n</nav>\n"


def _section(section: Section) -> Iterator[str]:
    yield f"<h3>{escape(section.heading)}</h3>\n<ul>\n"
    for line in section.lines:
        yield f"<li>{_line(line)}</li>\n"
    yield "</ul>\n"


def _paragraphs(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield f"<p>{_line(line)}</p>\n"


def _line(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    if piece.kind == "quote":
        return _quote(piece.text)
    if piece.kind == "aside":
        return f"<i>{text}</i>"
    if piece.kind == "plain":
        return text
    if piece.url is None:
        return f"<b><bdi>{text}</bdi></b>"
    return f'<a href="{escape(piece.url)}" rel="noreferrer"><bdi>{text}</bdi></a>'


def _quote(text: str) -> str:
    return f'<q dir="auto">{escape(text)}</q>'
