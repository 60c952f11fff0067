"""The outline of the world: lines that stay lines, whatever is left out of them."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from training.outline import area, outline, path, simplified

SQUARE = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]


def _world(*rings: list[tuple[float, float]]) -> dict[str, object]:
    arcs = []
    for ring in rings:
        before, steps = (0, 0), []
        for x, y in ring:
            at = round(x * 100), round(y * 100)
            steps.append([at[0] - before[0], at[1] - before[1]])
            before = at
        arcs.append(steps)
    polygons = [[[number]] for number in range(len(rings))]
    shape = {"type": "MultiPolygon", "arcs": polygons}
    return {
        "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"land": {"geometries": [shape]}, "countries": {"geometries": [shape, shape]}},
    }


def test_points_on_a_line_are_dropped_and_corners_stay():
    assert simplified([(0, 0), (1, 0.01), (2, 0), (2, 2)]) == [(0, 0), (2, 0), (2, 2)]
    assert simplified(SQUARE) == SQUARE


def test_a_path_goes_in_steps_and_south_is_down():
    assert path([(0, 0), (0.1, 0), (0.1, -0.1)]) == "M0 0l2 0 0 2"
    assert path([(0, 0), (0.1, 0.1), (0, 0)]) == "M0 0l2-2-2 2"
    assert area(SQUARE) == 4


def test_land_is_closed_and_what_two_countries_share_is_a_border():
    made = outline(_world(SQUARE))
    assert made["land"] == ["M0 0l40 0 0-40-40 0 0 40z"]
    assert made["borders"] == ["M0 0l40 0 0-40-40 0 0 40"]


def test_what_crosses_the_date_line_is_parted():
    ring = [(178.0, 0.0), (-178.0, 0.0), (-178.0, 2.0), (178.0, 2.0), (178.0, 0.0)]
    made = outline(_world(ring))
    assert len(made["land"]) == 2
    for shape in made["land"]:
        assert all(abs(step) <= 80 for step in _numbers(shape)[2:])


def test_too_small_and_too_far_south_is_left_out():
    tiny = [(x / 100, y / 100) for x, y in SQUARE]
    south = [(x, y - 80) for x, y in SQUARE]
    assert outline(_world(tiny, south))["land"] == []


@pytest.mark.parametrize("name", ["land", "borders"])
def test_the_shipped_file_is_whole(name: str):
    source = files("sayso").joinpath("data", "world.json").read_text("utf-8")
    assert len(source) < 120_000
    for shape in json.loads(source)[name]:
        assert re.fullmatch(r"M-?\d+ -?\d+l-?\d+(?: ?-?\d+|-\d+)+z?", shape)
        x, y = numbers = _numbers(shape)[:2]
        assert len(numbers) == 2
        for step_x, step_y in zip(_numbers(shape)[2::2], _numbers(shape)[3::2], strict=True):
            x, y = x + step_x, y + step_y
            assert abs(x) <= 3600
            assert abs(y) <= 1800


def _numbers(shape: str) -> list[int]:
    return [int(number) for number in re.findall(r"-?\d+", shape)]
