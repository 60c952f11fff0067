"""What reports cite that is not among them."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lineage.cited_names import roster
from sayso.lineage.cited_source import MEDIA
from sayso.lineage.cited_unloaded import identity
from sayso.model import Report
from sayso.model.lineage import Absent, Citation


def absent(citations: Sequence[Citation], reports: Sequence[Report]) -> tuple[Absent, ...]:
    """List outlets and documents that are cited and not loaded.

    Persons and bodies that are quoted are no outlets; media without a name ("media reports") and
    outlets of which some report is loaded, be it another one, are not absent.

    Args:
        citations: as ``citations`` finds them.
        reports: those that they were found in.

    Returns:
        the most cited first, then by name.
    """
    known = roster(reports)
    names: dict[str, str] = {}
    cited_by: dict[str, set[str]] = {}
    for each in citations:
        if each.to_report is not None or not each.named or each.kind not in MEDIA:
            continue
        if each.kind == "outlet" and known.named(each.to_name):
            continue
        key = identity(each.to_name)
        names[key] = min(names.get(key, each.to_name), each.to_name, key=_fullest_first)
        cited_by.setdefault(key, set()).add(each.report)
    found = [Absent(names[key], tuple(sorted(cited_by[key]))) for key in names]
    return tuple(sorted(found, key=lambda each: (-len(each.cited_by), each.name)))


def _fullest_first(name: str) -> tuple[int, str]:
    return -len(name), name
