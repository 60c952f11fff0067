from dataclasses import dataclass, field

import numpy as np
import pytest

from sayso.extract.passages import passages
from sayso.extract.pooled import act_scores, certainty_scores, kind_scores, voice_score
from sayso.neural.network import Reading, shipped
from sayso.neural.pieces import paragraphs
from sayso.neural.tasks import tasks
from sayso.neural.windows import windows

COLUMNS = {
    "kind source": (0, 2),
    "kind cue": (2, 4),
    "kind cue weight": (4, 5),
    "voice left": (5, 6),
}
ABOUT = {
    "kind": {
        "classes": ["person", "poll"],
        "bias": [0.5, 0],
        "scale": 2.0,
        "parts": {
            "source": {"places": [0, 0], "empty": [0, 7]},
            "cue": {"places": [0, 50], "empty": [0, 0]},
        },
    },
    "voice": {
        "classes": ["claim"],
        "bias": [1],
        "scale": 1.0,
        "parts": {"left": {"places": [0] * 4, "empty": [0]}},
    },
}


@dataclass
class Some:
    tasks: dict = field(default_factory=lambda: tasks(ABOUT, COLUMNS))


def reading(sides):
    return Reading(None, None, None, None, np.array(sides, np.float32))


def test_parts_are_means_of_words_and_add_up():
    sides = [[1, 0, 0, 0, 0, 0], [3, 0, 0, 0, 0, 0], [0, 0, 0, 4, 0, 0], [0, 0, 0, 9, 0, 0]]
    got = kind_scores(Some(), reading(sides).sides, [0, 1], [2])
    assert got == pytest.approx(np.log([0.0474259, 0.9525741]), abs=1e-4)


def test_a_weighted_part_follows_its_weights_and_no_more_words_than_have_places():
    sides = [[0] * 6, [0, 0, 0, 4, 0, 0], [0, 0, 0, 99, 99, 0]]
    with_source = kind_scores(Some(), reading(sides).sides, [0], [0, 1, 2])
    assert with_source[0] - with_source[1] == pytest.approx(2 * (0.5 - 4))


def test_where_there_is_no_source_that_is_what_counts():
    got = kind_scores(Some(), reading([[0] * 6]).sides, [], [0])
    assert got[0] - got[1] == pytest.approx(2 * (0.5 - 7))


def test_a_yes_or_no_has_one_log_probability():
    assert voice_score(Some(), reading([[0, 0, 0, 0, 0, 1]]).sides, [0]) == pytest.approx(-0.126928)


def test_the_shipped_heads_answer_in_probabilities():
    network = shipped()
    text = "Anna Berg said that the ship had been hit. The bridge was closed on Monday."
    (window,) = windows(paragraphs(network.tokenizer, text, [(0, len(text))]))
    read = network.read(window)
    assert read.labels.shape == (len(window.words), 3)
    assert len(read.sides) == len(window.words)
    called = [network.labels[0][label] for label in read.labels[:, 0]]
    assert called[:4] == ["NNP", "NNP", "VBD", "IN"]
    kind = kind_scores(network, read.sides, [0, 1], [2])
    act = act_scores(network, read.sides, [2], range(3, 9))
    certainty = certainty_scores(network, read.sides, [2], range(3, 9))
    for task, scores in (("kind", kind), ("act", act), ("certainty", certainty)):
        assert np.exp(scores).sum() == pytest.approx(1)
        assert len(scores) == len(network.tasks[task].classes)
    assert network.tasks["kind"].classes[kind.argmax()] == "person"
    assert network.tasks["act"].classes[act.argmax()] == "assertion"
    assert voice_score(network, read.sides, range(10, 16)) > np.log(0.5)


def test_words_without_end_or_none_at_all_give_scores(make_report):
    network = shipped()
    report = make_report("Police said the road was shut. " * 12)
    for window in windows(paragraphs(network.tokenizer, report.text, passages(report))):
        read = network.read(window)
        everything = range(len(window.words))
        for words in ([], everything):
            assert np.isfinite(certainty_scores(network, read.sides, words, words)).all()
            assert np.isfinite(voice_score(network, read.sides, words))
