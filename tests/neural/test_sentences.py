import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.neural import sentences
from sayso.neural.sentences import SIZE, shipped

MINE = "The freighter struck a mine off the coast."
TEXTS = [
    MINE,
    "312 people were killed.",
    "",
    "It was",
    "Der Frachter lief auf eine Mine.",
    "😀 – « ё » 漢字",
    "word " * 400,
]


@pytest.fixture(scope="module")
def encoder():
    return shipped()


def test_there_is_a_vector_of_length_one_for_each_text(encoder):
    found = encoder.vectors(TEXTS)
    assert found.shape == (len(TEXTS), SIZE)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-4)


def test_no_texts_have_no_vectors(encoder):
    assert encoder.vectors([]).shape == (0, SIZE)


def test_a_vector_does_not_depend_on_its_company(encoder):
    together = encoder.vectors(TEXTS)
    for text, row in zip(TEXTS, together, strict=True):
        assert np.array_equal(encoder.vectors([text])[0], row)
    backwards = encoder.vectors(TEXTS[::-1])
    assert np.array_equal(backwards[::-1], together)


def test_many_texts_stay_in_order(encoder):
    texts = [f"{at} ships" for at in range(150)]
    found = encoder.vectors(texts)
    for at in (0, 63, 64, 65, 128, 149):
        assert np.array_equal(found[at], encoder.vectors([texts[at]])[0])
    assert len({row.tobytes() for row in found}) > 140


def test_the_same_again(encoder):
    assert np.array_equal(encoder.vectors(TEXTS), encoder.vectors(TEXTS))
    assert shipped() is encoder


def test_a_very_long_text_goes_by_its_beginning_and_quickly(encoder):
    long = "The freighter struck a mine. " * 20_000
    begun = time.monotonic()
    (found,) = encoder.vectors([long])
    assert time.monotonic() - begun < 5
    assert np.array_equal(found, encoder.vectors([long[:2_000]])[0])
    assert np.array_equal(found, encoder.vectors(["The freighter struck a mine. " * 40])[0])


def test_one_word_without_end_is_a_text_too(encoder):
    assert np.isfinite(encoder.vectors(["a" * 100_000])).all()


def test_an_empty_text_has_the_vector_of_nothing(encoder):
    empty, blank, words = encoder.vectors(["", " \n ", MINE])
    assert np.array_equal(empty, blank)
    assert float(empty @ words) < 0.9


def test_what_means_the_same_is_near(encoder):
    one, same, other = encoder.vectors(
        [MINE, "A mine hit the cargo ship off the shore.", "The minister approved the budget."]
    )
    assert float(one @ same) > 0.5 > float(one @ other)
    assert float(one @ one) == pytest.approx(1, abs=1e-4)


@given(st.lists(st.text(max_size=80), max_size=3))
@settings(max_examples=25)
def test_any_text_has_a_vector(texts):
    found = shipped().vectors(texts)
    assert found.shape == (len(texts), SIZE)
    assert np.isfinite(found).all()
    if texts:
        assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("name", ["tokenizer.json", "sentences.onnx"])
def test_missing_and_broken_files_are_a_model_error(name, tmp_path, monkeypatch):
    folder = sentences.files("sayso.data")
    for each in ("tokenizer.json", "sentences.onnx"):
        if each != name:
            (tmp_path / each).symlink_to(str(folder.joinpath(each)))
    monkeypatch.setattr(sentences, "files", lambda package: tmp_path)
    for broken in (False, True):
        if broken:
            (tmp_path / name).write_text("{}")
        with pytest.raises(ModelError, match="sentence encoder"):
            shipped.__wrapped__()
