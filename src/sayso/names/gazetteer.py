"""The gazetteer that ships with sayso: towns, divisions and countries by their names.

Towns and divisions stand in a sorted table that is mapped into memory and searched where it lies,
so opening it costs next to nothing. Countries are few and are read at once. Where the data come
from is said in ``data/PLACES_NOTICE.md``.
"""

from __future__ import annotations

import mmap
from functools import cache
from pathlib import Path
from typing import Final

from sayso.names.gazetteer_entry import Entry, Found
from sayso.names.place_keys import loose_place_key, place_key

DATA: Final = Path(__file__).parents[1] / "data"
_HEAD: Final = len(b"places 1 0000000000\n")
_REMEMBERED: Final = 50_000


class Gazetteer:
    """Names and the places they stand for.

    Args:
        folder: where ``places.tsv`` and ``places_countries.tsv`` lie.

    Raises:
        OSError: a file cannot be read.
    """

    def __init__(self, folder: Path = DATA) -> None:
        with (folder / "places.tsv").open("rb") as file:
            self._table = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._keys = int(self._table[9:19])
        self._countries: dict[str, Entry] = {}
        self._names: dict[str, list[Entry]] = {}
        self._demonyms: dict[str, list[Entry]] = {}
        self._exact: set[str] = set()
        for line in (folder / "places_countries.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            self._add_country(line.split("\t"))
        self._known: dict[str, Found | None] = {}
        self._starts: dict[str, bool] = {}

    def country(self, code: str) -> Entry | None:
        """Return the country with an ISO 3166-1 alpha-2 code."""
        return self._countries.get(code)

    def find(self, name: str) -> Found | None:
        """Return what a name stands for, or None; case, accents, marks and "the" do not count.

        Abbreviations of countries ("US", "U.K.") have to stand in capitals.
        """
        if name not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[name] = self._find(name)
        return self._known[name]

    def find_loosely(self, name: str) -> Found | None:
        """Return what a name stands for however it is transliterated, or None."""
        key = loose_place_key(name)
        return self._towns("~" + key) if key else None

    def starts(self, word: str) -> bool:
        """Whether a name of several words, or a longer one, begins with a word."""
        if word not in self._starts:
            if len(self._starts) > _REMEMBERED:
                self._starts.clear()
            key = place_key(word)
            self._starts[word] = bool(key) and self._starts_with(key)
        return self._starts[word]

    def _starts_with(self, key: str) -> bool:
        if any(name.startswith(key) and name != key for name in self._names):
            return True
        if any(name.startswith(key) and name != key for name in self._demonyms):
            return True
        wanted = key.encode()
        line = self._line_from(wanted)
        if line.partition(b"\t")[0] == wanted:
            line = self._line_from(wanted + b"\x21")
        return line.startswith(wanted)

    def _add_country(self, fields: list[str]) -> None:
        code, name, number, latitude, longitude, people, aliases, demonyms = fields
        entry = Entry(
            name, "country", code, "", float(latitude), float(longitude), int(people), int(number)
        )
        self._countries[code] = entry
        for alias in aliases.split("|"):
            if alias.replace(".", "").isupper():
                self._exact.add(alias)
            else:
                self._names.setdefault(place_key(alias), []).append(entry)
                continue
            self._names.setdefault(alias, []).append(entry)
        for demonym in filter(None, demonyms.split("|")):
            self._demonyms.setdefault(place_key(demonym), []).append(entry)

    def _find(self, name: str) -> Found | None:
        if name in self._exact:
            entries = self._names[name]
            return Found(tuple(entries), (True,) * len(entries))
        key = place_key(name)
        if not key:
            return None
        if key in self._demonyms and not name.islower():
            entries = self._demonyms[key]
            return Found(tuple(entries), (True,) * len(entries), demonym=True)
        nations = self._names.get(key, [])
        towns = self._towns(key)
        if not nations:
            return towns
        more = (
            [
                (entry, main)
                for entry, main in zip(towns.entries, towns.main, strict=True)
                if main and entry.kind != "quarter"
            ]
            if towns
            else []
        )
        return Found(
            (*nations, *(entry for entry, _ in more)),
            (*(True for _ in nations), *(main for _, main in more)),
        )

    def _towns(self, key: str) -> Found | None:
        line = self._line_from(key.encode())
        found, _, rest = line.partition(b"\t")
        if found != key.encode():
            return None
        flags, _, places = rest.partition(b"\t")
        entries, main = [], []
        for place in places.split():
            main.append(not place.endswith(b"-"))
            entries.append(self._entry(int(place.rstrip(b"-"), 16)))
        return Found(tuple(entries), tuple(main), flags.decode())

    def _entry(self, at: int) -> Entry:
        line = self._table[at : self._table.find(b"\n", at)].decode("utf-8")
        name, kind, country, division, latitude, longitude, people, number = line.split("\t")
        return Entry(
            name,
            kind,
            country,
            division,
            float(latitude) if latitude else None,
            float(longitude) if longitude else None,
            int(people),
            int(number),
        )

    def _line_from(self, key: bytes) -> bytes:
        """The first line of the table of keys that is not before ``key``; b"" after the last."""
        table, low, high = self._table, self._keys, len(self._table)
        while low < high:
            start = table.rfind(b"\n", self._keys - 1, (low + high) // 2) + 1
            end = table.find(b"\n", start)
            if table[start:end].partition(b"\t")[0] < key:
                low = end + 1
            else:
                high = start
        return table[low : table.find(b"\n", low)] if low < len(table) else b""


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, opened once."""
    return Gazetteer()
