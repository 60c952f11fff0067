"""Names as they stand in a report: runs of words that the network marks as one entity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from sayso.extract.marked import Marked

NameKind = Literal["person", "body", "place", "poll", "outlet", "other", "several"]

_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORGANIZATION": "body",
    "LOCATION": "place",
    "MISC": "other",
}
_INITIAL = re.compile(r"^(?:[A-Z]|Jr|Sr|St|Wm)$")
TITLES: Final = frozenset(
    "mr mrs ms miss dr sen sens rep reps gov govs gen lt col capt maj sgt president vice senator "
    "representative governor secretary minister prime judge justice mayor sheriff chief general "
    "colonel captain king queen prince princess pope rev sir lord lady ambassador professor prof "
    "congressman congresswoman chairman chairwoman director the ayatollah sheikh imam".split()
)
_NOT_FIRST = frozenset(["federal", "state", "local", "former", "national", "and", "of"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands.

    Attributes:
        first: index of its first word.
        last: index of its last one.
        kind: what bears such a name.
        words: its words in small letters, without marks.
    """

    first: int
    last: int
    kind: NameKind
    words: tuple[str, ...]


def names(marked: Marked) -> list[Name]:
    """Names of a report, in order, without titles and "the"."""
    found: list[Name] = []
    at, end = 0, len(marked)
    while at < end:
        kind = _KINDS.get(marked.entity[at])
        if kind is None:
            at += 1
            continue
        last = _run(marked, at)
        for first, final in _single(marked, at, last, kind):
            name = _name(marked, _from(marked, first, kind), final, kind)
            if name is not None and not (found and found[-1].last >= name.first):
                found.append(name)
        at = last + 1
    return found


def make(marked: Marked, first: int, last: int, kind: NameKind) -> Name:
    """Make the name that stands in the words ``first`` to ``last``."""
    words = (marked.word(at).lower() for at in range(first, last + 1))
    return Name(first, last, kind, tuple(w for w in words if w[0].isalnum() or len(w) > 2))


def _single(marked: Marked, first: int, last: int, kind: NameKind) -> list[tuple[int, int]]:
    """Persons joined by "and" or a comma are persons of their own."""
    if kind != "person":
        return [(first, last)]
    found, begin = [], first
    for at in range(first, last + 1):
        if marked.pos[at] == "CC" or marked.word(at) in (",", ";", "/", "'", "\u2019"):
            if begin < at:
                found.append((begin, at - 1))
            begin = at + 1
    return [*found, (begin, last)] if begin <= last else found


def _from(marked: Marked, first: int, kind: NameKind) -> int:
    """Where the name of a body begins: capitals before it belong to it ("General Electric")."""
    if kind not in ("body", "other"):
        return first
    at = first
    while (
        at > 0
        and marked.sentence[at - 1] == marked.sentence[first]
        and marked.pos[at - 1] in ("NNP", "NNPS")
        and marked.word(at - 1).lower().strip(".") not in TITLES
        and marked.entity[at - 1] not in ("PERSON", "DATE", "TIME")
        and marked.word(at - 1)[0].isupper()
    ):
        at -= 1
    return at


def _run(marked: Marked, at: int) -> int:
    last, label = at, marked.entity[at]
    while last + 1 < len(marked) and marked.sentence[last + 1] == marked.sentence[at]:
        if marked.entity[last + 1] == label:
            if marked.pos[last + 1] == "POS" and label == "PERSON":
                break
            last += 1
        elif (
            label == "PERSON"
            and marked.word(last + 1) == "."
            and _INITIAL.match(marked.word(last))
            and last + 2 < len(marked)
            and marked.entity[last + 2] == label
        ):
            last += 2
        else:
            break
    return last


def _name(marked: Marked, first: int, last: int, kind: NameKind) -> Name | None:
    while first < last and (
        marked.pos[first] in ("DT", "POS", "IN", "CC", "PRP$")
        or not marked.word(first)[0].isalnum()
        or marked.word(first) in _NOT_FIRST
        or (kind == "person" and marked.word(first).lower().strip(".") in TITLES)
    ):
        first += 1
    while (
        last > first
        and (marked.pos[last] in ("POS", "IN", "CC", "DT") or not marked.word(last)[0].isalnum())
        and not (marked.word(last) == "." and _INITIAL.match(marked.word(last - 1)))
    ):
        last -= 1
    word = marked.word(first)
    if not (word[0].isalnum() and any(c.isalpha() for c in word)):
        return None
    if first == last and (marked.pos[first] == "POS" or word.islower()):
        return None
    return make(marked, first, last, kind)
