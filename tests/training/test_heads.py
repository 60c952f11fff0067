import json
from pathlib import Path

import pytest

onnx = pytest.importorskip("onnx")
pytest.importorskip("torch")

from training.attach import FOLDER, attach, detached, load_heads  # noqa: E402
from training.cue_words import act_of  # noqa: E402

DATA = Path(__file__).parents[2] / "src" / "sayso" / "data"


def plain(model):
    return model.SerializeToString(deterministic=True)


def test_the_shipped_network_is_the_bare_one_with_the_heads_of_the_folder():
    shipped = onnx.load(DATA / "tagger.onnx")
    about = json.loads((DATA / "tagger.json").read_text("utf-8"))
    bare = detached(shipped)
    assert [i.name for i in bare.graph.input] == ["ids", "features"]
    assert [o.name for o in bare.graph.output] == ["emissions", "links"]
    said = dict(about)
    assert plain(attach(bare, load_heads(FOLDER), said)) == plain(shipped)
    assert json.loads(json.dumps(said)) == about


def test_columns_of_heads_lie_side_by_side():
    about = json.loads((DATA / "tagger.json").read_text("utf-8"))
    ranges = sorted(about["columns"].values())
    assert [a for a, _ in ranges] == [0, *(b for _, b in ranges[:-1])]


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("has strongly denied", "denial"),
        ("did not deny", None),
        ("didn’t deny", None),
        ("vowed", "promise"),
        ("said", None),
        ("decided to urge", None),
        ("believes", "belief"),
    ],
)
def test_some_words_of_cues_tell_the_act(cue, act):
    assert act_of(cue) == act
