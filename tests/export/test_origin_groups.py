"""Groups of roots that could be one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.origin_groups import root_groups
from sayso.model import Origins, Root
from weighed_mill import origins


def ids(found):
    return [[root.id for root in group] for group in root_groups(found)]


def made(**may_be):
    roots = tuple(
        Root(name, name, "anonymous", None, tuple(others)) for name, others in may_be.items()
    )
    return Origins(0, len(roots), roots)


def test_groups_are_joined_by_way_of_others():
    assert ids(made(a="b", b="ac", c="b", d="")) == [["a", "b", "c"], ["d"]]
    assert ids(made()) == []


def test_ids_that_lead_nowhere_join_nothing():
    assert ids(made(a="x", b="x")) == [["a"], ["b"]]


def test_many_that_could_all_be_one_take_no_time():
    names = [f"o{number}" for number in range(1000)]
    roots = tuple(Root(name, "an official", "anonymous", None, tuple(names)) for name in names)
    assert [len(group) for group in root_groups(Origins(1, 1000, roots))] == [1000]


@given(st.integers(0, 9).flatmap(origins))
def test_every_root_is_in_one_group_and_there_are_at_least_so_many_origins(found):
    assert sorted(name for group in ids(found) for name in group) == sorted(
        root.id for root in found.roots
    )
    assert len(ids(found)) <= found.min
