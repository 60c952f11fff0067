"""Articles of PolNeAR as annotated for the project: offsets and labels beside the corpus's text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article.

    Attributes:
        name: of the article.
        text: of the article.
        attributions: as in the file, see tests/gold/polnear/README.md.
        figures: as in the file.
        dates: as in the file.
    """

    name: str
    text: str
    attributions: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    dates: list[dict[str, Any]]

    def speaker(self, attribution: dict[str, Any]) -> str | None:
        """The speaker's name in the article's words, or None."""
        span = attribution["speaker_span"]
        if span is None:
            return None
        spans = attribution.get("name_spans", [span])
        names = [" ".join(self.text[s:e].split()) for s, e in spans]
        if "name_join" in attribution:
            return str(attribution["name_join"]).join(names)
        return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def annotated(folder: Path, texts: Path) -> Iterator[Annotated]:
    """The articles of a folder of annotations.

    Args:
        folder: with a JSON file an article.
        texts: with their texts, ``NAME.txt``.

    Raises:
        FileNotFoundError: where a text is missing.
    """
    for file in sorted(folder.glob("*.json")):
        about = json.loads(file.read_text("utf-8"))
        with (texts / f"{file.stem}.txt").open(encoding="utf-8", newline="") as text:
            yield Annotated(
                file.stem,
                text.read(),
                about["attributions"],
                about.get("figures", []),
                about.get("dates", []),
            )
