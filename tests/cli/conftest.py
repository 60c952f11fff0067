"""The command, run as its users run it; its input needs no model."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from samples import ferry, write_json


@pytest.fixture
def sayso():
    """Run ``sayso`` in a process of its own, with output that is no terminal."""

    def run(*arguments, stdin=b"", **environment):
        return subprocess.run(
            [sys.executable, "-m", "sayso", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, "COLUMNS": "80", **environment},
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def written(tmp_path):
    """A file of one report that was read before, with its claims."""
    return write_json(tmp_path / "claims.json", ferry())
