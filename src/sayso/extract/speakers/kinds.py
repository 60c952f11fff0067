"""What a source is, as mentioned: a person, a body, an outlet, a document and so on.

From the nouns of the source and from what is known of whom they stand for.
"""

from __future__ import annotations

from typing import Final, get_args

import numpy as np
from numpy.typing import NDArray

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.lexicon import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    GOVERNMENT,
    GROUP,
    IT,
    OUTLET,
    PARTIES,
    POLL,
    POST,
    SPEAKS_FOR,
)
from sayso.extract.speakers.resolve import Found
from sayso.model import Kind

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
EVIDENCE: Final = (
    "person", "body of a government", "other body", "place", "outlet", "poll", "other name",
    "several", "nobody", "member", "pronoun", "no source", "document noun", "poll noun",
    "outlet noun", "group noun", "government noun", "party", "post", "indefinite", "plural",
    "named", "described", "seems", "I", "we", "you", "it", "they", "who, nobody", "speaks for",
    "body noun", "number", "possessive", "a person's post, nobody", "one or more unnamed",
    "document of one named", "plural, nobody",
)  # fmt: skip
"""What is looked at; each has a weight for each kind."""

_SEEMS = frozenset(
    "appears appear appeared seems seem seemed apparently unclear seemingly looks presumably "
    "evidently clearly".split()
)


def evidence(marked: Marked, found: Found, words: range, cue: range) -> NDArray[np.float64]:
    """What speaks for one kind or another, in the order of EVIDENCE, 0 or 1 each."""
    source = found.source
    noun = marked.word(source.head).lower() if source.head >= 0 else ""
    kinds = {actor.kind for actor in found.actors}
    government = any(governs(actor) for actor in found.actors)
    opening = marked.word(source.first).lower() if source.first >= 0 else ""
    return np.array(
        [
            kinds == {"person"},
            "body" in kinds and government,
            "body" in kinds and not government,
            kinds == {"place"},
            "outlet" in kinds,
            "poll" in kinds,
            kinds == {"other"},
            len(found.actors) > 1,
            not found.actors,
            source.form == "member",
            source.form in ("pronoun", "relative"),
            source.form == "nobody",
            noun in DOCUMENT,
            noun in POLL,
            noun in OUTLET,
            noun in GROUP,
            noun in GOVERNMENT,
            any(actor.name.words[-1] in PARTIES for actor in found.actors),
            noun in POST,
            opening in ("a", "an", "some", "one", "several", "many", "other", "two", "three"),
            source.head >= 0 and marked.pos[source.head] in ("NNS", "NNPS"),
            source.form == "named",
            source.form == "described",
            any(marked.word(at).lower() in _SEEMS for at in cue),
            noun in ("i", "me", "my"),
            noun in ("we", "us", "our"),
            noun in ("you", "your"),
            noun in IT,
            noun in ("they", "them", "their", "these", "those"),
            source.form == "relative" and not found.actors,
            noun in SPEAKS_FOR,
            noun in BODY,
            bool(words)
            and any(
                marked.pos[at] == "CD" or marked.word(at) in ("%", "percent") for at in words[:4]
            ),
            source.first >= 0 and marked.pos[source.first] == "PRP$",
            noun in POST and not found.actors,
            noun in ANONYMOUS or noun in ("official", "officials"),
            noun in DOCUMENT and bool(found.actors),
            source.head >= 0 and marked.pos[source.head] in ("NNS", "NNPS") and not found.actors,
        ],
        dtype=np.float64,
    )


def governs(actor: Actor) -> bool:
    """Whether a body is one of a government, by the words of its name."""
    return any(word in GOVERNMENT for word in actor.name.words) or actor.kind == "place"


def body_kind(actor: Actor) -> Kind:
    """The kind of one for whom somebody speaks by post."""
    if actor.kind == "outlet":
        return "outlet"
    if actor.kind == "person":
        return "person"
    return "government" if governs(actor) else "organisation"


def choose_kind(
    seen: NDArray[np.float64], weights: NDArray[np.float64], found: Found
) -> tuple[Kind, float]:
    """Weigh evidence; gives the most probable kind with its probability.

    Args:
        seen: as ``evidence`` gives it.
        weights: shape (evidence and one, kinds).
        found: whom the source stands for; a body is no person.
    """
    if found.source.form == "member" and found.actors:
        return body_kind(found.actors[0]), found.probability
    scores = (np.append(seen, 1.0)[:, None] * weights).sum(0)
    if found.source.form == "named" and all(a.kind == "body" for a in found.actors):
        scores[_NO_BODIES] -= 100.0
    shares = np.exp(scores - scores.max())
    best = int(shares.argmax())
    return KINDS[best], float(shares[best] / shares.sum())


_NO_BODIES = [KINDS.index("person"), KINDS.index("anonymous"), KINDS.index("author")]
