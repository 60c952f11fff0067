"""A second look, into contents that have a cue in them.

Each word is marked for one attribution only (as PolNeAR does it), so that what stands inside a
content is not found at first. Where the content has a word of reporting in it, the network reads
that sentence of the content once more, by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sayso.extract.relations import Relation

if TYPE_CHECKING:
    from sayso.extract.findings import Findings

CUES: Final = frozenset(
    """
    according accused accuses accusing acknowledge acknowledged acknowledges acknowledging admits
    admitted alleged allegedly alleges alleging announced announces announcing argue argued argues
    arguing asked asking asks asserted asserts assured believe believed believes believing blamed
    blames blaming boasted called calling calls citing cited cites claim claimed claiming claims
    complained complaining conceded concluded concludes condemned confirm confirmed confirming
    confirms criticized criticised declared declares declaring declined decried denied denies
    denounced deny denying described describes describing disclosed dismissed echoed emphasized
    estimated estimates expect expected expects expecting expressed feared fears found heard
    indicated indicates informed insist insisted insisting insists learned learnt mentioned notes
    noted noting ordered pledged predicted predicting predicts proposed promised quoted quotes
    quoting recalled recalling recalls referred refused rejected remarked repeated replied reported
    reportedly reporting reports requested responded revealed reveals ruled said say saying says
    showed shown shows signaled signalled stated states stating stressed suggested suggesting
    suggests supposedly suspected suspects tell telling tells testified testifies think thinking
    thinks thought threatened told tweeted urged urges urging voiced vowed vows wants warned warning
    warns writes wrote texted radioed emailed briefed alerted notified relayed conveyed swore sworn
    explained explains explaining disclosed boasts broadcast published printed learns learning
    hearing seen saw understands understood knows knew doubts doubted speculated maintains
    maintained contends contended attributed attributes judged judges guessed hinted signalling
    assures pleads pleaded testify attested attests vouched swears recounted recounts shouted
    """.split()
)
"""Words with which contents mostly report; from the cues of PolNeAR's training part."""

_LEAST_WORDS = 5
_FIRST_PERSON = frozenset(["i", "we"])


@dataclass(frozen=True, slots=True)
class Look:
    """A sentence of a content that is to be read by itself.

    Attributes:
        relation: the attribution that it is the content of.
        spans: offsets of what is read.
    """

    relation: Relation
    spans: list[tuple[int, int]]


def looks(found: Findings, relations: Iterable[Relation]) -> Iterator[Look]:
    """The sentences of contents that have a cue in them.

    Args:
        found: what was found in the report.
        relations: the attributions whose contents are asked for.
    """
    marked = found.marked
    for relation in relations:
        by_sentence: dict[int, list[tuple[int, int]]] = {}
        counts: dict[int, int] = {}
        reporting: set[int] = set()
        for start, end in relation.contents:
            for at in marked.within(start, end):
                number = marked.sentence[at]
                counts[number] = counts.get(number, 0) + 1
                begin, stop = marked.starts[at], marked.ends[at]
                spans = by_sentence.setdefault(number, [])
                if spans and spans[-1][0] >= start and not found.text[spans[-1][1] : begin].strip():
                    spans[-1] = spans[-1][0], stop
                else:
                    spans.append((begin, stop))
                word = marked.word(at).lower()
                if word in CUES and not (at > 0 and marked.word(at - 1).lower() in _FIRST_PERSON):
                    reporting.add(number)
        for number in sorted(reporting):
            if counts[number] >= _LEAST_WORDS:
                yield Look(relation, _unquoted(found.text, by_sentence[number]))


def _unquoted(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without the quotation marks around, so that what is inside does not look quoted."""
    (begin, _), (_, end) = spans[0], spans[-1]
    if text[begin] in "\"\u201c\u2018'\u00ab":
        spans = [(begin + 1, spans[0][1]), *spans[1:]]
    if text[end - 1] in "\"\u201d\u2019'\u00bb":
        spans = [*spans[:-1], (spans[-1][0], end - 1)]
    return [(s, e) for s, e in spans if s < e]
