"""What stands among a report's paragraphs on a page and is no part of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.ingest.candidate import Candidate
from sayso.ingest.promotion import promotes

_WIDGET = re.compile(
    r"(?:^|[\s.#_-])(?:newsletters?|signup|sign-up|subscri\w*|promo(?:s|tion\w*)?|advert\w*|ad-slot|sponsor\w*"
    r"|related\w*|recirc\w*|recommend\w*|most-?(?:read|popular|viewed)|trending|popular|outbrain"
    r"|taboola|share\w*|sharing|social\w*|comments?|disqus|cookie\w*|consent|breadcrumbs?|cards?|collections?"
    r"|read-?more|more-?(?:from|on|stories)|sidebar|author-?(?:bio|box|info|card)|bio|biography"
    r"|about-the-author|tag-?list|tags|topics|teaser\w*|carousel|playlist|podcast-promo|donat\w*"
    r"|membership|inline-?(?:link|promo|related)|toc|table-of-contents|screen-reader\w*"
    r"|visually-hidden|sr-only|skip-link|modal|popup|dropdown|copyright|footer|video-?player)"
    r"(?=$|[\s.#_-])"
)
_STANDFIRST = re.compile(
    r"(?:dek|deck|stand-?first|sub-?(?:title|head\w*|hed)|excerpt|summary|description|lede"
    r"|teaser-text|abstract|intro)(?=$|[\s.#_-])|header"
)
_BIO = re.compile(
    r"^(?:[A-Z][\w.'’-]+\s){1,4}"
    r"(?:is|was|(?=covers|writes|reports)|joined|has (?:been|covered|written))\b"
    r".{0,240}?\b(?:reporter|correspondent|staff writer|editor|journalist|columnist|contributor"
    r"|newsroom|covering|covers|writes about|reports on|freelance)\b",
    re.DOTALL,
)
_ABOUT = re.compile(r",?\s(?:is|was|covers|writes|reports|joined|has|can be)\b")
_BYLINE = re.compile(
    r"^\W{0,3}(?:by\s+\S.{0,120}"
    r"|(?:published|posted|updated|last updated|first published|modified)\b.{0,80}"
    r"|.{0,60}\b(?:19|20)\d{2}\b.{0,20}\b(?:\d{1,2}:\d{2}|[ap]\.?m\b).{0,30}"
    r"|(?:\w+\.?\s\d{1,2},?|\d{1,2}\s\w+\.?)\s(?:19|20)\d{2}.{0,30})$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…:;”\"'’)\]]\s*$")
_SENTENCE = 80
_BESIDE = frozenset(("nav", "footer", "form", "aside"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What encloses the report's own paragraphs.

    Attributes:
        around: elements such as form or main.
        hints: classes and ids.
        shapes: how the paragraphs are styled.
    """

    around: frozenset[str]
    hints: frozenset[str]
    shapes: frozenset[str]


def is_promotion(block: Candidate) -> bool:
    """Whether a block asks the reader for something, or leads to other pages."""
    if promotes(block.text):
        return True
    short = len(block.text) < 300
    return short and block.linked > 0.9 and (block.kind != "heading" or block.linked == 1)


def in_widget(block: Candidate, home: Surroundings) -> bool:
    """Whether what encloses a block, but not the report's own paragraphs, is named a widget."""
    if (block.around & _BESIDE) - home.around:
        return True
    if block.shape in home.shapes:
        return False
    return any(_WIDGET.search(hint) for hint in set(block.hints.split("\n")) - home.hints)


def names_standfirst(block: Candidate) -> bool:
    """Whether the classes around a block name it as the lines that sum the report up."""
    return bool(_STANDFIRST.search(block.hints))


def is_bio(block: Candidate, authors: tuple[str, ...] = ()) -> bool:
    """Whether a block introduces a journalist, or one of the report's authors."""
    if len(block.text) >= 700:
        return False
    if _BIO.match(block.text):
        return True
    return any(
        block.text.startswith(name) and _ABOUT.match(block.text, len(name))
        for name in authors
        if " " in name
    )


def is_byline(block: Candidate) -> bool:
    """Whether a block names the author or the time above the first paragraph."""
    if len(block.text) >= 160 or block.text[-1] in '.!?”"':
        return False
    return _BYLINE.match(block.text) is not None


def is_sentence(block: Candidate) -> bool:
    """Whether a block reads like a paragraph of prose rather than a label."""
    return len(block.text) >= _SENTENCE or (
        len(block.text) >= 25 and bool(_ENDED.search(block.text))
    )
