"""The articles on shooting incidents as reports with claims, read once and kept.

``articles.jsonl.gz`` has the articles with their incident and date, ``incidents.jsonl.gz`` a record
of each incident; the texts belong to the outlets and never stand in this repository.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sayso.ingest import Failure
from sayso.ledger.output import write_reports
from sayso.ledger.read import read_many
from sayso.model import Report


@dataclass(frozen=True, slots=True)
class Incident:
    """What the record says.

    Attributes:
        id: of the incident.
        killed: how many people, in the end.
        injured: how many people, in the end.
        state: of the United States.
        place: city or county.
        date: as the record words it.
    """

    id: str
    killed: int
    injured: int
    state: str
    place: str
    date: str


def incidents(folder: Path) -> dict[str, Incident]:
    """The records by their ids."""
    made = {}
    for row in _rows(folder / "incidents.jsonl.gz"):
        made[row["incident_uri"]] = Incident(
            row["incident_uri"],
            row["num_killed"],
            row["num_injured"],
            row["state"],
            row["city_or_county"],
            row["date"],
        )
    return made


def of_incident(folder: Path) -> dict[str, str]:
    """Incident of each article, by the article's id."""
    return {row["id"]: row["incident_id"] for row in _rows(folder / "articles.jsonl.gz")}


def reports(folder: Path, kept: Path, limit: int | None = None) -> Iterator[Report]:
    """The articles as the program reads them; the report's title has the article's id.

    Args:
        folder: with the two files.
        kept: a JSON of sayso's; made where it is not there, which takes about ten minutes.
        limit: so many articles at most, those of incidents with several articles first.
    """
    if not kept.exists():
        _read(folder, kept)
    order = {name: at for at, name in enumerate(_several_first(folder))}
    wanted = set(list(order)[:limit])
    for item in read_many([kept]):
        if isinstance(item, Report) and Path(item.path).stem in wanted:
            yield item


def _read(folder: Path, kept: Path) -> None:
    """Write the articles as Markdown with their date and outlet, and read them."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    half = kept.with_suffix(".part")
    with TemporaryDirectory() as written, half.open("w", encoding="utf-8") as out:
        article_files(folder, Path(written))
        found = (item for item in read_many([written]) if not isinstance(item, Failure))
        write_reports(found, out, "json")
    half.rename(kept)


def article_files(folder: Path, into: Path) -> list[Path]:
    """Write the articles as Markdown with date and outlet; the files, in order of their names.

    Args:
        folder: with the two files.
        into: where to write.
    """
    made = []
    for row in _rows(folder / "articles.jsonl.gz"):
        title = " ".join(row["title"].split()).replace('"', "'")
        head = f'title: "{title}"\noutlet: {row["domain"]}\npublished: {row["dct"]}'
        page = into / f"{row['id']}.md"
        page.write_text(f"---\n{head}\n---\n{row['content']}\n", "utf-8")
        made.append(page)
    return sorted(made)


def _several_first(folder: Path) -> list[str]:
    rows = list(_rows(folder / "articles.jsonl.gz"))
    times: dict[str, int] = {}
    for row in rows:
        times[row["incident_id"]] = times.get(row["incident_id"], 0) + 1
    rows.sort(key=lambda row: (-min(2, times[row["incident_id"]]), row["incident_id"], row["id"]))
    return [row["id"] for row in rows]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
