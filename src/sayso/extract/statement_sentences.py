"""What one statement says in two sentences, apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extract.completing_phrases import finite_at
from sayso.extract.marked import Marked


def by_sentence(marked: Marked, words: Sequence[int]) -> Iterator[list[int]]:
    """Split the words of a statement where sentences end that have a finite verb each.

    What has no finite verb stays with what is before it, or at the beginning behind it.

    Args:
        marked: words of the report.
        words: indices of the words of a statement, in order.
    """
    held: list[int] = []
    says = False
    for sentence in _sentences(marked, words):
        verb = any(finite_at(marked, at) for at in sentence)
        if says and verb:
            yield held
            held = []
        held = [*held, *sentence]
        says = says or verb
    if held:
        yield held


def _sentences(marked: Marked, words: Sequence[int]) -> Iterator[list[int]]:
    held: list[int] = []
    for at in words:
        if held and marked.sentence[at] != marked.sentence[held[-1]]:
            yield held
            held = []
        held.append(at)
    if held:
        yield held
