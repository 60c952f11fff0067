"""Which of a page's stretches of text are the report."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, Final

from sayso.ingest.boilerplate import (
    Surroundings,
    in_widget,
    is_bio,
    is_byline,
    is_promotion,
    is_sentence,
    names_standfirst,
)
from sayso.ingest.credits import line_kind
from sayso.ingest.page_blocks import Candidate, key_of
from sayso.ingest.page_meta import PageMeta

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ELEMENTS: Final = 15_000
_SHORT_KEY = 20
_ENOUGH = 200
_HEAD_BLOCKS = 25
_TEXT_TAGS: Final = frozenset(("p", "h2", "h3", "h4", "blockquote", "li"))
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
    chosen = _densest(candidates, chosen)
    home = _home(candidates, chosen)
    _fill(candidates, chosen, home)
    _drop_asides(candidates, chosen, home)
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


def _prose(candidates: list[Candidate], chosen: list[bool] | None = None) -> Counter[int]:
    """Characters of prose by the element that it stands in."""
    weight: Counter[int] = Counter()
    for at, block in enumerate(candidates):
        if (chosen is not None and not chosen[at]) or block.kind == "caption":
            continue
        if is_sentence(block) and block.linked < 0.5 and not is_promotion(block):
            weight[block.parent] += len(block.text)
    return weight


def _densest(candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Where the choice misses most of the page's prose: the element that holds most of it."""
    weight = _prose(candidates)
    if not weight:
        return chosen if any(chosen) else [block.kind != "caption" for block in candidates]
    best = max(weight, key=lambda parent: (weight[parent], -parent))
    have = sum(_prose(candidates, chosen).values())
    if have >= _ENOUGH and have * 2 >= weight[best]:
        return chosen
    return [block.parent == best and block.kind != "caption" for block in candidates]


def _fill(candidates: list[Candidate], chosen: list[bool], home: Surroundings) -> None:
    """Take along what stands between chosen blocks, like them in place or style, and is prose."""
    places: Counter[int] = Counter()
    shapes: Counter[str] = Counter()
    for block, yes in zip(candidates, chosen, strict=True):
        if yes and block.kind == "paragraph" and is_sentence(block):
            places[block.parent] += 1
            shapes[block.shape] += 1
    taken = [at for at, yes in enumerate(chosen) if yes]
    if not taken:
        return
    for at in range(taken[0], min(taken[-1] + 6, len(candidates))):
        block = candidates[at]
        if chosen[at] or block.kind == "caption" or in_widget(block, home):
            continue
        if places[block.parent] >= 2 and (block.tag in _TEXT_TAGS or line_kind(block.text)):
            chosen[at] = not is_promotion(block)
        elif shapes[block.shape] >= 3 and is_sentence(block):
            chosen[at] = not is_promotion(block) and block.linked < 0.5


def _home(candidates: list[Candidate], chosen: list[bool]) -> Surroundings:
    """What encloses the parts of the page that hold most of the report."""
    weight = _prose(candidates, chosen)
    most = max(weight.values(), default=0)
    inside = [
        block
        for block, yes in zip(candidates, chosen, strict=True)
        if yes and weight[block.parent] >= most * 0.2 and is_sentence(block)
    ]
    hints: Counter[str] = Counter()
    around: Counter[str] = Counter()
    shapes: Counter[str] = Counter()
    for block in inside:
        shapes[block.shape] += 1
        hints.update(set(block.hints.split("\n")))
        around.update(block.around)
    enough = max(2, len(inside) // 5)
    return Surroundings(
        frozenset(name for name, count in around.items() if count >= enough),
        frozenset(hint for hint, count in hints.items() if count >= enough),
        frozenset(shape for shape, count in shapes.items() if count >= enough),
    )


def _drop_asides(candidates: list[Candidate], chosen: list[bool], home: Surroundings) -> None:
    """Drop what stands in a widget beside the report."""
    for at, block in enumerate(candidates):
        if chosen[at] and in_widget(block, home):
            chosen[at] = line_kind(block.text) == "correction"


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
