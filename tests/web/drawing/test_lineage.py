from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.ledger.proposition_gathered import Gathered
from sayso.ledger.proposition_lineage import lineage_of
from sayso.ledger.proposition_stops import Lineage, Step, Stop
from sayso.model import Proposition, Weighed
from sayso.web.drawing.grouped import MOST, Graph, graph_of
from sayso.web.drawing.lineage import drawn
from sayso.web.drawing.tree import Branch, tree_of
from weighed_desk import crowd
from weighed_mill import REPORTS, weighed
from weighed_samples import weighed_sample

HURT, CLOSED, FELL, LEFT, ROPE = weighed_sample()[1].propositions


def graph(proposition: Proposition) -> Graph:
    return graph_of(lineage_of(proposition, Gathered(weighed_sample()[0])))


def branches(tree: tuple[Branch, ...]) -> list[Branch]:
    return [each for branch in tree for each in (branch, *branches(branch.inner))]


def test_origins_stand_at_the_left_and_copies_further_right() -> None:
    drawing = drawn(graph(FELL))
    place = {each.node.name: each.x for each in drawing.nodes}
    assert place["Roads Department"] < place["Meridian Wire"] < place["Harbour Courier"]
    assert place["Meridian Wire"] == place["Valley Gazette"]
    hows = {(line.line.source, line.line.how) for line in drawing.lines}
    assert "copy" in {how for _, how in hows}


def test_origins_that_could_be_one_are_joined() -> None:
    drawing = drawn(graph(HURT))
    assert len(drawing.arcs) == 1
    notes = {each.node.name: each.note for each in drawing.nodes}
    assert notes["a hospital official"].startswith("could be one with")
    assert notes["Lorne police"] == ""


def test_what_is_not_loaded_is_said_to_be_so() -> None:
    node = next(each.node for each in drawn(graph(CLOSED)).nodes if each.node.name == "Quay Radio")
    assert node.stops[0].absent
    assert node.note == "not in this desk"


def test_a_circle_leads_back_and_has_no_origin() -> None:
    drawing = drawn(graph(LEFT))
    assert {each.node.kind for each in drawing.nodes} == {"circle", "report"}
    assert sum(line.line.circle for line in drawing.lines) == 3
    assert drawing.width > max(each.x + each.wide for each in drawing.nodes)


def test_what_an_outlet_saw_itself_stands_as_origin_and_as_report() -> None:
    kinds = {each.node.kind: each.node.name for each in drawn(graph(ROPE)).nodes}
    assert kinds == {"origin": "Morning Ledger", "report": "Morning Ledger"}


def test_a_thousand_reports_are_put_together_with_counts() -> None:
    read, made = crowd(1000)
    drawing = drawn(graph_of(lineage_of(made, Gathered(read))))
    names = [each.node.name for each in drawing.nodes]
    assert names == ["Roads Department", "Outlet 0", "333 outlets", "666 outlets"]
    assert sum(len(each.node.stops) for each in drawing.nodes) == 1001
    assert drawing.height < 400


@settings(max_examples=60, deadline=None)
@given(weighed().filter(lambda found: found.propositions))
def test_whatever_is_weighed_is_drawn_within_bounds(found_in: Weighed) -> None:
    lineage = lineage_of(found_in.propositions[0], Gathered(REPORTS))
    found = graph_of(lineage)
    drawing = drawn(found)
    assert {stop.id for node in found.nodes for stop in node.stops} == {
        stop.id for stop in lineage.stops
    }
    assert len(drawing.nodes) == len(found.nodes)
    for each in drawing.nodes:
        assert each.x > 0
        assert each.x + each.wide <= drawing.width
        assert 0 < each.y < drawing.height
    columns: dict[float, list[float]] = {}
    for each in drawing.nodes:
        columns.setdefault(each.x, []).append(each.y)
    for column in columns.values():
        assert all(other - one >= 24 for one, other in pairwise(sorted(column)))
    shown = {stop.id for branch in branches(tree_of(found)) for stop in branch.node.stops}
    assert shown == {stop.id for stop in lineage.stops}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(0, 60), st.randoms())
def test_however_many_there_are_few_are_drawn(left: int, right: int, random: Random) -> None:
    origins = [Stop(f"o{at}", "origin", f"Source {at}") for at in range(left)]
    reports = [Stop(f"r{at}", "report", f"Outlet {at}", f"r{at}") for at in range(right)]
    pairs = {
        (random.choice([*origins, *reports]).id, each.id) for each in reports for _ in range(2)
    }
    steps = tuple(Step(one, other, "quote") for one, other in sorted(pairs) if one != other)
    found = graph_of(Lineage((*origins, *reports), steps))
    assert len(found.nodes) <= 2 * MOST
    drawing = drawn(found)
    assert sum(len(each.node.stops) for each in drawing.nodes) == left + right
    assert len(branches(tree_of(found))) <= 4 * MOST * MOST
