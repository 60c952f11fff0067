from sayso.ledger.proposition_gathered import Gathered
from sayso.ledger.proposition_lineage import lineage_of
from sayso.ledger.proposition_stops import Lineage
from sayso.model import Proposition
from weighed_samples import weighed_sample

HURT, CLOSED, FELL, LEFT, ROPE = weighed_sample()[1].propositions


def lineage(proposition: Proposition) -> Lineage:
    return lineage_of(proposition, Gathered(weighed_sample()[0]))


def steps(proposition: Proposition) -> list[tuple[str, str, str]]:
    found = lineage(proposition)
    name = {stop.id: stop.name for stop in found.stops}
    return [(name[step.source], step.how, name[step.target]) for step in found.steps]


def shown(proposition: Proposition, target: str) -> list[str]:
    """What is shown of the steps to a report, with what decided in brackets."""
    found = lineage(proposition)
    home = {stop.id for stop in found.stops if stop.name == target and stop.kind == "report"}
    return [
        "".join(f"[{text}]" if marked else text for text, marked in passage.pieces)
        for step in found.steps
        if step.target in home
        for passage in step.passages
    ]


def test_a_copy_comes_from_its_original_and_a_quote_from_its_origin() -> None:
    assert steps(FELL) == [
        ("Roads Department", "quote", "Meridian Wire"),
        ("Meridian Wire", "copy", "Harbour Courier"),
        ("Roads Department", "quote", "Valley Gazette"),
    ]


def test_shows_the_words_with_those_that_decided() -> None:
    (quoted,) = shown(FELL, "Meridian Wire")
    assert quoted == (
        "The Lorne footbridge fell into the river on Sunday night, [the Roads Department said]"
    )
    copied, credit = shown(FELL, "Harbour Courier")
    assert copied.startswith("[The Lorne footbridge fell into the river on Sunday night]")
    assert credit == "(Reporting by [Meridian Wire])"


def test_what_is_cited_and_not_loaded_is_absent() -> None:
    origin, denial, *reports = lineage(CLOSED).stops
    assert (origin.kind, origin.name, origin.absent) == ("origin", "Quay Radio", True)
    assert (denial.kind, denial.name) == ("denial", "denied by Roads Department")
    assert [stop.name for stop in reports] == ["Valley Gazette", "Morning Ledger"]
    assert steps(CLOSED) == [
        ("Quay Radio", "cite", "Valley Gazette"),
        ("denied by Roads Department", "denial", "Morning Ledger"),
    ]


def test_origins_that_could_be_one_name_each_other() -> None:
    may_be = {stop.name: stop.may_be for stop in lineage(HURT).stops if stop.kind == "origin"}
    assert may_be["a hospital official"] == ("an official at the hospital",)
    assert may_be["Lorne police"] == ()
    assert [stop.unnamed for stop in lineage(HURT).stops[:3]] == [True, True, False]


def test_a_circle_is_one_and_has_no_origin() -> None:
    found = lineage(LEFT)
    (circle,) = [stop for stop in found.stops if stop.kind == "circle"]
    assert circle.name == "no origin: they cite each other"
    assert all(step.circle for step in found.steps)
    assert steps(LEFT) == [
        ("Daily Post", "cite", "Lorne Times"),
        ("Lorne Times", "cite", "Daily Post"),
        ("no origin: they cite each other", "quote", "Lorne Times"),
    ]


def test_what_an_outlet_saw_itself_is_its_own() -> None:
    assert steps(ROPE) == [("Morning Ledger", "own", "Morning Ledger")]
    assert shown(ROPE, "Morning Ledger") == ["[A rope now bars the way to the bank]"]
