from hashlib import sha256

import pytest

from sayso.model import Block, Report
from sayso.model.identity import report_id


@pytest.fixture(scope="session")
def make_report():
    """A report of a text, one paragraph a line."""

    def make(text):
        blocks, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Block(at, at + len(line), "paragraph"))
            at += len(line) + 1
        name = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Report(report_id(None, name), "-", name, "test", text, blocks=tuple(blocks))

    return make
