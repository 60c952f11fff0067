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
_FIELDS: Final = frozenset(
    """
    affairs agriculture defence defense economy education energy environment finance foreign health
    home housing information infrastructure interior justice labour labor mines mining security
    tourism trade transport transportation water waters
    """.split()
)
_POST: Final = "|".join(sorted(BODY_POSTS, key=len, reverse=True))
_OWNED: Final = re.compile(
    rf"(?:^|\b(?:the|The) )((?:[\w.&-]+ ){{0,5}}[\w.&-]+)['’]s? (?:[\w-]+ ){{0,3}}?({_POST})\b",
)
_OF: Final = re.compile(
    rf"(?i:\b({_POST}))(?: [\w-]+){{0,2}}? (?:of|for|at|with) ((?:(?:the|The) )?[^,]+)$"
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
_PAST: Final = re.compile(r"\b(?:former|retired|ex|ousted|late|then)\b", re.IGNORECASE)
_STEPS: Final = re.compile(
    r"\b(?:(?:deputy|vice|assistant|acting|interim|senior) |chief (?=executive|operating|financial)"
    r"|(?:executive|operating|financial) (?=officer))",
    re.IGNORECASE,
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
            return _kept("head", heads[1])
        behind = re.match(r"^,? ?((?:an? |the |its )?[^,.;:“”\"()]{4,90})", after)
        found = _read(_cut(behind[1])) if behind else None
        if found is not None and found.how == "bare":
            return None
    return found


def _read(words: str) -> Post | None:
    """Read a post from the words before a name."""
    if _PAST.search(words):
        return None
    words = _STEPS.sub("", words)
    if owned := _OWNED.search(words):
        return _kept(owned[2].casefold(), owned[1])
    if of := _OF.search(words):
        owner = re.match(r"(.+?)['’]s? (\w+ )*(\w+)$", of[2])
        organ = owner is not None and owner[3].casefold() in ORGANS | {"centre"}
        return _kept(of[1].casefold(), owner[1] if owner and organ else of[2])
    if minister := _MINISTER.match(words):
        field = minister[1].strip()
        known = field[:1].isupper() or field.rpartition(" ")[2] in _FIELDS
        ministry = Post("minister", f"{field} ministry", "named")
        return ministry if known and field and "rime" not in field else None
    return _beside(words)


def _beside(words: str) -> Post | None:
    """A post right behind the name of a body, behind "its", or alone."""
    its = _ITS.search(words)
    before = None if its else _BEFORE.match(words)
    mods = (its[2] if its else before[1] if before else "").split()
    noun = (its[3] if its else before[2] if before else "").casefold()
    if mods and mods[0].casefold() in ("a", "an", "the", "one"):
        mods = mods[1:]
    named = any(_is_name(word) for word in mods)
    if noun and mods and (named or mods[-1].casefold() in HEADS - _NO_MODIFIERS):
        return _kept(noun, " ".join(mods))
    if its:
        return None if noun in _CLOSE else Post(noun, "", "its")
    bare = words.casefold().split()
    spokes = bool(bare) and bare[-1] in SPOKES and len(bare) <= len(("a", "spokesman"))
    return Post(bare[-1], "", "bare") if spokes else None


def _kept(noun: str, body: str) -> Post | None:
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
    return Post(noun, body, "named")


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
