"""An add that is killed at any moment loses nothing that was told of, and keeps nothing twice."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.verifying import verify

FILES = sorted(Path("benchmarks/cases").glob("c1[12]*/reports/*.html"))

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")


def _sets(desk: Desk) -> set[frozenset[str]]:
    asked = text("select proposition, id from statement where proposition is not null")
    found: dict[str, set[str]] = {}
    with desk.store.read() as connection:
        for key, one in connection.execute(asked):
            found.setdefault(key, set()).add(one)
    return {frozenset(each) for each in found.values()}


def _reports(desk: Desk) -> list[str]:
    with desk.store.read() as connection:
        return list(connection.execute(text("select id from report order by seq")).scalars())


def _add(where: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "sayso", "add", "--desk", str(where), *map(str, FILES)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_killed_at_random_moments(tmp_path: Path):
    luck = random.Random(7)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    began = time.monotonic()
    assert _add(whole).wait() == 0
    took = time.monotonic() - began
    before: list[str] = []
    for _ in range(4):
        process = _add(broken)
        time.sleep(luck.uniform(0.2, 0.9) * took)
        process.kill()
        process.wait()
        if not broken.exists() or not broken.stat().st_size:
            continue
        desk = open_desk(str(broken), create=True)
        assert [str(fault) for fault in verify(desk)] == []
        now = _reports(desk)
        assert now[: len(before)] == before
        assert len(now) == len(set(now))
        before = now
        desk.store.close()
    assert _add(broken).wait() == 0
    ends = open_desk(str(whole)), open_desk(str(broken))
    assert sorted(_reports(ends[0])) == sorted(_reports(ends[1]))
    assert _sets(ends[0]) == _sets(ends[1])
    assert [str(fault) for fault in verify(ends[1])] == []
