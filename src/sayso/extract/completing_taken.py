"""Whether words that a rule has read are taken already by what the network has found."""

from __future__ import annotations

from sayso.extract.completing_phrases import OPENING, Read
from sayso.extract.marked import Marked
from sayso.extract.relations import Relation

_FRAGMENT = 2
"""Words of a content at most for it to be what is left of one that was not found."""
_POINTING = frozenset(["so", "this", "that", "what"])


def meet(one: range, other: range) -> bool:
    """Whether two stretches of words have one in common."""
    return one.start < other.stop and other.start < one.stop


def _inside(inner: range, outer: range) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def scrap(marked: Marked, relation: Relation, read: Read) -> bool:
    """Whether another relation has no more than a word or two of what the rule has read."""
    pieces = [marked.within(*span) for span in relation.spans]
    words = sum(len(marked.within(*span)) for span in relation.contents)
    return 0 < words <= _FRAGMENT and all(_inside(piece, read.content) for piece in pieces)


def gives_up(marked: Marked, relation: Relation, read: Read) -> bool:
    """Whether what was read is a sentence of its own that a cue of another one has taken too."""
    if marked.sentence[marked.within(*relation.cue)[0]] == marked.sentence[read.cue[0]]:
        return False
    pieces = [marked.within(*span) for span in relation.contents]
    taken = [piece for piece in pieces if meet(piece, all_of(read))]
    return len(taken) < len(pieces) and all(
        _inside(piece, all_of(read)) and marked.word(piece[0]) not in OPENING for piece in taken
    )


def all_of(read: Read) -> range:
    """From the first to the last word of what was read."""
    whole = beside_content(read)
    return range(min(whole.start, read.content.start), max(whole.stop, read.content.stop))


def free(marked: Marked, own: Relation, read: Read) -> bool:
    """Whether the relation of the cue has nothing said in the sentence that would be lost."""
    for start, end in own.contents:
        piece = marked.within(start, end)
        if meet(piece, read.content):
            return False
        if not meet(piece, beside_content(read)) or _inside(piece, read.source):
            continue
        if points(marked, piece) or quoted_behind(marked, piece, read):
            continue
        if _inside(piece, read.rest) and _aside(marked, piece):
            continue
        return False
    return True


def beside_content(read: Read) -> range:
    """From the first to the last word of source, cue and what is said of the saying."""
    held = [piece for piece in (read.source, read.cue, read.rest) if piece]
    return range(min(p.start for p in held), max(p.stop for p in held))


def points(marked: Marked, piece: range) -> bool:
    """Whether a piece only points back: "so", "this"."""
    return bool(piece) and marked.word(piece[0]).lower() in _POINTING


def quoted_behind(marked: Marked, piece: range, read: Read) -> bool:
    """Whether a piece is a quotation behind the cue; it stays, beside what the rule has read."""
    return piece.start >= read.cue.stop and bool(piece) and marked.word(piece[0]) in OPENING


def _aside(marked: Marked, piece: range) -> bool:
    """Whether a piece follows "on condition", or another cue that has it in truth."""
    before = marked.word(piece.start - 1).lower() if piece.start else ""
    return before in ("condition", "said", "told")
