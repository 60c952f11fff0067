"""All that is published, measured anew: ``python -m benchmarks [--data FOLDER]``.

Accuracy and pages need the measuring data beside the project, and are left out without it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_ALWAYS = ("own_gold", "figures", "media", "places", "cases", "speed", "scale")
_POLNEAR = "polnear/dev/articles.jsonl.gz"
_WITH_DATA = {
    **dict.fromkeys(("attribution", "speakers", "attributes", "heads"), _POLNEAR),
    **dict.fromkeys(("statements", "own_voice", "chains", "outlet_mentions"), _POLNEAR),
    "muc_confidence": "muc34/dev",
    "factuality": "factuality/UW",
    "pages": "pages/meta.info",
    **dict.fromkeys(("copies", "incidents", "weigh_scale", "desk"), "incidents/articles.jsonl.gz"),
}


def main() -> None:
    """Run one benchmark after the other, each in a process of its own."""
    data = Path(
        sys.argv[sys.argv.index("--data") + 1] if "--data" in sys.argv else "../shared/data"
    )
    names = [*_ALWAYS]
    for name, needed in _WITH_DATA.items():
        if (data / needed).exists() or (data / needed.split("/")[0] / "us").exists():
            names.append(name)
        else:
            print(f"{name}: left out, {data / needed} is not there")
    for name in names:
        print(f"\n== {name}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=True)


if __name__ == "__main__":
    main()
