"""Small invented reports, profiles and pairs, for the tests of linking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.link.candidates import Pair
from sayso.link.comparison import Comparison
from sayso.link.features import NAMES, features
from sayso.link.items import Item
from sayso.link.profile import Profile
from sayso.link.words import WORD, stem, telling
from sayso.model import Claim, Date, Figure, Report, Span, Statement, Voice
from sayso.model.identity import claim_id, detail_id, report_id, statement_id
from sayso.values import dates, quantities

_WEIGHTS = {"cosine": 8.0, "other scope": -3.0, "same report": -1.0}
COMPARISON = Comparison(tuple(_WEIGHTS.get(name, 0.0) for name in NAMES), -4.0, -6.0)
"""Weights of the tests' own: those that ship may change."""


class Bag:
    """Vectors of the words alone, each word a direction; texts without a common word are at 0."""

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, length one."""
        made = np.zeros((len(texts), 512), np.float32)
        for row, text in zip(made, texts, strict=True):
            for each in telling({stem(word) for word in WORD.findall(text)}) or {"."}:
                row[crc32(each.encode()) % 512] = 1
        lengths: NDArray[np.float32] = np.linalg.norm(made, axis=1, keepdims=True)
        return made / np.maximum(lengths, 1)


def story(
    *claims: str | tuple[str, ...],
    published: str | None = "2026-03-04T08:00+01:00",
    outlet: str | None = "Harbour Courier",
    url: str | None = None,
    voice: Voice = "attributed",
    path: str = "reports/story.txt",
) -> Report:
    """A report of which each paragraph is a claim.

    Args:
        claims: the words of each; of a tuple the first are the whole, the others statements in it.
        published: ISO 8601.
        outlet: who published it.
        url: its address.
        voice: of all claims.
        path: its file.
    """
    wholes = [(each,) if isinstance(each, str) else each for each in claims]
    text = "\n\n".join(f"{parts[0]}." for parts in wholes)
    digest = sha256(f"{outlet}|{text}".encode()).hexdigest()
    name = report_id(url, digest)
    day = date.fromisoformat(published[:10]) if published else None
    figures, days = tuple(_figures(name, text)), tuple(_days(name, text, day))
    made, at = [], 0
    for parts in wholes:
        start = text.index(parts[0], at)
        at = start + len(parts[0])
        spans = [(Span.of(text, *_found(text, part, start)),) for part in parts]
        told = tuple(_statement(name, voice, each, figures, days) for each in spans)
        key = claim_id(name, voice, ((), (), spans[0]))
        made.append(Claim(key, (), (), spans[0], "indirect", 0.9, voice, statements=told))
    return Report(
        name, path, digest, "tests 1", text, url=url, outlet=outlet, published=published,
        figures=figures, dates=days, claims=tuple(made),
    )  # fmt: skip


def _found(text: str, words: str, start: int) -> tuple[int, int]:
    at = text.index(words, start)
    return at, at + len(words)


def _figures(report: str, text: str) -> Iterator[Figure]:
    for each in quantities(text, 0, len(text)):
        name = detail_id(report, "figure", each.start, each.end)
        yield Figure(
            name, each.start, each.end, text[each.start : each.end], each.low, each.high,
            each.approximate, each.unit, each.currency, each.per,
        )  # fmt: skip


def _days(report: str, text: str, day: date | None) -> Iterator[Date]:
    for each in dates(text, day):
        name, words = detail_id(report, "date", each.start, each.end), text[each.start : each.end]
        yield Date(name, each.start, each.end, words, each.first, each.last)


def _statement(
    report: str,
    voice: Voice,
    spans: tuple[Span, ...],
    figures: Sequence[Figure],
    days: Sequence[Date],
) -> Statement:
    inside = [
        tuple(d.id for d in found if any(s.start <= d.start and d.end <= s.end for s in spans))
        for found in (figures, days)
    ]
    return Statement(statement_id(report, voice, spans), spans, "CT+", None, *inside)


def profile(voice: Voice = "attributed", outlet: str = "Courier", **changes: object) -> Profile:
    """A statement of which nothing is known but what is given."""
    told = story("Nothing", voice=voice, outlet=outlet)
    claim = told.claims[0]
    fields = {
        "item": Item(told, claim, claim.statements[0], "Nothing"),
        "vector": np.ones(1, np.float32),
        "weights": {},
        **dict.fromkeys(("names", "where", "scopes", "values", "units"), frozenset()),
        **dict.fromkeys(("share", "money", "rate", "part", "of_them", "negated"), False),
        "days": (),
        "published": None,
    }
    return Profile(**{**fields, **changes})  # type: ignore[arg-type]


def told(
    one: Profile, other: Profile, cosine: float = 0.5, least: float = 0.0, most: float = 0.0
) -> dict[str, float]:
    """The features of two statements by name; the same whichever comes first."""
    there, back = (
        features(Pair(*pair, cosine, least, most)) for pair in ((one, other), (other, one))
    )
    assert there == pytest.approx(back, abs=1e-12)
    return dict(zip(NAMES, there, strict=True))
