import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.confidence import confidence, logit


def test_without_calibration_it_is_the_networks_own_probability():
    assert confidence(math.log(0.7), (1.0, 0.0)) == 0.7


@given(st.floats(-1e6, 0), st.floats(0.1, 5), st.floats(-3, 3))
def test_it_is_never_nought_or_one(log_probability, slope, offset):
    assert 0.01 <= confidence(log_probability, (slope, offset)) <= 0.99


@given(st.floats(-50, 0), st.floats(-50, 0))
def test_what_the_network_holds_more_likely_is_not_less_confident(a, b):
    low, high = sorted((a, b))
    assert confidence(low, (0.8, -0.2)) <= confidence(high, (0.8, -0.2))


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.9])
def test_logit_is_the_logarithm_of_the_odds(share):
    assert logit(math.log(share)) == pytest.approx(math.log(share / (1 - share)))
