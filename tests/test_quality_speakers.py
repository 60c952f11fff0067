"""Floors for what is told of claims: speakers, kinds, chains, statements, the own voice.

As in test_quality.py, but some three points below what was measured (docs/measured.md): the sets
are small, so that a handful of items moves a figure by a point.
"""

import json
from pathlib import Path

import pytest

from benchmarks import chains, speakers, statements

try:
    from benchmarks import own_voice
except ImportError:
    own_voice = None

DATA = Path(__file__).parents[2] / "shared" / "data"
TEXTS = DATA / "polnear" / "dev" / "text"
with_corpus = pytest.mark.skipif(not TEXTS.is_dir(), reason="PolNeAR is not there")

FOUND = 80
SPEAKERS = {"speaker": 77, "speaker named outside the sentence": 66, "kind": 84}
STATEMENTS = 85
STATEMENTS_HERE = 86
OWN_VOICE_GIVEN = 87
OWN_VOICE = 80
CHAINS = 58


@with_corpus
def test_speakers_and_kinds():
    score = speakers.measure(TEXTS)
    assert 100 * score.found / score.attributions >= FOUND
    found = {name: score.percent(name) for name in SPEAKERS}
    assert all(found[name] >= SPEAKERS[name] for name in SPEAKERS), found


def test_statements(monkeypatch, tmp_path):
    """With the corpus every fourth of its articles is read too; all of them take too long here."""
    lines = statements.GOLD.read_text("utf-8").splitlines()
    names = sorted({json.loads(line)["doc"] for line in lines})
    corpus = [name for name in names if name.startswith("polnear")]
    left_out = set(corpus) - set(corpus[::4])
    thinned = tmp_path / "gold.jsonl"
    kept = [line for line in lines if json.loads(line)["doc"] not in left_out]
    thinned.write_text("\n".join(kept), "utf-8")
    monkeypatch.setattr(statements, "GOLD", thinned)
    parts = {name: (rows, whole) for name, rows, whole in statements.measure(DATA)}
    rows, whole = parts["all"]
    assert statements.f1(rows)[2] >= STATEMENTS
    assert statements.f1(rows)[2] > statements.f1(whole)[2]
    here = [*parts["own"][0], *parts["velm"][0]]
    assert len(here) > 250
    assert statements.f1(here)[2] >= STATEMENTS_HERE


@pytest.mark.skipif(own_voice is None, reason="the own voice is not measured yet")
def test_the_own_voice_in_the_texts_that_are_here(tmp_path):
    given, raw = own_voice.measure(tmp_path)
    assert own_voice.f1(given)[2] >= OWN_VOICE_GIVEN
    assert own_voice.f1(raw)[2] >= OWN_VOICE


def test_chains():
    score = chains.measure("dev")
    assert 100 * score.right >= CHAINS * score.chains
    assert score.single_right >= score.single - 1
