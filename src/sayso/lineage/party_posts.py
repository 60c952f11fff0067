"""Who speaks for a body by post, as the words beside a name tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from sayso.lineage.party_lexicon import (
    BODY_POSTS,
    HEADS,
    ORGANS,
    PERSONAL_POSTS,
    SPOKES,
    TITLES,
    UNNAMED_BODIES,
)

_NO_MODIFIERS: Final = frozenset(
    "administration board district house office opposition region state studio team town".split()
)
_CLOSE: Final = frozenset("engineer executive inspector officer official superintendent".split())
_COUNTRYMEN: Final = frozenset("president minister secretary commander chief officer".split())
_POST: Final = "|".join(sorted(BODY_POSTS, key=len, reverse=True))
_OWNED: Final = re.compile(
    rf"(?:^|\b(?:the|The) )((?:[\w.&-]+ ){{0,5}}[\w.&-]+)['’]s? (?:[\w-]+ ){{0,3}}?({_POST})\b",
)
_OF: Final = re.compile(
    rf"(?i:\b({_POST}))(?: (?:[\w-]+ ){{0,2}})? ?(?:of|for|at|with) ((?:(?:the|The) )?[^,]+)$"
)
_ITS: Final = re.compile(rf"(?i:^|\b)([Ii]ts|[Tt]heir|[Oo]ur) ((?:[\w-]+ ){{0,3}}?)({_POST})$")
_HIS: Final = re.compile(r"^(?:[Hh]is|[Hh]er) (?:[\w-]+ ){0,2}\w+$")
_BEFORE: Final = re.compile(rf"^((?:[\w.&'’-]+ ){{1,7}})(?i:({_POST}))$")
_HEADS_IT: Final = re.compile(
    r"^,? ?who (?:heads|leads|chairs|directs|speaks for|is (?:the )?(?:head|leader|director) of) "
    r"((?:the )?[^,.;]+)"
)
_MINISTER: Final = re.compile(
    r"^(?:the |The |[Dd]eputy |[A-Z][\w-]+(?:['’]s)? )*?"
    r"((?:[A-Za-z]+(?:,? and )?\s?){1,4})[Mm]inister$"
)
_OF_SOMETHING: Final = re.compile(r"\b(?:of|for|at) (?:the |its )?[^,]*$")
_ARTICLE: Final = re.compile(r"(?<!of) (?:the|The) (?=[\w-]+ |\w+$)")


@dataclass(frozen=True, slots=True)
class Post:
    """That somebody speaks for a body.

    Attributes:
        noun: the post.
        body: the body as worded; empty where it is one spoken of before.
        how: "named" beside the post, "its", or "bare" where nothing stands with the post.
    """

    noun: str
    body: str
    how: Literal["named", "its", "bare"]


@lru_cache(maxsize=1 << 14)
def post_of(before: str, after: str = "") -> Post | None:
    """Read the post of somebody from the words before and behind the name; None where none is.

    "Civil Protection Agency director", "its leader", "the head of the health directorate" before;
    ", a spokesman for Norrkol" behind.
    """
    found = _read(_bare(before))
    if found is None and after:
        heads = _HEADS_IT.match(after)
        if heads:
            return _kept("head", heads[1], "named")
        behind = re.match(r"^,? ?((?:an? |the |its )?[^,.;:“”\"()]{4,90})", after)
        found = _read(_cut(behind[1])) if behind else None
        if found is not None and found.how == "bare":
            return None
    return found


def _read(words: str) -> Post | None:
    owned = _OWNED.search(words)
    if owned:
        return _kept(owned[2].casefold(), owned[1], "named")
    of = _OF.search(words)
    if of:
        owner = re.match(r"(.+?)['’]s? (\w+ )*(\w+)$", of[2])
        body = owner[1] if owner and owner[3].casefold() in ORGANS | {"centre"} else of[2]
        return _kept(of[1].casefold(), body, "named")
    minister = _MINISTER.match(words)
    if minister and minister[1].split()[-1:] and "rime" not in minister[1]:
        field = minister[1].strip()
        if field[:1].isupper() or field.split()[-1] in _FIELDS:
            return Post("minister", f"{field} ministry", "named")
        return None
    its = _ITS.search(words)
    before = None if its else _BEFORE.match(words)
    mods = (its[2] if its else before[1] if before else "").split()
    noun = (its[3] if its else before[2] if before else "").casefold()
    if mods and mods[0].casefold() in ("a", "an", "the", "one"):
        mods = mods[1:]
    if mods and noun:
        last = mods[-1].casefold()
        if last in HEADS - _NO_MODIFIERS or any(_is_name(word) for word in mods):
            return _kept(noun, " ".join(mods), "named")
    if its:
        return None if noun in _CLOSE else Post(noun, "", "its")
    bare = words.casefold().split()
    if bare and bare[-1] in SPOKES and len(bare) <= 2:
        return Post(bare[-1], "", "bare")
    return None


_FIELDS: Final = frozenset(
    """
    affairs agriculture defence defense economy education energy environment finance foreign health
    home housing information infrastructure interior justice labour labor mines mining security
    tourism trade transport transportation water waters
    """.split()
)


def _kept(noun: str, body: str, how: Literal["named", "its", "bare"]) -> Post | None:
    """A post counts where the body has a name of its own or is the only one of its kind."""
    body = re.sub(r"^(?:the|The|a|an) ", "", body.strip())
    keys = [word.casefold().strip("'’.") for word in re.sub(r"['’]s\b", "", body).split()]
    if not keys or noun in PERSONAL_POSTS:
        return None
    named = any(_is_name(word) for word in body.split())
    if not named and not any(key in HEADS - UNNAMED_BODIES for key in keys):
        return None
    if noun in _COUNTRYMEN and not any(key in HEADS for key in keys):
        return None
    return Post(noun, body, how)


def _is_name(word: str) -> bool:
    key = word.casefold()
    return word[:1].isupper() and key not in TITLES | BODY_POSTS | PERSONAL_POSTS | {"the"}


def _bare(before: str) -> str:
    """The words before a name from the last article on, without a title at their end."""
    bare = before.strip(" ,")
    if not _OF_SOMETHING.search(bare):
        bare = _ARTICLE.split(bare)[-1]
    words = bare.split()
    while len(words) > 1 and words[-1].casefold().strip(".") in TITLES:
        if words[-2].casefold() in HEADS and words[-1].casefold() in BODY_POSTS:
            break
        words.pop()
    return " ".join(words).strip(" ,")


def _cut(behind: str) -> str:
    """The words behind a name up to a verb."""
    return re.split(r" (?:said|says|told|who|which|that|was|is|has|had) ", behind + " ")[0].strip()
