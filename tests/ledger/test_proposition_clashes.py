from dataclasses import replace

from sayso.ledger.proposition_clashes import Clash, clashes_of
from sayso.ledger.proposition_figures import figures_of
from sayso.ledger.proposition_gathered import Gathered
from sayso.model import Dispute, Proposition
from weighed_reports import COURIER_HURT, GAZETTE_HURT, HURT_14, HURT_14_AGAIN, HURT_30, said
from weighed_samples import weighed_sample

HURT, CLOSED, FELL, *_ = weighed_sample()[1].propositions
GATHERED = Gathered(weighed_sample()[0])


def told(clash: Clash) -> list[tuple[str, bool, list[str]]]:
    return [
        (side.words, side.denies, [giver.name for giver in side.givers]) for side in clash.sides
    ]


def clashes(proposition: Proposition) -> tuple[Clash, ...]:
    return clashes_of(proposition, GATHERED)


def test_contradictions_come_first_with_who_says_what() -> None:
    contradiction, update = clashes(HURT)
    assert contradiction.label == "contradiction"
    assert told(contradiction) == [
        ("nine people", False, ["Lorne police"]),
        ("At least 30 people", False, ["an official at the hospital"]),
    ]
    assert update.label == "update"
    assert told(update)[1] == ("14 people", False, ["a hospital official"])
    assert update.reasons == ("the count of the hurt rose within the day",)


def test_a_denial_says_that_the_words_are_denied() -> None:
    (denial,) = clashes(CLOSED)
    assert denial.label == "denial"
    assert told(denial)[0] == (
        "the bridge had been closed for repairs in April",
        True,
        ["Roads Department"],
    )


def test_one_count_against_another_is_told_once_however_many_give_it() -> None:
    again = Dispute(
        said(GAZETTE_HURT), said(COURIER_HURT), "updates", (HURT_30.id, HURT_14_AGAIN.id)
    )
    contradiction, update = clashes(replace(HURT, disputes=(*HURT.disputes, again)))
    assert contradiction.label == "contradiction"
    (giver,) = update.sides[1].givers
    assert (giver.name, len(giver.reports), giver.own) == ("a hospital official", 2, False)


def test_without_disputes_there_is_nothing() -> None:
    assert clashes(FELL) == ()


def test_figures_of_one_count_are_together() -> None:
    (series,) = figures_of(HURT, GATHERED)
    assert series.counted == "people"
    assert [point.words for point in series.points] == [
        "14 people",
        "14 people",
        "At least 30 people",
        "nine people",
    ]
    assert series.points[2].value == "30 or more"
    assert series.updates == ((HURT_30.id, HURT_14.id),)
    assert len(series.contradictions) == 1
    assert figures_of(FELL, GATHERED) == ()
