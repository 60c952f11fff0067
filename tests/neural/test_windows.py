import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.neural.network import shipped
from sayso.neural.pieces import paragraphs
from sayso.neural.windows import LENGTH, windows


@pytest.fixture(scope="module")
def tokenizer():
    return shipped().tokenizer


def test_features_say_case_quotation_and_start(tokenizer):
    text = "He said “Go to NATO” in 2024. McCain left."
    (paragraph,) = paragraphs(tokenizer, text, [(0, len(text))])
    at = {text[s:e]: paragraph.features[i] for (s, e), i in zip(
        paragraph.words, paragraph.first, strict=True)}  # fmt: skip
    assert at["He"].tolist() == [3, 0, 2]
    assert at["said"].tolist() == [1, 0, 0]
    assert at["“"].tolist() == [6, 2, 0]
    assert at["NATO"].tolist() == [2, 1, 0]
    assert at["”"].tolist() == [6, 3, 0]
    assert at["2024"].tolist() == [5, 0, 0]
    assert at["McCain"].tolist() == [4, 0, 1]


@given(st.lists(st.text(max_size=600), max_size=6), st.integers(16, LENGTH))
@settings(max_examples=60)
def test_every_word_that_has_pieces_is_in_one_window(tokenizer, texts, length):
    text = "\n\n".join(texts)
    ends = np.cumsum([len(t) + 2 for t in texts])
    spans = [(int(e) - 2 - len(t), int(e) - 2) for e, t in zip(ends, texts, strict=True)]
    cut = paragraphs(tokenizer, text, spans)
    made = list(windows(cut, max(length, 40)))
    assert sum(len(w.words) for w in made) == sum(len(p.words) for p in cut)
    for window in made:
        assert len(window.ids) == len(window.features) <= max(length, 40)
        assert (window.ids[0], window.ids[-1]) == (101, 102)
        assert (np.diff(window.first) > 0).all()
        assert window.first[0] >= 1
        assert window.first[-1] < len(window.ids) - 1


def test_a_run_of_letters_without_end_does_not_fill_a_window(tokenizer):
    for text in ("漢" * 5000, "a-" * 5000, "x" * 5000, "." * 5000, "a." * 5000, "\u0301" * 5000):
        made = list(windows(paragraphs(tokenizer, text, [(0, len(text))])))
        assert all(len(w.ids) <= LENGTH for w in made)
