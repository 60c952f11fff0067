"""Mentions of outlets in a text: by name ("the Long War Journal") or not ("the paper")."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from sayso.names.evidence import doubtful, listed, meant, repeats
from sayso.names.generic import Generic, Named, generic_words
from sayso.names.name_index import Index, index_of
from sayso.names.outlet import Outlet
from sayso.names.outlets import Registry, registry
from sayso.names.scanning import Place, Token, places, tokens_of
from sayso.names.surroundings import whole
from sayso.names.unlisted import unlisted


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text mentions an outlet; ``text[start:end]`` are the words.

    Attributes:
        start: of the mention, with the article and the words that say what the outlet is.
        end: of the mention, without a possessive 's.
        name_start: of the bare name; where there is none, of the mention.
        name_end: of the bare name; where there is none, of the mention.
        outlet: the outlet, where the name, what is said of it, or an earlier mention in the text
            leaves one only; else None.
        candidates: all outlets that it may name, in order of their ids; empty for generic words
            and for names that the registry has not.
        generic: the kind of outlet that generic words speak of; None for a name.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    outlet: Outlet | None
    candidates: tuple[Outlet, ...]
    generic: Generic | None


def outlet_mentions(
    text: str, start: int = 0, end: int | None = None, known: Registry | None = None
) -> list[Mention]:
    """Find the mentions of outlets in a text, in order, none over another.

    Args:
        text: any text.
        start: where to begin.
        end: where to end, the text's end unless told.
        known: the registry, the shipped one unless told.
    """
    known = registry() if known is None else known
    start, end, _ = slice(start, end).indices(len(text))
    index = index_of(known)
    tokens = tokens_of(text, start, end)
    found = [_named(text, tokens, place, index) for place in _accepted(text[:end], tokens, index)]
    found = _resolved(text, found)
    for begins, name, ends in unlisted(text, start, end):
        _put(found, Mention(begins, ends, name, ends, None, (), None))
    named = [Named(mention.end, mention.candidates) for mention in found]
    for words in generic_words(text, start, end, named):
        _put(found, Mention(words.start, words.end, words.start, words.end, None, (), words.kind))
    return found


def _put(found: list[Mention], mention: Mention) -> None:
    """Put a mention in its place, unless another is there."""
    after = bisect_right(found, mention.start, key=_start)
    if after and found[after - 1].end > mention.start:
        return
    if after < len(found) and found[after].start < mention.end:
        return
    found.insert(after, mention)


def _start(mention: Mention) -> int:
    return mention.start


def _accepted(text: str, tokens: list[Token], index: Index) -> list[Place]:
    """Names that stand for outlets, those that need no words beside them and those that have."""
    found = list(places(text, tokens, index))
    sure: list[bool] = []
    seen: set[str] = set()
    for place in found:
        sure.append(
            not doubtful(place)
            or meant(text, tokens, place, index)
            or repeats(text, tokens, place, index, seen)
        )
        if sure[-1]:
            seen.update(outlet.id for outlet in place.outlets)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for number in order:
            near = number + step
            if not sure[number] and sure[near]:
                sure[number] = listed(text, *sorted((found[near], found[number]), key=_where))
    return [place for place, taken in zip(found, sure, strict=True) if taken]


def _where(place: Place) -> int:
    return place.start


def _named(text: str, tokens: list[Token], place: Place, index: Index) -> Mention:
    start, end = whole(text, tokens, place, index)
    outlets = index.registry.candidates(text[start:end]) if len(place.outlets) > 1 else ()
    outlets = tuple(outlet for outlet in outlets if outlet in place.outlets) or place.outlets
    outlet = outlets[0] if len(outlets) == 1 else None
    return Mention(start, end, place.start, place.end, outlet, outlets, None)


def _resolved(text: str, found: list[Mention]) -> list[Mention]:
    """Give open names the outlet that was named before, and keep mentions apart."""
    kept: list[Mention] = []
    seen: dict[str, Outlet] = {}
    for mention in found:
        if kept and mention.start < kept[-1].end:
            if kept[-1].end > mention.name_start:
                kept[-1] = replace(kept[-1], end=kept[-1].name_end)
            mention = replace(mention, start=mention.name_start)  # noqa: PLW2901
        if mention.outlet is None:
            same = [outlet for outlet in mention.candidates if outlet.id in seen]
            if len(same) == 1:
                mention = replace(mention, outlet=same[0])  # noqa: PLW2901
        if mention.outlet is not None:
            seen[mention.outlet.id] = mention.outlet
        if kept and _same(text, kept[-1], mention):
            begins = kept.pop().start
            begins -= 4 * (text[max(0, begins - 4) : begins] in ("the ", "The "))
            mention = replace(mention, start=begins)  # noqa: PLW2901
        kept.append(mention)
    return kept


def _same(text: str, before: Mention, after: Mention) -> bool:
    """Whether "the Palestinian news agency" and "Wafa" are one mention in two names."""
    touching = text[before.end : after.start] in (" ", "\u00a0")
    return touching and before.outlet is not None and before.outlet == after.outlet
