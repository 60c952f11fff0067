"""What the stretches of text beside each other on a page say about each other."""

from __future__ import annotations

from collections import Counter
from typing import Final

from sayso.ingest.boilerplate import Surroundings, in_widget, is_promotion, is_sentence
from sayso.ingest.candidate import Candidate
from sayso.ingest.credits import line_kind

_ENOUGH = 200
_TEXT_TAGS: Final = frozenset(("p", "h2", "h3", "h4", "blockquote", "li"))


def prose(candidates: list[Candidate], chosen: list[bool] | None = None) -> Counter[int]:
    """Characters of prose by the element that it stands in."""
    weight: Counter[int] = Counter()
    for at, block in enumerate(candidates):
        if (chosen is not None and not chosen[at]) or block.kind == "caption":
            continue
        if is_sentence(block) and block.linked < 0.5 and not is_promotion(block):
            weight[block.parent] += len(block.text)
    return weight


def densest(candidates: list[Candidate], chosen: list[bool]) -> list[bool]:
    """Where the choice misses most of the page's prose: the element that holds most of it."""
    weight = prose(candidates)
    if not weight:
        return chosen if any(chosen) else [block.kind != "caption" for block in candidates]
    best = max(weight, key=lambda parent: (weight[parent], -parent))
    have = sum(prose(candidates, chosen).values())
    if have >= _ENOUGH and have * 2 >= weight[best]:
        return chosen
    return [block.parent == best and block.kind != "caption" for block in candidates]


def fill(candidates: list[Candidate], chosen: list[bool], around: Surroundings) -> None:
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
        if chosen[at] or block.kind == "caption" or in_widget(block, around):
            continue
        if places[block.parent] >= 2 and (block.tag in _TEXT_TAGS or line_kind(block.text)):
            chosen[at] = not is_promotion(block)
        elif shapes[block.shape] >= 3 and is_sentence(block):
            chosen[at] = not is_promotion(block) and block.linked < 0.5


def home(candidates: list[Candidate], chosen: list[bool]) -> Surroundings:
    """What encloses the parts of the page that hold most of the report."""
    weight = prose(candidates, chosen)
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


def drop_asides(candidates: list[Candidate], chosen: list[bool], around: Surroundings) -> None:
    """Drop what stands in a widget beside the report."""
    for at, block in enumerate(candidates):
        if chosen[at] and in_widget(block, around):
            chosen[at] = line_kind(block.text) == "correction"
