"""Which of a page's stretches of text are the report."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from sayso.ingest.boilerplate import (
    is_bio,
    is_byline,
    is_promotion,
    is_sentence,
    names_standfirst,
)
from sayso.ingest.candidate import Candidate, key_of
from sayso.ingest.credits import line_kind
from sayso.ingest.neighbours import densest, drop_asides, fill, home
from sayso.ingest.page_meta import PageMeta

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ELEMENTS: Final = 15_000
_SHORT_KEY = 20
_HEAD_BLOCKS = 25
_DROPPED: Final = ("script", "style", "svg", "noscript", "template", "iframe", "link", "meta")


def report_blocks(
    tree: HtmlElement, candidates: list[Candidate], meta: PageMeta
) -> list[Candidate]:
    """Choose the blocks of the report, in order.

    trafilatura and the page's JSON-LD say which words are the report's; the page's own blocks
    give the text. Paragraphs between chosen neighbours of the same parent are taken along, and
    what reads like promotion, navigation, a byline or an author's biography is left out.
    """
    evidence = _evidence(tree)
    written = key_of(meta.body or "")
    chosen = [_is_known(block, evidence, written) for block in candidates]
    chosen = densest(candidates, chosen)
    around = home(candidates, chosen)
    fill(candidates, chosen, around)
    drop_asides(candidates, chosen, around)
    standfirst = _standfirst(candidates, chosen, meta)
    picked = [
        block
        for at, block in enumerate(candidates)
        if at in standfirst or (chosen[at] and at >= min(standfirst, default=0))
    ]
    kept = _trim(_without_repeats(picked, meta), {id(candidates[at]) for at in standfirst})
    while len(kept) > 1 and _is_tail(kept[-1], meta.authors):
        kept.pop()
    return kept


def _evidence(tree: HtmlElement) -> tuple[frozenset[str], str]:
    """The paragraphs that trafilatura takes, as keys, and all of them as one key."""
    copy = deepcopy(tree)
    for element in list(copy.iter(*_DROPPED)):
        if "ld+json" not in (element.get("type") or ""):
            element.drop_tree()
    if sum(1 for _ in copy.iter()) > _MOST_ELEMENTS:
        return frozenset(), ""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(copy, include_comments=False, include_tables=True, fast=True)
    except Exception:
        return frozenset(), ""
    if found is None or isinstance(found, dict):
        return frozenset(), ""
    parts = [
        key_of("".join(map(str, element.itertext())))
        for element in found.body.iter("p", "head", "item", "quote", "cell", "row", "code")
    ]
    return frozenset(filter(None, parts)), key_of("".join(map(str, found.body.itertext())))


def _is_known(block: Candidate, evidence: tuple[frozenset[str], str], written: str) -> bool:
    paragraphs, whole = evidence
    if block.kind == "caption":
        return False
    if block.key in paragraphs:
        return True
    return len(block.key) >= _SHORT_KEY and (block.key in whole or block.key in written)


def _standfirst(candidates: list[Candidate], chosen: list[bool], meta: PageMeta) -> set[int]:
    """Find the lines between the headline and the first paragraph that sum the report up."""
    title = key_of(meta.title or "")
    first = next((at for at, block in enumerate(candidates) if chosen[at] and _opens(block)), None)
    if first is None:
        return set()
    above = range(max(0, first - _HEAD_BLOCKS), first)
    start = max((at for at in above if candidates[at].key == title), default=None)
    if start is None:
        return set()
    summaries = {key_of(text) for text in meta.summary}
    found = []
    for at in range(start + 1, first):
        block = candidates[at]
        if block.key in summaries or (
            block.kind in ("paragraph", "heading")
            and len(block.text.split()) >= 6
            and block.linked < 0.5
            and names_standfirst(block)
            and not is_byline(block)
            and not is_promotion(block)
            and not is_bio(block)
        ):
            found.append(at)
    return set(found[:2])


def _opens(block: Candidate) -> bool:
    return block.kind != "heading" and is_sentence(block) and not names_standfirst(block)


def _without_repeats(picked: list[Candidate], meta: PageMeta) -> list[Candidate]:
    title = key_of(meta.title or "")
    seen: set[str] = set()
    kept: list[Candidate] = []
    for block in picked:
        if block.key == title and (block.kind == "heading" or not kept):
            continue
        if len(block.key) > 40 and block.key in seen:
            continue
        seen.add(block.key)
        kept.append(block)
    return kept


def _trim(picked: list[Candidate], standfirst: set[int]) -> list[Candidate]:
    """Leave out what is no report: at the head, in between, and behind the last paragraph."""
    first = next((at for at, block in enumerate(picked) if is_sentence(block)), 0)
    kept: list[Candidate] = []
    for at, block in enumerate(picked):
        if id(block) in standfirst or (at > first and line_kind(block.text)):
            kept.append(block)
            continue
        if is_promotion(block) or (at < first and not is_sentence(block)):
            continue
        if at <= first + 1 and is_byline(block):
            continue
        kept.append(block)
    return kept or picked


def _is_tail(block: Candidate, authors: tuple[str, ...]) -> bool:
    """Whether a block at the very end is a heading over nothing, or about the author."""
    if line_kind(block.text):
        return False
    return block.kind == "heading" or is_bio(block, authors)
