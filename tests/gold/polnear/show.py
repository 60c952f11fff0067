"""Print an annotated article of PolNeAR with its words put back; the corpus is needed for it."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

HERE = Path(__file__).parent


def text_of(data: Path, name: str) -> str:
    """The article's text, from a part of the corpus (a folder with ``text/``)."""
    with (data / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def speaker(text: str, attribution: dict) -> str | None:
    """The speaker's name in the article's words, or None."""
    span = attribution["speaker_span"]
    if span is None:
        return None
    names = [text[s:e] for s, e in attribution.get("name_spans", [span])]
    if "name_join" in attribution:
        return attribution["name_join"].join(names)
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def show(text: str, article: dict) -> None:
    """Print all that is annotated, an attribution, figure or date a line."""

    def words(spans: list) -> str:
        return " … ".join(text[s:e] for s, e in spans).replace("\n", " ")

    for a in article["attributions"]:
        labels = [a["kind"], a["act"], a["certainty"], a["negation"]]
        print(a["index"], *(label for label in labels if label), "|", speaker(text, a))
        print(f"    <{words(a['source'])}> [{words(a['cue'])}] {words(a['content'])}")
    for f in article["figures"]:
        unit = words([f["unit_span"]]) if "unit_span" in f else f["unit"]
        about = "about" if f["approximate"] else ""
        print("figure:", words([f["span"]]), "|", about, f["low"], "-", f["high"], unit)
    for d in article["dates"]:
        print("date:", words([d["span"]]), "|", d["start"], d["end"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="articles (default: all)")
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear/dev"))
    arguments = parser.parse_args()
    for name in arguments.names or sorted(path.stem for path in HERE.glob("*.json")):
        print(f"== {name}")
        article = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
        show(text_of(arguments.data, name), article)
