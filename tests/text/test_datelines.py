import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import after_dateline

OWN = "An explosion killed nine people."


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON — ",
        "WASHINGTON—",
        "ST. LOUIS (AP) — ",
        "SENNA, Ardovia, March 4 (Northwind) – ",
        "ASHGABAT, Turkmenistan -- ",
        "NEW YORK, Sept. 12 (Reuters) - ",
        "N’DJAMENA, 4 March – ",
        "Beirut (AFP) - ",
    ],
)
def test_it_is_left_out(dateline):
    text = dateline + OWN
    assert text[after_dateline(text, 0, len(text)) :] == OWN


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        "The minister — who left — said so.",
        "HE'S BEEN CALLED OUT BY FELLOW DOCTORS — He’s been told.",
        "NATO-led forces left.",
        "“WE WON” — so he said.",
        "WASHINGTON — ",
    ],
)
def test_other_beginnings_stay(text):
    assert after_dateline(text, 0, len(text)) == 0


@given(st.text(max_size=300))
def test_it_never_goes_beyond_the_paragraph(text):
    assert 0 <= after_dateline(text, 0, len(text)) <= max(0, len(text) - 1)
