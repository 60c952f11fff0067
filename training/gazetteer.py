"""Build the gazetteer that ships with sayso from GeoNames and the table of countries.

    python -m training.gazetteer ../shared/data

Writes ``places.tsv`` (towns and divisions, GeoNames, CC BY 4.0) and ``places_countries.tsv``
(countries, GeoNames and mledoze/countries, ODbL 1.0) into ``src/sayso/data``. The same input gives
the same bytes. ``docs/places.md`` describes both files.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from sayso.names.place_keys import loose_place_key, place_key
from training.gazetteer_countries import country_lines

OUT = Path(__file__).parents[1] / "src" / "sayso" / "data"
LATIN = re.compile(r"[^\W\d_](?:[A-Za-zÀ-ɏḀ-ỿ'’‘ʼʻʿʾ`´. -])*")
TYPES = re.compile(
    r"^(?:Muḩāfaz̧at|Wilayat|Provincia de|Departamento de|Republic of) | "
    r"(?:Oblast'?|Province|Region|Governorate|Department|District|Prefecture|State|Krai|Kray|"
    r"Republic|Voivodeship|County|Division|Territory|Parish|Canton|Municipality|Sheng|Raion|Strip)$"
)
AT_HOME = frozenset("US GB CA AU NZ IE".split())


def usable(name: str, population: int, main: bool) -> bool:
    """Whether a name is kept: written in Latin letters, no code, no stray short form."""
    if not LATIN.fullmatch(name) or any(
        ord(c) > 0x24F and c.isalpha() and not (0x1E00 <= ord(c) <= 0x1EFF) for c in name
    ):
        return False
    if main:
        return True
    letters = sum(c.isalpha() for c in name)
    if letters <= 3 or (name.isupper() and letters <= 5) or not name[0].isupper():
        return False
    return letters > 4 or population >= 100_000


def towns(data: Path) -> Iterator[tuple[list[str], list[tuple[str, bool]]]]:
    """The towns of GeoNames: a record, and its names with whether each is the main one."""
    with zipfile.ZipFile(data / "cities15000.zip") as archive:
        table = archive.read("cities15000.txt").decode("utf-8")
    for row in csv.reader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        number, name, plain, others, lat, lon, _, kind, country, _, admin = row[:11]
        population = int(row[14])
        names = [(name, True), (plain, True)]
        if kind != "PPLX" and country not in AT_HOME:
            names += [(other, False) for other in others.split(",")]
        elif population >= 250_000 or kind == "PPLC":
            wanted = {
                "New York",
                "Big Apple",
                "NYC",
                "Washington",
                "Washington D.C.",
                "Washington DC",
            }
            names += [(other, True) for other in others.split(",") if other in wanted]
        kept = [(n, main) for n, main in names if usable(n, population, main)]
        if name.endswith(" City") and country not in AT_HOME:
            kept.append((name.removesuffix(" City"), False))
        code = {"PPLC": "capital", "PPLA": "seat", "PPLX": "quarter"}.get(kind, "town")
        where = f"{country}.{admin}"
        yield [name, code, country, where, lat, lon, str(population), number], kept


def divisions(data: Path, records: list[list[str]]) -> Iterator[tuple[list[str], list]]:
    """First-order divisions, placed where the people of their towns live on average."""
    inside: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for record in records:
        inside[record[3]].append((float(record[4]), float(record[5]), int(record[6]) + 1))
    for line in filter(None, (data / "regionInfo.tsv").read_text("utf-8").split("\n")[1:]):
        code, name, plain, number = line.split("\t")
        towns_there = inside.get(code, [])
        people = sum(weight for *_, weight in towns_there)
        lat, lon = (
            f"{sum(place[axis] * place[2] for place in towns_there) / people:.3f}" if people else ""
            for axis in (0, 1)
        )
        short = {TYPES.sub("", n).strip() for n in (name, plain)}
        names = [(n, True) for n in (name, plain, *sorted(short)) if usable(n, people, True)]
        yield [name, "division", code[:2], code, lat, lon, str(people), number], names


def flags(shared: Path) -> dict[str, str]:
    """Words of running text that are no names ("w"), and names of people ("p")."""
    lower: Counter[str] = Counter()
    people: Counter[str] = Counter()
    located: Counter[str] = Counter()
    for path in (shared / "polnear" / "train", shared / "incidents"):
        with gzip.open(path / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts = {r.get("id"): r for r in map(json.loads, lines)}
        for record in texts.values():
            lower.update(
                re.findall(
                    r"(?<![\w.@/#-])[a-z]+(?![\w@/-])",
                    record.get("text") or record.get("content") or "",
                )
            )
        silver = path / "corenlp.jsonl.gz"
        if silver.is_file():
            with gzip.open(silver, "rt", encoding="utf-8") as lines:
                for row in map(json.loads, lines):
                    text = texts[row["id"]]["text"]
                    for start, end, kind, *_ in row["entities"]:
                        to = {"PERSON": people, "LOCATION": located}.get(kind)
                        if to is not None:
                            to.update(place_key(word) for word in text[start:end].split())
    found = {word: "w" for word, count in lower.items() if count >= 3}
    for word, count in people.items():
        if count >= 2 and count > located[word] / 4:
            found[word] = found.get(word, "") + "p"
    return found


def main(arguments: list[str] | None = None) -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(arguments)
    data = options.shared / "gazetteer"
    rows = list(towns(data))
    rows += list(divisions(data, [record for record, _ in rows]))
    rows.sort(key=lambda row: int(row[0][7]))
    told = flags(options.shared)
    body, keys = bytearray(), defaultdict(dict)
    start = len(f"places 1 {0:010d}\n")
    for record, names in rows:
        at = start + len(body)
        body += ("\t".join(record) + "\n").encode()
        for name, is_main in names:
            for key in {place_key(name), "~" + loose_place_key(name)} - {"", "~"}:
                keys[key][at] = keys[key].get(at, False) or is_main
    lines = sorted(
        "\t".join(
            (
                key,
                told.get(key, ""),
                " ".join(f"{at:x}" + ("" if main else "-") for at, main in sorted(found.items())),
            )
        ).encode()
        for key, found in keys.items()
    )
    head = f"places 1 {start + len(body):010d}\n".encode()
    (options.out / "places.tsv").write_bytes(head + body + b"\n".join(lines) + b"\n")
    (options.out / "places_countries.tsv").write_text(
        "\n".join(country_lines(data)) + "\n", encoding="utf-8", newline="\n"
    )


if __name__ == "__main__":
    main()
