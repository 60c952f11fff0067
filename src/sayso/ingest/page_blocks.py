"""Every stretch of text on a page, with its place, its links and what surrounds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from sayso.ingest.candidate import Candidate, key_of
from sayso.model import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SKIPPED: Final = frozenset(
    "script style noscript template svg math iframe object embed applet audio video canvas button"
    " select textarea input head title option datalist map".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section"
    " summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_AROUND: Final = frozenset("nav aside footer header figure form article main table li".split())
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_UNSEEN = re.compile(r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader\w*)(?=$|[\s_-])")
_CLIPPED = re.compile(r"clip(?:-path)?\s*:\s*(?:rect\(\s*[01]|inset\((?:50|100)%)")
_HINT_DEPTH = 3
_LONGEST_ID = 40


@dataclass(slots=True)
class _Frame:
    tag: str
    number: int
    around: frozenset[str]
    hints: str
    quoted: bool
    cells: int = 0


def page_blocks(tree: HtmlElement, base: str | None) -> list[Candidate]:
    """List the stretches of text of a page in order; ``base`` makes its links absolute."""
    return _Collector(base).collect(tree)


class _Collector:
    """Walks the tree once, without recursion, and closes a stretch at each block boundary."""

    def __init__(self, base: str | None) -> None:
        self.base = base
        self.found: list[Candidate] = []
        self.frames = [_Frame("body", 0, frozenset(), "", quoted=False)]
        self.parts: list[str] = []
        self.length = 0
        self.links: list[tuple[int, int, str]] = []
        self.open_link: tuple[int, str] | None = None
        self.count = 0
        self.unseen: HtmlElement | None = None

    def collect(self, tree: HtmlElement) -> list[Candidate]:
        from lxml.etree import iterwalk

        body = tree.find("body")
        walker = iterwalk(tree if body is None else body, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                if element.tag in _SKIPPED or _is_unseen(element):
                    walker.skip_subtree()
                    self.unseen = element
                else:
                    self._start(element)
            else:
                if element is self.unseen:
                    self.unseen = None
                elif event == "end":
                    self._end(element.tag)
                if element.tail and element is not body:
                    self._write(element.tail)
        self._flush()
        return self.found

    def _start(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        if tag == "br":
            self._break()
        elif tag == "a":
            url = self._absolute(element.get("href"))
            self.open_link = (self.length, url) if url else None
        elif tag in _BLOCKS:
            self._flush()
            above = self.frames[-1]
            self.count += 1
            name = element.get("id", "")
            # A longer id is a headline's slug and says nothing about the page's structure.
            name = name if len(name) <= _LONGEST_ID else ""
            hint = f"{tag}.{element.get('class', '')}#{name}".lower()
            extra = element.get("itemprop") or element.get("data-testid")
            hints = above.hints.split("\n")[-_HINT_DEPTH:]
            hints.append(f"{hint} {extra.lower()}" if extra else hint)
            around = above.around | {tag} if tag in _AROUND else above.around
            quoted = above.quoted or tag == "blockquote"
            self.frames.append(_Frame(tag, self.count, around, "\n".join(hints), quoted))
        if element.text:
            self._write(element.text)

    def _end(self, tag: str) -> None:
        if tag == "a":
            self._close_link()
        elif tag in _BLOCKS:
            self._flush()
            if len(self.frames) > 1:
                self.frames.pop()

    def _write(self, text: str) -> None:
        text = _SPACE.sub(" ", text)
        if text[0] == " " and (not self.parts or self.parts[-1][-1] in " \n"):
            text = text[1:]
        if text:
            self.parts.append(text)
            self.length += len(text)

    def _break(self) -> None:
        if self.parts and self.parts[-1][-1] == "\n":
            self._flush()
        elif self.parts:
            self.parts.append("\n")
            self.length += 1

    def _close_link(self) -> None:
        if self.open_link and self.open_link[0] < self.length:
            self.links.append((self.open_link[0], self.length, self.open_link[1]))
        self.open_link = None

    def _absolute(self, href: str | None) -> str | None:
        href = (href or "").strip()
        if not href or len(href) > 4_000 or href.startswith("#"):
            return None
        try:
            url = urljoin(self.base, href) if self.base else href
        except ValueError:
            return None
        return url if url.startswith(("http://", "https://")) else None

    def _flush(self) -> None:
        pending = self.open_link
        self._close_link()
        if pending:
            self.open_link = (0, pending[1])
        whole = "".join(self.parts)
        links, self.links, self.parts, self.length = self.links, [], [], 0
        text = whole.strip()
        key = key_of(text)
        if not key:
            return
        shift = len(whole) - len(whole.lstrip())
        frame = self.frames[-1]
        above = self.frames[-2] if len(self.frames) > 1 else frame
        self.found.append(
            Candidate(
                text,
                _kind(frame),
                frame.tag,
                above.number,
                frame.around,
                frame.hints,
                _trimmed(text, links, shift),
                key,
            )
        )


def _is_unseen(element: HtmlElement) -> bool:
    """Whether an inline element is there for screen readers only (", opens new tab")."""
    if element.tag in _BLOCKS:
        return False
    classes, style = element.get("class"), element.get("style")
    return bool(classes and _UNSEEN.search(classes.lower())) or bool(
        style and _CLIPPED.search(style[:1_000])
    )


def _trimmed(
    text: str, links: list[tuple[int, int, str]], shift: int
) -> list[tuple[int, int, str]]:
    """Move links to the stripped text and take white space off their ends."""
    kept: list[tuple[int, int, str]] = []
    for start, end, url in links:
        first, last = max(0, start - shift), min(len(text), end - shift)
        words = text[first:last]
        first += len(words) - len(words.lstrip())
        last -= len(words) - len(words.rstrip())
        if first < last and (not kept or first >= kept[-1][1]):
            kept.append((first, last, url))
    return kept


def _kind(frame: _Frame) -> BlockKind:
    if frame.tag in _HEADINGS:
        return "heading"
    if "figure" in frame.around or frame.tag == "figcaption":
        return "caption"
    if "table" in frame.around:
        return "table"
    if frame.quoted:
        return "quote"
    if "li" in frame.around or frame.tag in ("dd", "dt"):
        return "list"
    return "paragraph"
