"""How long each page of a desk takes, at the server and until a browser has painted it."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Iterator

from fastapi.testclient import TestClient
from sqlalchemy import text

from benchmarks.desk_server import serving
from sayso.ledger.desk import Desk
from sayso.web.app import create_app
from sayso.web.settings import Settings

WORDS = ("police", "shot killed", '"taken to hospital"', "suspect -arrested", "victim*")


def times(desk: Desk) -> None:
    """Print the median and the longest time of each kind of page, in milliseconds."""
    app = create_app(desk, Settings())
    print("page                          median ms   longest ms   KB", flush=True)
    with TestClient(app, base_url="http://127.0.0.1:8765") as client:
        for name, addresses in pages(desk):
            took, sizes = [], []
            for address in addresses:
                began = time.perf_counter()
                answer = client.get(address)
                took.append(1000 * (time.perf_counter() - began))
                sizes.append(len(answer.content))
                if answer.status_code != 200:
                    print(f"{address}: {answer.status_code}")
            print(
                f"{name:28} {statistics.median(took):10.0f} {max(took):12.0f} "
                f"{statistics.median(sizes) / 1000:6.0f}",
                flush=True,
            )


def pages(desk: Desk) -> Iterator[tuple[str, list[str]]]:
    """Kinds of pages, each with some addresses: the largest, and others here and there."""
    with desk.store.read() as connection:

        def some(asked: str) -> list[str]:
            return [str(each) for each in connection.execute(text(asked)).scalars()]

        reports = some("select id from report order by claims desc limit 10")
        reports += some("select id from report order by id limit 10")
        propositions = some(
            "select id from proposition where gone_to is null order by statements desc limit 10"
        )
        propositions += some(
            "select id from proposition where gone_to is null and outlets > 2 order by id limit 10"
        )
        speakers = some(
            "select speaker_key from claim where speaker_key is not null and voice <> 'outlet' "
            "group by speaker_key order by count(*) desc limit 10"
        )
        outlets = some(
            "select outlet_key from report group by outlet_key order by count(*) desc limit 10"
        )
    yield "desk", ["/"] * 5
    yield "reports", ["/reports"] * 5
    yield "report", [f"/reports/{each}" for each in reports]
    yield (
        "propositions",
        [
            f"/propositions{each}"
            for each in ("", "?sort=outlets", "?sort=origins", "?sort=disputes")
        ],
    )
    yield "proposition", [f"/propositions/{each}" for each in propositions]
    yield "speakers", ["/speakers"] * 5
    yield "speaker", [f"/speakers/{each}" for each in speakers]
    yield "outlet", [f"/outlets/{each}" for each in outlets]
    yield "search", [f"/search?words={each}" for each in WORDS]
    yield (
        "search, with filters",
        [
            f"/search?words=police&{each}"
            for each in ("certainty=CT%2B", "disputed=1", "single_origin=1", "has_figure=1")
        ],
    )
    yield "map", ["/map"] * 5
    yield "time", ["/time"] * 5
    yield "decisions", ["/decisions"] * 5


def paint(desk: Desk) -> None:
    """Print when a browser first paints each kind of page, in milliseconds."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        print("paint: left out, chromium is not there")
        return
    print("page                          first paint ms, longest", flush=True)
    with serving(desk.store.where) as url, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, addresses in pages(desk):
            longest = 0.0
            for address in addresses[:3]:
                shown = browser.new_page()
                shown.goto(url + address)
                longest = max(
                    longest,
                    shown.evaluate(
                        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
                    ),
                )
                shown.close()
            print(f"{name:28} {longest:10.0f}", flush=True)
        browser.close()
