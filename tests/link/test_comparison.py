import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.link import comparison
from sayso.link.candidates import Pair
from sayso.link.comparison import FARTHEST, Comparison, log_odds, probability, shipped
from sayso.link.features import NAMES
from tests.link.link_samples import profile

PAIR = Pair(
    profile(scopes=frozenset({"killed"})),
    profile(outlet="Herald", scopes=frozenset({"injured"}), negated=True),
    0.8,
    0.1,
    0.1,
)


def weighing(constant=0.0, **weights):
    named = {name.replace("_", " "): weight for name, weight in weights.items()}
    assert named.keys() <= set(NAMES)
    return Comparison(tuple(named.get(name, 0.0) for name in NAMES), constant, -6.0)


def test_the_score_is_the_weighed_sum():
    assert weighing(1.0, cosine=2.0, other_scope=-0.5).score(PAIR) == pytest.approx(2.1)
    assert weighing().score(PAIR) == 0


def test_no_pair_is_surer_than_the_farthest():
    assert weighing(cosine=1e6).score(PAIR) == FARTHEST
    assert weighing(cosine=-1e6).score(PAIR) == -FARTHEST


def test_as_many_features_as_weights_are_needed():
    with pytest.raises(ValueError, match="zip"):
        weighing().of([1.0])


def test_reasons_are_told_the_weightiest_first():
    told = weighing(cosine=1.0, other_scope=-3.0, same_report=9.0).reasons(PAIR)
    assert [name for name, _ in told][:2] == ["other scope", "cosine"]
    assert told[0][1] == -3
    assert told[1][1] == pytest.approx(0.8)


def test_reasons_leave_out_what_is_not_there():
    names = [name for name, _ in weighing(cosine=1.0, same_report=9.0).reasons(PAIR)]
    assert "same report" not in names
    assert len(names) == len(set(names))


def test_reasons_add_up_to_the_score():
    made = weighing(-1.0, cosine=1.5, other_scope=-0.5, not_in_one=0.25)
    assert made.score(PAIR) == pytest.approx(-1 + sum(weight for _, weight in made.reasons(PAIR)))


@given(st.floats(-30, 30))
def test_scores_and_probabilities_lead_to_each_other(score):
    assert log_odds(probability(score)) == pytest.approx(score, abs=1e-2)
    assert probability(score) == pytest.approx(1 - probability(-score))


@given(st.floats(1e-9, 1 - 1e-9))
def test_probabilities_and_scores_lead_to_each_other(share):
    assert probability(log_odds(share)) == pytest.approx(share)


@given(st.floats(allow_nan=False))
def test_any_score_has_a_probability(score):
    assert 0 <= probability(score) <= 1


def test_certainty_is_without_end():
    assert log_odds(0) == -math.inf
    assert log_odds(1) == math.inf
    assert probability(-math.inf) == 0
    assert probability(math.inf) == 1
    assert log_odds(0.5) == 0


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Stands for same.json; the weights are loaded anew."""
    monkeypatch.setattr(comparison, "files", lambda package: tmp_path)
    shipped.cache_clear()
    yield tmp_path / "same.json"
    shipped.cache_clear()


GOOD = {"weights": dict.fromkeys(NAMES, 0.5), "constant": -1, "apart": -6}


def test_weights_are_put_in_order(file):
    weights = {name: float(at) for at, name in enumerate(NAMES)}
    backwards = dict(reversed(weights.items()))
    file.write_text(json.dumps({**GOOD, "weights": backwards}))
    found = shipped()
    assert found.weights == tuple(range(len(NAMES)))
    assert (found.constant, found.apart) == (-1, -6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "{}",
        json.dumps({**GOOD, "weights": {}}),
        json.dumps({**GOOD, "weights": {**GOOD["weights"], "moon": 1}}),
        json.dumps({**GOOD, "weights": dict.fromkeys(NAMES, "heavy")}),
        json.dumps({**GOOD, "weights": dict.fromkeys(NAMES, math.nan)}),
        json.dumps({**GOOD, "constant": math.inf}),
        json.dumps({**GOOD, "apart": None}),
        json.dumps({"weights": GOOD["weights"], "constant": 0}),
    ],
)
def test_a_broken_file_is_a_model_error(file, text):
    file.write_text(text)
    with pytest.raises(ModelError, match=r"same\.json"):
        shipped()


def test_a_missing_file_is_a_model_error(file):
    with pytest.raises(ModelError, match=r"same\.json"):
        shipped()
