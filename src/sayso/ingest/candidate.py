"""A stretch of text on a page that may belong to its report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.model import BlockKind

_IDS = re.compile(r"#\S*")


@dataclass(slots=True, eq=False)
class Candidate:
    """A stretch of text on a page that may belong to the report.

    Attributes:
        text: white space collapsed as a browser does; a ``br`` is a line break.
        kind: what the markup makes of it.
        tag: the element that holds it.
        parent: number of the element that this element stands in.
        around: which of nav, aside, footer, header, figure, form, article, table enclose it.
        hints: classes and ids of the element and the three around it, in lower case.
        links: (start, end, address) with offsets into ``text``.
        key: its letters and digits only, for comparing.
    """

    text: str
    kind: BlockKind
    tag: str
    parent: int
    around: frozenset[str]
    hints: str
    links: list[tuple[int, int, str]] = field(default_factory=list)
    key: str = ""

    @property
    def shape(self) -> str:
        """How the element and its parent are styled: the same for paragraphs of one report."""
        return _IDS.sub("", "\n".join(self.hints.split("\n")[-2:]))

    @property
    def linked(self) -> float:
        """Share of the text that is inside links, 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / len(self.text)


def key_of(text: str) -> str:
    """Return the letters and digits of ``text``, case folded."""
    return "".join(filter(str.isalnum, text.casefold()))
