"""Build the outline of the world that the map is drawn on, from Natural Earth.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m training.outline package/countries-50m.json

Writes ``world.json`` into ``src/sayso/data``: land as closed and borders as open SVG paths, in
degrees east and south of 0, 0, by ``unit``. What is water inside of land is a ring of its own
("evenodd"). Antarctica and the smallest islands are left out.
The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src" / "sayso" / "data" / "world.json"
UNIT = 0.05
"""Degrees that one step of a path stands for."""
TOLERANCE = 0.07
"""Degrees by which a simplified line may be off."""
SMALLEST = 0.01
"""Square degrees below which an island is left out."""
SOUTHERNMOST = -60.0

Point = tuple[float, float]


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description="Build the outline of the world.")
    parser.add_argument("countries", type=Path, help="countries-50m.json of world-atlas")
    chosen = parser.parse_args()
    made = outline(json.loads(chosen.countries.read_text(encoding="utf-8")))
    OUT.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {OUT.stat().st_size / 1000:.0f} kB, {len(made['land'])} pieces of land")


def outline(world: dict[str, Any]) -> dict[str, Any]:
    """Land and borders of a topology, as paths."""
    lines = [simplified(points) for points in arcs(world)]
    borders = (lines[number] for number in _borders(world))
    land = (ring for ring in _rings(world, lines) if area(ring) >= SMALLEST)
    return {
        "unit": UNIT,
        "land": sorted(
            path(ring) + "z"
            for ring in land
            if max(y for _, y in ring) > SOUTHERNMOST and len(steps(ring)) > 3
        ),
        "borders": sorted(path(line) for line in borders if len(steps(line)) > 1),
    }


def arcs(world: dict[str, Any]) -> Iterator[list[Point]]:
    """The lines of a topology, in degrees east and north (TopoJSON, quantized)."""
    (east, north), (west, south) = world["transform"]["scale"], world["transform"]["translate"]
    for arc in world["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((west + x * east, south + y * north))
        yield points


def simplified(points: list[Point]) -> list[Point]:
    """The points that matter (Ramer, Douglas and Peucker); the ends always do."""
    keep = {0, len(points) - 1}
    ranges = [(0, len(points) - 1)]
    if points[0] == points[-1]:
        # A whole island: its far side is an end too, or all of it would lie on one point.
        far = max(range(len(points)), key=lambda at: _distance(points[at], points[0], points[0]))
        keep.add(far)
        ranges = [(0, far), (far, len(points) - 1)]
    while ranges:
        first, last = ranges.pop()
        inside = range(first + 1, last)
        if not inside:
            continue
        off = {at: _distance(points[at], points[first], points[last]) for at in inside}
        worst = max(off, key=lambda at: off[at])
        if off[worst] > TOLERANCE:
            keep.add(worst)
            ranges += [(first, worst), (worst, last)]
    return [points[at] for at in sorted(keep)]


def steps(points: Iterable[Point]) -> list[tuple[int, int]]:
    """Points in whole steps of ``UNIT``, south positive; those that fall together are one."""
    found: list[tuple[int, int]] = []
    for x, y in points:
        step = round(x / UNIT), round(-y / UNIT)
        if not found or found[-1] != step:
            found.append(step)
    return found


def path(points: Iterable[Point]) -> str:
    """An SVG path of relative steps."""
    found = steps(points)
    written = f"M{found[0][0]} {found[0][1]}l"
    for (x, y), (to_x, to_y) in pairwise(found):
        for number in (to_x - x, to_y - y):
            apart = "" if written[-1] == "l" or number < 0 else " "
            written += f"{apart}{number}"
    return written


def area(ring: list[Point]) -> float:
    """The area inside a ring, in square degrees."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x * to_y - to_x * y for (x, y), (to_x, to_y) in pairs)) / 2


def _rings(world: dict[str, Any], lines: list[list[Point]]) -> Iterator[list[Point]]:
    for part in world["objects"]["land"]["geometries"]:
        for polygon in part["arcs"]:
            for ring in polygon:
                points: list[Point] = []
                for number in ring:
                    line = lines[number] if number >= 0 else lines[~number][::-1]
                    points += line[1:] if points else line
                yield from _at_the_date_line(points)


def _at_the_date_line(ring: list[Point]) -> Iterator[list[Point]]:
    """A ring as it is, or, where it crosses 180 degrees, the parts of it on both sides."""
    whole = [ring[0]]
    for x, y in ring[1:]:
        before = whole[-1][0]
        whole.append((x + 360 * round((before - x) / 360), y))
    if all(-180 <= x <= 180 for x, _ in whole):
        yield whole
        return
    for turn in (-360.0, 0.0, 360.0):
        part = [(x + turn, y) for x, y in whole]
        for edge in (-180.0, 180.0):
            part = list(_inside(part, edge))
        if len(part) > 2:
            yield part


def _inside(ring: list[Point], edge: float) -> Iterator[Point]:
    """The part of a ring on the inner side of a meridian (Sutherland and Hodgman)."""
    for (x1, y1), (x2, y2) in zip(ring[-1:] + ring[:-1], ring, strict=True):
        inside = x1 * edge <= edge**2, x2 * edge <= edge**2
        if inside[0] != inside[1]:
            yield edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)
        if inside[1]:
            yield x2, y2


def _borders(world: dict[str, Any]) -> list[int]:
    """The lines that two countries share."""
    sharing: dict[int, set[int]] = defaultdict(set)
    for country, part in enumerate(world["objects"]["countries"]["geometries"]):
        polygons = part["arcs"] if part["type"] == "MultiPolygon" else [part["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                for number in ring:
                    sharing[number if number >= 0 else ~number].add(country)
    return sorted(number for number, countries in sharing.items() if len(countries) > 1)


def _distance(point: Point, first: Point, last: Point) -> float:
    """How far a point is from a line, or from a point where its ends are one, in degrees."""
    (x, y), (x1, y1), (x2, y2) = point, first, last
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if not length:
        return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
    return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)


if __name__ == "__main__":
    main()
