"""Claims weighed across reports whose origins are known: ``python -m benchmarks.cases FOLDER``.

FOLDER holds a folder a case, with its reports and gold.json (by default the project's own). The
reports are read and weighed as a user would have them weighed; ``benchmarks.case_scores`` counts.
"""

from __future__ import annotations

import argparse
import io
import json
from pathlib import Path

from benchmarks.case_objects import gold_of, weighed_of
from benchmarks.case_scores import Scores, score, shown
from sayso.ingest import Failure
from sayso.ledger.output import write_weighed
from sayso.ledger.read import read_many
from sayso.ledger.weigh import weigh
from sayso.model import Report

OWN = Path(__file__).parent / "cases"


def main() -> None:
    """Read and weigh each case, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0].split(":")[0])
    parser.add_argument("cases", type=Path, nargs="*", default=[OWN], help="folders of cases")
    parser.add_argument("--threshold", type=float, help="how sure statements have to be the same")
    parser.add_argument("--each", action="store_true", help="show every case by itself too")
    parser.add_argument("--objects", type=Path, help="folder to write NAME.json of each case to")
    chosen = parser.parse_args()
    total, number = Scores(), 0
    for folder in chosen.cases:
        for path in sorted(folder.glob("*/gold.json")):
            made = weighed_object(path.parent / "reports", chosen.threshold)
            if chosen.objects is not None:
                chosen.objects.mkdir(parents=True, exist_ok=True)
                (chosen.objects / f"{path.parent.name}.json").write_text(made, "utf-8")
            gold = gold_of(json.loads(path.read_text("utf-8")))
            found = score(gold, weighed_of(json.loads(made)))
            if chosen.each:
                print(f"== {path.parent.name}\n{shown(found)}\n")
            total, number = total + found, number + 1
    print(f"{number} cases, {len(total.origins)} propositions")
    print(shown(total))


def weighed_object(reports: Path, threshold: float | None = None) -> str:
    """What ``sayso weigh --format json`` gives for a folder of reports."""
    read = list(read_many([reports]))
    failed = [item for item in read if isinstance(item, Failure)]
    weighing = weigh((item for item in read if isinstance(item, Report)), threshold=threshold)
    out = io.StringIO()
    write_weighed(weighing.reports, failed, weighing.weighed, out, "json")
    return out.getvalue()


if __name__ == "__main__":
    main()
