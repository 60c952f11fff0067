"""Plain-text reports to measure with: PolNeAR's development articles, else the project's own."""

from __future__ import annotations

from pathlib import Path

_OWN = Path("tests/gold/reports")


def articles(data: Path) -> list[str]:
    """Texts of ``data``/polnear/dev/text, or where that is not there of the gold set."""
    folder = data / "polnear" / "dev" / "text"
    files = sorted((folder if folder.is_dir() else _OWN).glob("*.txt"))
    return [file.read_text("utf-8") for file in files]


def write_reports(folder: Path, texts: list[str], count: int, words: int | None = None) -> int:
    """Write ``count`` text files, none like another; gives the number of words in all.

    Args:
        folder: made if it is not there.
        texts: taken in turn.
        count: of the files.
        words: keep only about so many of each.
    """
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number in range(count):
        text = texts[number % len(texts)]
        if words is not None:
            text = _shorten(text, words)
        text = f"Report {number} of the wire.\n\n{text}"
        total += len(text.split())
        (folder / f"{number:06}.txt").write_text(text, "utf-8")
    return total


def _shorten(text: str, words: int) -> str:
    kept, held = [], 0
    for paragraph in text.split("\n"):
        kept.append(paragraph)
        held += len(paragraph.split())
        if held >= words:
            break
    return "\n".join(kept)
