"""The README's pictures of the desk: ``python -m benchmarks.screenshots [FOLDER]``.

Serves a desk of the example reports and has headless Chromium (Debian's package) look at it.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from benchmarks.desk_server import serving
from sayso.ledger.adding import add
from sayso.ledger.desk import open_desk
from sayso.ledger.proposition_lists import Wanted, list_propositions
from sayso.ledger.report_lists import list_reports
from sayso.ledger.weighing import weigh_waiting

EXAMPLES = ("benchmarks/cases/c11-ferry-sinking/reports", "examples/velm")
HEIGHT = 860


def main() -> None:
    """Make the desk, write a picture of each page."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/images")
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        where = str(Path(scratch) / "examples.db")
        desk = open_desk(where, create=True)
        list(add(desk, EXAMPLES))
        weigh_waiting(desk)
        proposition = list_propositions(desk, Wanted(), order="outlets", limit=1).found[0].id
        report = next(row.id for row in list_reports(desk) if "Toll in Tamoa" in (row.title or ""))
        desk.store.close()
        pages = {
            "propositions": "/propositions",
            "proposition": f"/propositions/{proposition}",
            "report": f"/reports/{report}",
        }
        with serving(where) as url, sync_playwright() as running:
            browser = running.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            for name, address in pages.items():
                for width in (1280, 390) if name == "report" else (1280,):
                    page = browser.new_page(viewport={"width": width, "height": HEIGHT})
                    page.goto(url + address)
                    small = "" if width > 1000 else "-small"
                    page.screenshot(path=str(folder / f"{name}{small}.png"))
                    page.close()
            browser.close()


if __name__ == "__main__":
    main()
