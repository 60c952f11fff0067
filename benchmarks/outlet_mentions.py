"""How well mentions of outlets are found: ``python -m benchmarks.outlet_mentions``.

Measured on the project's own gold (tests/gold/outlets). A mention is found where one covers the
bare name and stays inside the gold mention, or for generic words where the two overlap and the
kind is the same. ``--data FOLDER`` adds the articles of PolNeAR, ``--show PART`` prints the errors.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from sayso.names.mentions import Mention, outlet_mentions

GOLD = Path("tests/gold/outlets")
PARTS = ("dev", "polnear", "held")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--show", choices=PARTS[:2])
    chosen = parser.parse_args()
    print("                 precision recall  F1     exact  outlet (counts)")
    for part in PARTS:
        texts = read(part, chosen.data)
        if not texts:
            print(f"{part}: left out, the articles are not there")
            continue
        for what in ("named", "generic"):
            print(f"{part:8} {what:8}" + line(measure(texts, what, part == chosen.show)))
    sample = "\n\n".join(text for part in PARTS for text, _ in read(part, chosen.data))
    long = (sample * (1_000_000 // len(sample) + 1))[:1_000_000]
    outlet_mentions("")
    began = time.perf_counter()
    found = outlet_mentions(long)
    spent = time.perf_counter() - began
    print(f"speed    {len(long):,} characters, {len(found):,} mentions: {spent:.2f} s")


def read(part: str, data: Path) -> list[tuple[str, list[dict[str, Any]]]]:
    """Texts of a part with their mentions; empty where the articles are not there."""
    found = []
    for row in map(json.loads, (GOLD / f"{part}.jsonl").read_text("utf-8").splitlines()):
        text = row.get("text")
        if text is None:
            path = data / "polnear" / "dev" / "text" / f"{row['name']}.txt"
            if not path.exists():
                return []
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
        found.append((text, row["mentions"]))
    return found


def measure(texts: list[tuple[str, list[dict[str, Any]]]], what: str, show: bool) -> Counter[str]:
    """Count found, right, wrong and missed mentions, named or generic ones."""
    count: Counter[str] = Counter()
    for text, wanted in texts:
        guesses = [m for m in outlet_mentions(text) if (m.generic is not None) == (what != "named")]
        left = list(guesses)
        for mention in wanted:
            hits = [guess for guess in left if _same(mention, guess)]
            optional = mention.get("optional", False)
            generic = mention["generic"] is not None
            left = [guess for guess in left if guess not in hits]
            if optional or generic != (what != "named"):
                left = [guess for guess in left if not _over(mention, guess) or not optional]
                continue
            count["gold"] += 1
            count["listed"] += mention["id"] is not None
            if not hits:
                count["missed"] += 1
                if show:
                    print("  missed", _shown(text, *mention["span"]))
                continue
            hit = hits[0]
            count["right"] += 1
            count["exact"] += [hit.start, hit.end] == mention["span"]
            if show and [hit.start, hit.end] != mention["span"]:
                print("  span  ", text[slice(*mention["span"])], "/", text[hit.start : hit.end])
            if mention["id"]:
                count["resolved"] += hit.outlet is not None and hit.outlet.id == mention["id"]
                count["open"] += hit.outlet is None and mention["id"] in [
                    outlet.id for outlet in hit.candidates
                ]
                if hit.outlet is not None and hit.outlet.id != mention["id"]:
                    count["other"] += 1
                    if show:
                        print("  other ", hit.outlet.id, _shown(text, hit.start, hit.end))
        count["wrong"] += len(left)
        for guess in left if show else []:
            print("  wrong ", _shown(text, guess.start, guess.end))
    return count


def line(count: Counter[str]) -> str:
    """Percentages and counts of one part."""
    right, wrong, gold = count["right"], count["wrong"], count["gold"]
    precision = 100 * right / max(1, right + wrong)
    recall = 100 * right / max(1, gold)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    exact = 100 * count["exact"] / max(1, right)
    tail = f"  {count['resolved']} right, {count['open']} open, {count['other']} another"
    tail += f"; {count['listed']} of {gold} in the registry" if count["listed"] else f"; {gold}"
    return f"{precision:9.1f} {recall:6.1f} {both:6.1f} {exact:7.1f}{tail}"


def _same(mention: dict[str, Any], guess: Mention) -> bool:
    if mention["generic"] is not None:
        return guess.generic == mention["generic"] and _over(mention, guess)
    start, end = mention["name_span"]
    inside = mention["span"][0] <= guess.start <= start and end <= guess.end <= mention["span"][1]
    return guess.generic is None and inside


def _over(mention: dict[str, Any], guess: Mention) -> bool:
    return bool(guess.start < mention["span"][1] and mention["span"][0] < guess.end)


def _shown(text: str, start: int, end: int) -> str:
    around = f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 40]}"
    return " ".join(around.split())


if __name__ == "__main__":
    main()
