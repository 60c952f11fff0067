"""How well chains are followed: ``python -m benchmarks.chains [--errors]``.

On the project's own gold (tests/gold/chains): passages with their text, "held" not looked at while
the rules were made, and, with the corpus, articles of PolNeAR's development part. A chain is right
where it has the gold's links and no other, each at a mention that overlaps the gold's.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.extract import extract_claims
from sayso.ingest import report_from_bytes
from sayso.model import Claim, Report, Span, Speaker

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "chains"
DATA = Path("../shared/data/polnear/dev/text")

_SAME = 0.5


@dataclass(slots=True)
class Score:
    """Counts over the chains of one file.

    Attributes:
        chains: with two links or more in the gold.
        right: of these.
        single: chains of one link in the gold.
        single_right: of these.
        links: links in the gold, of chains of two or more.
        links_found: links that were found for these.
        links_right: of those found.
    """

    chains: int = 0
    right: int = 0
    single: int = 0
    single_right: int = 0
    links: int = 0
    links_found: int = 0
    links_right: int = 0

    def line(self) -> str:
        """The figures as text."""
        precision = 100 * self.links_right / max(1, self.links_found)
        recall = 100 * self.links_right / max(1, self.links)
        return (
            f"chains right {100 * self.right / max(1, self.chains):5.1f} % of {self.chains}, "
            f"links P {precision:.1f} R {recall:.1f}, "
            f"single ones right {self.single_right} of {self.single}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of PolNeAR's texts")
    parser.add_argument("--errors", action="store_true", help="print what is wrong, not of held")
    options = parser.parse_args()
    for name in ("dev", "held", "polnear"):
        if name != "polnear" or options.data.is_dir():
            show = options.errors and name != "held"
            print(f"{name:8} {measure(name, options.data, show).line()}")


def measure(name: str, data: Path = DATA, show: bool = False) -> Score:
    """Read the items of a gold file and compare."""
    rows = [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()]
    texts = [row.get("text") or _article(data, row["name"]) for row in rows]
    files = (report_from_bytes(t.encode("utf-8"), "item") for t in texts)
    score = Score()
    for row, report in zip(rows, extract_claims(files), strict=True):
        for gold in row["chains"]:
            _compare(gold, report, score, show)
    return score


def _article(data: Path, name: str) -> str:
    with (data / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def _compare(gold: dict[str, Any], report: Report, score: Score, show: bool) -> None:
    links = path(report.claims, gold["content"])
    wanted = [link["mention"] for link in gold["links"]]
    found = [link.mention for link in links]
    right = len(found) == len(wanted) and all(map(_overlap, found, wanted))
    if len(wanted) > 1:
        score.chains += 1
        score.right += right
        score.links += len(wanted)
        score.links_found += len(found)
        score.links_right += sum(any(_overlap(f, w) for f in found) for w in wanted)
    else:
        score.single += 1
        score.single_right += right
    if show and not right:
        got = " > ".join(link.mention.text if link.mention else "?" for link in links)
        ought = " > ".join(report.text[s:e] for s, e in wanted)
        print(f"got {got} | wanted {ought} | {report.text[slice(*gold['content'][0])][:60]}")


def path(claims: Sequence[Claim], content: Iterable[Sequence[int]]) -> list[Speaker]:
    """The links from whom the report quotes down to who has a content first-hand."""
    by_id = {claim.id: claim for claim in claims}
    wanted = {point for start, end in content for point in range(start, end)}
    options = [
        (_depth(claim, by_id), claim)
        for claim in claims
        if claim.voice == "attributed" and _alike(_points(claim.content), wanted) >= _SAME
    ]
    if not options:
        return []
    _, claim = max(options, key=lambda option: option[0])
    links = list(claim.chain)
    while claim.within in by_id and links:
        outer = by_id[claim.within]
        whole = len(outer.chain) > 1 and outer.chain[-1].mention == links[-1].mention
        links = list(outer.chain) if whole else [outer.chain[0], *links]
        claim = outer
    return links


def _depth(claim: Claim, by_id: dict[str, Claim]) -> int:
    return 1 + _depth(by_id[claim.within], by_id) if claim.within in by_id else 0


def _points(spans: Iterable[Span]) -> set[int]:
    return {point for span in spans for point in range(span.start, span.end)}


def _alike(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _overlap(found: Span | None, wanted: Sequence[int]) -> bool:
    return found is not None and found.start < wanted[1] and wanted[0] < found.end


if __name__ == "__main__":
    main()
