import pytest

from sayso.errors import UsageError
from sayso.model import Decision
from sayso.model.decision import DecisionKind, Verdict
from sayso.web.decision_forms import Wanted, wanted_of_claim, wanted_of_report
from sayso.web.decision_words import KINDS_OF_DECISIONS, decision_words

FIGURE = "figure.f0123456789abcdef"
DATE = "date.d0123456789abcdef"
WAS = {
    "speaker.name": "Ilse Maranko",
    "speaker.kind": "person",
    "for.name": "the ministry",
    "for.kind": "government",
    "act": "assertion",
    "certainty": "CT+",
    f"{FIGURE}.low": "9",
    f"{FIGURE}.high": "",
    f"{FIGURE}.unit": "people",
    f"{FIGURE}.about": "",
    f"{DATE}.from": "2026-03-04",
    f"{DATE}.to": "2026-03-04",
}


def form(do: str = "save", **changed: str) -> dict[str, str]:
    now = {name: value for name, value in WAS.items() if not name.endswith(".about")}
    return {**now, **{f"was.{name}": value for name, value in WAS.items()}, **changed, "do": do}


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        (
            {"speaker.name": " Ann  Lee "},
            Wanted("speaker", "correct", {"name": "Ann Lee", "kind": "person"}),
        ),
        ({"for.name": ""}, Wanted("for", "reject")),
        (
            {"for.kind": "group"},
            Wanted("for", "correct", {"name": "the ministry", "kind": "group"}),
        ),
        ({"act": "denial"}, Wanted("act", "correct", {"value": "denial"})),
        ({"certainty": "Uu"}, Wanted("certainty", "correct", {"value": "Uu"})),
        (
            {f"{FIGURE}.high": "1,200", f"{FIGURE}.about": "yes"},
            Wanted(
                "figure",
                "correct",
                {
                    "figure": "f0123456789abcdef",
                    "low": "9",
                    "high": "1200",
                    "unit": "people",
                    "approximate": "yes",
                },
            ),
        ),
        ({f"{FIGURE}.none": "yes"}, Wanted("figure", "reject", {"figure": "f0123456789abcdef"})),
        (
            {f"{DATE}.to": ""},
            Wanted("date", "correct", {"date": "d0123456789abcdef", "from": "2026-03-04"}),
        ),
        ({f"{DATE}.none": "yes"}, Wanted("date", "reject", {"date": "d0123456789abcdef"})),
    ],
)
def test_what_was_changed_is_wanted_and_nothing_else(
    changed: dict[str, str], wanted: Wanted
) -> None:
    assert wanted_of_claim(form(**changed)) == [wanted]


def test_what_somebody_else_changed_meanwhile_is_left_alone() -> None:
    sent = form(act="denial")
    sent["certainty"] = sent["was.certainty"] = "PS+"
    assert [each.kind for each in wanted_of_claim(sent)] == ["act"]


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {f"{FIGURE}.low": "nine"},
        {f"{DATE}.from": "Wednesday"},
        {f"{DATE}.from": "2026-03-05"},
        {"figure.<b>.low": "3"},
    ],
)
def test_what_cannot_be_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        wanted_of_claim(form(**changed))


def test_all_right_and_no_claim() -> None:
    assert {(each.kind, each.verdict) for each in wanted_of_claim(form("right"))} == {
        (kind, "confirm") for kind in ("speaker", "for", "act", "certainty", "figure", "date")
    }
    assert wanted_of_claim(form("none")) == [Wanted("no_claim", "confirm")]


def test_outlet_and_day() -> None:
    sent = {"was.outlet": "A", "outlet": "", "was.published": "", "published": "2026-03-05"}
    assert wanted_of_report(sent) == [
        Wanted("outlet", "reject"),
        Wanted("published", "correct", {"value": "2026-03-05"}),
    ]


@pytest.mark.parametrize("kind", list(KINDS_OF_DECISIONS))
@pytest.mark.parametrize("verdict", ["confirm", "correct", "reject"])
def test_every_decision_has_words(kind: DecisionKind, verdict: Verdict) -> None:
    words = decision_words(Decision("d", "2026", "m", kind, verdict, (), {"value": "PS+"}))
    assert words
    assert "\n" not in words
    assert not words.endswith(".")
