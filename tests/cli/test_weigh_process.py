"""``sayso weigh`` in a process of its own, with the shipped model."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from samples import write_json
from weighed_reports import GAZETTE_HURT, LEDGER_HURT, WIRE_HURT, said
from weighed_samples import weighed_sample


@pytest.fixture
def claims(tmp_path):
    return write_json(tmp_path / "claims.json", *weighed_sample()[0])


def propositions(done):
    assert done.stderr == b""
    assert done.returncode == 0
    return [
        {member["statement"] for member in each["members"]}
        for each in json.loads(done.stdout)["propositions"]
    ]


def test_the_table(sayso, claims):
    done = sayso("weigh", claims)
    assert (done.returncode, done.stderr) == (0, b"")
    text = done.stdout.decode()
    assert "where it comes from" in text
    assert "Harbour Courier" in text


def test_pairs_of_the_user_hold(sayso, claims, tmp_path):
    pairs = tmp_path / "pairs.txt"
    pairs.write_text(f"{said(WIRE_HURT)} {said(LEDGER_HURT)[:10]}\n")
    together = propositions(sayso("weigh", "--format", "json", "--same", pairs, claims))
    assert any({said(WIRE_HURT), said(LEDGER_HURT)} <= each for each in together)
    apart = propositions(sayso("weigh", "--format", "json", "--not-same", pairs, claims))
    assert not any({said(WIRE_HURT), said(LEDGER_HURT)} <= each for each in apart)


def test_the_threshold_moves_what_is_together(sayso, claims):
    strict = propositions(sayso("weigh", "--format", "json", "--threshold", "1", claims))
    assert all(len(each) == 1 for each in strict)
    loose = propositions(sayso("weigh", "--format", "json", "--threshold", "0.2", claims))
    assert len(loose) < len(strict)


def test_explain(sayso, claims):
    done = sayso("weigh", "--explain", said(GAZETTE_HURT)[:8], claims)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\n  statements\n" in done.stdout.decode()


def test_an_id_that_is_not_there_is_wrong_usage(sayso, claims):
    done = sayso("weigh", "--explain", "p-none", claims)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b'sayso: nothing here has the id "p-none"; the table gives them\n'


@pytest.mark.parametrize("form", ["table", "json"])
def test_a_closed_pipe_ends_quietly(tmp_path, form):
    path = write_json(tmp_path / "claims.json", *weighed_sample()[0])
    options = ["--all"] if form == "table" else ["--format", form]
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "weigh", *options, *[str(path)]],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 141
