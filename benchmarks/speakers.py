"""How well speakers are found: ``python -m benchmarks.speakers [--data FOLDER] [--errors]``.

On the thirteen articles of PolNeAR's development part that were annotated for the project
(tests/gold/polnear), from raw text to claims as ``sayso read`` makes them. An attribution is found
where a claim's cue shares a fifth of its characters with it; speakers and kinds count over those.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.annotated import Annotated, annotated
from sayso.extract import extract_claims
from sayso.ingest import report_from_bytes
from sayso.model import Claim, Report, Span
from sayso.text import sentences

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "polnear"
DATA = Path("../shared/data/polnear/dev/text")

_TITLES = frozenset(
    "the mr mrs ms dr sen rep gov gen sens reps president senator representative governor".split()
)
_LEAST_SHARED = 0.2
_WORDS_APART = 2

Offsets = list[list[int]]


@dataclass(slots=True)
class Score:
    """Counts of what is right.

    Attributes:
        attributions: how many the corpus has.
        found: how many of these were found.
        right: by what is asked, how many of those found are right.
        asked: by what is asked, over how many.
    """

    attributions: int
    found: int
    right: Counter[str]
    asked: Counter[str]

    def percent(self, name: str) -> float:
        """Share right, in percent."""
        return 100 * self.right[name] / max(1, self.asked[name])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the articles' texts")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    score = measure(options.data, options.errors)
    print(f"found          {100 * score.found / score.attributions:5.1f} % of {score.attributions}")
    for name in ("speaker", "speaker named outside the sentence", "kind"):
        print(f"{name:36} {score.percent(name):5.1f} % of {score.asked[name]}")


def measure(data: Path = DATA, show: bool = False) -> Score:
    """Read the annotated articles and compare."""
    articles = list(annotated(GOLD, data))
    files = (report_from_bytes(one.text.encode("utf-8"), one.name) for one in articles)
    score = Score(0, 0, Counter(), Counter())
    for one, report in zip(articles, extract_claims(files), strict=True):
        _compare(one, report, score, show)
    return score


def _compare(one: Annotated, report: Report, score: Score, show: bool) -> None:
    cut = sentences(one.text)
    for gold in one.attributions:
        score.attributions += 1
        claim = best(gold, report.claims)
        if claim is None:
            continue
        score.found += 1
        name, kind = speaker_of(claim)
        wanted = one.speaker(gold)
        right = same_speaker(name, wanted)
        score.asked.update(["speaker", "kind"])
        score.right["speaker"] += right
        score.right["kind"] += kind == gold["kind"]
        if wanted is not None and _outside(one.text, cut, gold, wanted):
            score.asked["speaker named outside the sentence"] += 1
            score.right["speaker named outside the sentence"] += right
        if show and not (right and kind == gold["kind"]):
            words = " ".join(span.text for span in claim.source)
            print(
                f"<{words[:50]}> [{claim.cue[0].text if claim.cue else ''}] {name!r} {kind}", end=""
            )
            print(f"   wanted {wanted!r} {gold['kind']}")


def best(gold: dict[str, Any], claims: tuple[Claim, ...]) -> Claim | None:
    """The claim that stands for an annotated attribution, or None."""
    cue = _points(gold["cue"])
    content = _points(gold["content"])
    options = [
        (len(cue & _of(claim.cue)), len(content & _of(claim.content)), -index)
        for index, claim in enumerate(claims)
        if len(cue & _of(claim.cue)) >= _LEAST_SHARED * len(cue)
    ]
    return claims[-max(options)[2]] if options else None


def speaker_of(claim: Claim) -> tuple[str | None, str | None]:
    """The name and the kind that count of a claim."""
    if claim.voice == "outlet":
        return None, "author" if claim.cue else "outlet"
    if claim.speaker is None:
        return None, None
    name = claim.speaker.name
    if name is None and claim.speaker.on_behalf:
        name = claim.speaker.on_behalf.name
    return name, claim.speaker.kind


def same_speaker(found: str | None, wanted: str | None) -> bool:
    """The same words but for at most two, titles aside; a surname alone is wrong."""
    if found is None or wanted is None:
        return found is wanted
    one, other = Counter(_words(found)), Counter(_words(wanted))
    if not one & other or sum(((one - other) + (other - one)).values()) > _WORDS_APART:
        return False
    names = _words(wanted)
    return not (len(_words(found)) == 1 and len(names) > 1 and _words(found)[0] == names[-1])


def _words(name: str) -> list[str]:
    plain = re.sub(r"['\u2019]s\b", " ", name.lower())
    return [word for word in re.findall(r"[^\W_]+", plain) if word not in _TITLES]


def _outside(text: str, cut: list[tuple[int, int]], gold: dict[str, Any], wanted: str) -> bool:
    at = (gold["source"] or gold["cue"])[0][0]
    here = next((text[s:e] for s, e in cut if s <= at < e), "")
    return wanted not in " ".join(here.split())


def _points(spans: Offsets) -> set[int]:
    return {point for start, end in spans for point in range(start, end)}


def _of(spans: tuple[Span, ...]) -> set[int]:
    return _points([[span.start, span.end] for span in spans])


if __name__ == "__main__":
    main()
