"""Places found and told apart, on the annotated passages and articles of ``tests/gold/places``.

    python -m benchmarks.places [--show dev]

PolNeAR's articles are read where its development part lies in ``../shared/data``; there once
without a tagger and once with the entities of Stanford CoreNLP, which come with the corpus.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path

from sayso.names.places import Place, places

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "places"
CORPUS = Path(__file__).parents[2] / "shared" / "data" / "polnear" / "dev"


def entities_of(folder: Path) -> dict[str, list[tuple[int, int, str]]]:
    """The named entities of each article, as CoreNLP has them."""
    with gzip.open(folder / "corenlp.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return {row["id"]: [(e[0], e[1], e[2]) for e in row["entities"]] for row in rows}


def compare(gold: dict, found: list[Place], tally: dict[str, int], show: str, text: str) -> None:
    """Count one text's mentions into a tally; print what is wrong where that is asked for."""
    by_span = {(p.start, p.end): p for p in found}
    for want in gold["places"]:
        tally["gold"] += 1
        got = by_span.pop((want["start"], want["end"]), None)
        words = text[want["start"] : want["end"]]
        if got is None:
            if show == gold["part"]:
                print(f"  {gold['text'][:24]}: missed {words!r}")
            continue
        tally["right"] += 1
        if want["geonames"]:
            tally["known"] += 1
            tally["country"] += got.country == want["country"]
            tally["id"] += got.geonames == want["geonames"]
            if got.geonames != want["geonames"] and show == gold["part"]:
                print(
                    f"  {gold['text'][:24]}: {words!r} is {want['name']} {want['country']},"
                    f" not {got.name} {got.country} {got.geonames}"
                )
        else:
            tally["lacking"] += 1
            tally["unknown"] += got.geonames is None
    tally["found"] += len(found)
    for (start, end), place in by_span.items():
        if show == gold["part"]:
            print(
                f"  {gold['text'][:24]}: wrong {place.text!r} {place.name} {place.country}"
                f" … {text[max(0, start - 25) : end + 25]!r}"
            )


def measure(name: str, tagged: bool = False, show: str = "") -> dict[str, dict[str, int]]:
    """Tallies of "dev" and "held" of one file of the gold set."""
    entities = entities_of(CORPUS) if tagged else {}
    keys = "gold found right known country id lacking unknown".split()
    tallies = {part: dict.fromkeys(keys, 0) for part in ("dev", "held")}
    for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        own = GOLD / "passages" / f"{row['text']}.txt"
        path = own if own.is_file() else CORPUS / "text" / f"{row['text']}.txt"
        text = path.read_bytes().decode("utf-8")
        found = places(text, entities=entities.get(row["text"]))
        compare(row, found, tallies[row["part"]], show, text)
    return tallies


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--show", choices=("dev", "held"), default="", help="print the errors")
    options = parser.parse_args(arguments)
    runs = [("passages", False)]
    if CORPUS.is_dir():
        runs += [("polnear", False), ("polnear", True)]
    print("                        precision / recall / F1   country     id  lacking")
    for name, tagged in runs:
        for part, t in measure(name, tagged, options.show).items():
            p, r = 100 * t["right"] / max(1, t["found"]), 100 * t["right"] / t["gold"]
            f = 2 * p * r / max(1e-9, p + r)
            print(
                f"{name:9}{part:5}{'with tagger' if tagged else '':12}"
                f"{p:5.1f} / {r:5.1f} / {f:5.1f}      "
                f"{100 * t['country'] / t['known']:5.1f}  {100 * t['id'] / t['known']:5.1f}"
                f"  {t['unknown']}/{t['lacking']}"
            )


if __name__ == "__main__":
    main()
