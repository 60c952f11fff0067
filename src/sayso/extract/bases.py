"""What a source names as having it from: "SANA, citing a military source, reported …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sayso.extract.findings import Findings
    from sayso.extract.marked import Marked

_CITING: Final = frozenset("citing quoting relaying repeating invoking crediting".split())
_RESTING: Final = {
    "based": ("on", "upon"),
    "relying": ("on", "upon"),
    "drawing": ("on", "from"),
    "leaning": ("on",),
    "resting": ("on",),
    "working": ("from",),
    "going": ("by",),
    "referring": ("to",),
    "pointing": ("to",),
    "reference": ("to",),
    "strength": ("of",),
    "basis": ("of",),
    "authority": ("of",),
    "word": ("of",),
    "information": ("from",),
    "cited": ("",),
    "quoted": ("",),
}
_ON_THE = frozenset("strength basis authority word information reference".split())
_RELATIVE = frozenset(["which", "who", "that", "itself", "also"])
_ENDS = frozenset([*",;:.(\u2014\u2013", "that", "as", "when", "while", "but"])
_LONGEST = 16
_VERBS = frozenset(["VBD", "VBZ", "MD"])


@dataclass(frozen=True, slots=True)
class Basis:
    """Somebody or something that is cited.

    Attributes:
        at: index of the word that cites.
        words: indices of the words that name what is cited.
    """

    at: int
    words: range


def bases(found: Findings) -> list[Basis]:
    """All that is cited in a report, in order."""
    marked = found.marked
    made = []
    for at in range(len(marked) - 1):
        begin = _begin(marked, at)
        if begin is None:
            continue
        end = begin
        while (
            end < len(marked)
            and end - begin < _LONGEST
            and marked.sentence[end] == marked.sentence[at]
            and not _ends(marked, begin, end)
        ):
            end += 1
        if end > begin:
            made.append(Basis(at, range(begin, end)))
    return made


def _begin(marked: Marked, at: int) -> int | None:
    word = marked.word(at).lower()
    if word in _CITING:
        return at + 1
    following = _RESTING.get(word)
    if following is None:
        return None
    if word in ("cited", "quoted"):
        before = marked.word(at - 1).lower() if at else ""
        return at + 1 if before in _RELATIVE else None
    if marked.word(at + 1).lower() not in following or at + 2 >= len(marked):
        return None
    if word in _ON_THE and marked.word(at - 1).lower() not in ("on", "the", "with"):
        return None
    return at + 2


def _ends(marked: Marked, begin: int, at: int) -> bool:
    word = marked.word(at).lower()
    if word in _ENDS:
        return at > begin or word != "that"
    return marked.pos[at] in _VERBS and at > begin and marked.relation[at] not in ("amod", "acl")
