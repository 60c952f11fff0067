"""Whatever the order in which reports come, the groups are the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

import mill
import samples
from sayso.link import linking
from sayso.link.candidates import ALL
from sayso.link.items import items
from tests.link.link_samples import COMPARISON, Bag, story

REPORTS = [
    story(
        "The freighter struck a mine off Velm",
        ("312 sailors were killed, 150 of them from Velm", "150 of them from Velm"),
        outlet="Courier",
    ),
    story("A mine struck the freighter off Velm", "268 sailors were killed", outlet="Herald"),
    story("The freighter did not strike a mine", "Some 40 people fled Velm", outlet=None),
    story("Some 40 people fled", "268 sailors were injured", published=None, outlet="Gazette"),
    story("A freighter struck a mine", outlet="Gazette", url="https://gazette.example/mine"),
    mill.mill(),
    samples.ferry(),
]
IDS = sorted(item.statement.id for report in REPORTS for item in items(report))
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=4)
BAG = Bag()


def shown(reports, **options):
    """Groups with their statements, the central one, and how sure they are."""
    linked = linking.link(reports, BAG, comparison=COMPARISON, **options)
    return [
        ([item.statement.id for item in group.items], group.central.statement.id, group.sure)
        for group in linked.groups
    ]


@given(st.permutations(REPORTS), st.sampled_from([0.0, 0.2, 0.5, 0.8, 1.0]))
@settings(max_examples=40)
def test_groups_do_not_depend_on_the_order_of_reports(reports, threshold):
    assert shown(reports, threshold=threshold) == shown(REPORTS, threshold=threshold)


@given(st.permutations(REPORTS), PAIRS, PAIRS, st.randoms())
@settings(max_examples=40)
def test_nor_on_that_of_pairs_that_must_and_cannot(reports, must, cannot, random):
    first = shown(REPORTS, must=must, cannot=cannot)
    turned = [pair[::-1] for pair in random.sample(must, len(must))]
    mixed = random.sample(cannot, len(cannot))
    assert shown(reports, must=turned, cannot=mixed) == first
    place = {each: at for at, (members, _, _) in enumerate(first) for each in members}
    assert sorted(place) == IDS
    assert all(place[one] == place[other] for one, other in must)


@given(st.lists(st.sampled_from(REPORTS), max_size=12))
@settings(max_examples=40)
def test_reports_that_come_again_change_nothing(reports):
    once = {report.id: report for report in reports}
    assert shown(reports) == shown(once.values())


def test_a_big_set_is_the_same_in_any_order_too():
    many = [
        story(
            f"The {thing} struck a mine off Velm near buoy {at}",
            f"{at + 5} sailors of the {thing} were killed",
            outlet=f"Paper {at}",
        )
        for at in range(ALL // 2 + 2)
        for thing in ("freighter", "tanker")
    ]
    assert len(many) > ALL
    assert shown(many) == shown(many[::-1]) == shown([*many[1::2], *many[::2]])
