"""What the table for people shows of weighed reports."""

from __future__ import annotations

import io

from sayso.cli.gathered import Gathered
from sayso.cli.short_ids import ShortIds
from sayso.cli.weighed_table import WeighedTable
from weighed_samples import weighed_sample


def page(monkeypatch, reports=None, weighed=None, *, width=80, every=False, top=None):
    """The printed page; by default, of the sample."""
    monkeypatch.setenv("COLUMNS", str(width))
    if weighed is None:
        reports, weighed = weighed_sample()
    out = io.StringIO()
    table(out, reports, weighed, every).print(weighed, top)
    return out.getvalue()


def table(out, reports, weighed, every=False):
    gathered = Gathered(reports)
    ids = ShortIds([*gathered.statements, *(each.id for each in weighed.propositions)])
    return WeighedTable(out, gathered, ids, every)
