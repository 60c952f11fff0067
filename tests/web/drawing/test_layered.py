from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.web.drawing.layered import columns_of, laid_out, spaced

NODES = [f"n{number}" for number in range(7)]
EDGES = st.lists(
    st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(
        lambda edge: edge[0] != edge[1]
    ),
    max_size=14,
    unique=True,
)


@given(EDGES)
def test_lines_lead_to_the_right_or_are_known_to_lead_back(edges: list[tuple[str, str]]) -> None:
    column, back = columns_of(NODES, edges)
    assert set(column) == set(NODES)
    for source, target in edges:
        assert (column[source] < column[target]) != ((source, target) in back)


@given(EDGES)
def test_no_node_lies_on_another_and_lines_pass_between(edges: list[tuple[str, str]]) -> None:
    room = {node: (10.0, 20.0 + number) for number, node in enumerate(NODES)}
    layout = laid_out(NODES, edges, room, thin=6)
    assert sorted(key for column in layout.columns for key in column if key in room) == NODES
    for column in layout.columns:
        for one, other in pairwise(column):
            apart = room.get(one, (3, 3))[1] + room.get(other, (3, 3))[0]
            assert layout.places[other] - layout.places[one] >= apart - 1e-6
    assert min(layout.places[node] for node in NODES) >= 10.0 - 1e-6
    for edge in edges:
        if edge not in layout.back:
            at = [
                layout_column(layout.columns, key) for key in (edge[0], *layout.ways[edge], edge[1])
            ]
            assert at == list(range(at[0], at[0] + len(at)))


def layout_column(columns: tuple[tuple[str, ...], ...], key: str) -> int:
    return next(number for number, column in enumerate(columns) if key in column)


def test_a_graph_without_edges_is_one_column() -> None:
    layout = laid_out(["a", "b"], [], {"a": (5, 5), "b": (5, 5)})
    assert layout.columns == (("a", "b"),)
    assert layout.places == {"a": 5.0, "b": 15.0}


def test_nothing_is_laid_out_as_nothing() -> None:
    assert laid_out([], [], {}).columns == ()


def test_crossings_are_undone() -> None:
    edges = [("a", "x"), ("b", "y"), ("c", "z")]
    layout = laid_out(["a", "b", "c", "z", "y", "x"], edges, dict.fromkeys("abcxyz", (5.0, 5.0)))
    left, right = layout.columns
    assert [dict(edges)[each] for each in left] == list(right)
    for source, target in edges:
        assert layout.places[source] == layout.places[target]


def test_a_line_past_a_column_has_a_station_there() -> None:
    edges = [("a", "b"), ("b", "c"), ("a", "c")]
    layout = laid_out(["a", "b", "c"], edges, dict.fromkeys("abc", (10.0, 10.0)))
    (station,) = layout.ways["a", "c"]
    assert station in layout.columns[1]
    assert abs(layout.places[station] - layout.places["b"]) >= 10


@given(
    st.lists(st.tuples(st.floats(-500, 500), st.floats(0, 50), st.floats(0, 50)), max_size=12),
)
def test_places_keep_order_and_distance(wishes: list[tuple[float, float, float]]) -> None:
    room = [(above, below) for _, above, below in wishes]
    found = spaced([wish for wish, _, _ in wishes], room)
    for number in range(1, len(found)):
        apart = room[number - 1][1] + room[number][0]
        assert found[number] - found[number - 1] >= apart - 1e-6


def test_wishes_that_can_be_met_are_met() -> None:
    assert spaced([0.0, 100.0, 150.0], [(10, 10)] * 3) == [0.0, 100.0, 150.0]
    assert spaced([50.0, 50.0], [(10, 10)] * 2) == [40.0, 60.0]
