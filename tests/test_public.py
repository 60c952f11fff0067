"""The public names: few, and the same tomorrow."""

from __future__ import annotations

import inspect
import subprocess
import sys
import time

import pytest

import sayso
from sayso import model

NAMES = [
    "Absent",
    "Block",
    "Body",
    "Citation",
    "Claim",
    "Copy",
    "Date",
    "Dispute",
    "Failure",
    "Figure",
    "InputError",
    "Link",
    "Medium",
    "Member",
    "Origins",
    "Place",
    "Proposition",
    "Reason",
    "Report",
    "Rest",
    "Root",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "Sure",
    "Via",
    "Weighed",
    "Weighing",
    "Why",
    "__version__",
    "read",
    "read_many",
    "weigh",
]
FIELDS = {
    "Absent": "name cited_by",
    "Block": "start end kind page",
    "Body": "name kind",
    "Claim": (
        "id source cue content quotation confidence voice within statements speaker chain act"
        " certainty negation hedges unconfirmed sure reasons"
    ),
    "Citation": "report to_report to_name kind span by claim named",
    "Copy": "copy original spans confidence",
    "Dispute": "later earlier relation figures words",
    "Failure": "path error",
    "Link": "start end text url",
    "Member": "statement certainty",
    "Origins": "min max roots",
    "Proposition": ("id text outlets confidence members origins rests_on copies cites disputes"),
    "Report": (
        "id path sha256 reader text url outlet outlet_says title authors published published_from"
        " updated retrieved language blocks links figures dates places media claims"
    ),
    "Reason": "field words spans",
    "Rest": "statement root via spans",
    "Root": "id name kind report may_be",
    "Span": "start end text report",
    "Speaker": "name kind mention on_behalf",
    "Statement": "id spans certainty negation figures dates places media",
    "Sure": "speaker act certainty",
    "Via": "report name",
    "Weighed": "propositions absent",
    "Why": "about words together confidence",
}
DETAILS = {
    "Date": "id start end text first last",
    "Figure": "id start end text low high approximate unit currency per part_of as_of",
    "Medium": "id start end text kind title duration_s published",
    "Place": "id start end text name country latitude longitude geonames",
}


def test_names():
    assert sayso.__all__ == NAMES
    assert dir(sayso) == sorted(NAMES)
    for name in NAMES:
        assert getattr(sayso, name) is not None


def test_names_are_documented():
    for name in NAMES:
        if name != "__version__":
            assert inspect.getdoc(getattr(sayso, name))


def test_signatures():
    options = (
        "published: 'str | None' = None, outlet: 'str | None' = None, "
        "outlets: 'Path | str | None' = None"
    )
    assert str(inspect.signature(sayso.read)) == f"(source: 'Source', *, {options}) -> 'Report'"
    assert str(inspect.signature(sayso.read_many)) == (
        f"(sources: 'Iterable[Source]', *, {options}) -> 'Iterator[Report | Failure]'"
    )


def test_the_signature_of_weigh():
    assert str(inspect.signature(sayso.weigh)) == (
        "(reports: 'Iterable[Report | Failure]', *, threshold: 'float | None' = None, "
        "must: 'Iterable[tuple[str, str]]' = (), cannot: 'Iterable[tuple[str, str]]' = ()) "
        "-> 'Weighing'"
    )


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name):
    parameters = inspect.signature(getattr(sayso, name)).parameters
    assert list(parameters) == FIELDS[name].split()


@pytest.mark.parametrize("name", DETAILS)
def test_fields_of_details(name):
    parameters = inspect.signature(getattr(model, name)).parameters
    assert list(parameters) == DETAILS[name].split()


def test_errors():
    assert issubclass(sayso.InputError, sayso.SaysoError)


def test_unknown_names_are_unknown():
    with pytest.raises(AttributeError, match="no attribute 'grade'"):
        _ = sayso.grade


def seconds(*arguments: str) -> float:
    """Time a fresh interpreter; the best of three, since the machine may be busy."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return min(times)


def test_import_and_help_are_quick():
    bare = seconds("-c", "pass")
    assert seconds("-c", "import sayso") - bare < 0.3
    assert seconds("-m", "sayso", "read", "--help") - bare < 0.9


def test_help_loads_nothing_heavy():
    code = (
        "import sys\n"
        "from sayso.cli.main import sayso\n"
        "sayso.main(['read', '--help'], standalone_mode=False)\n"
        "heavy = {'numpy', 'onnxruntime', 'pydantic', 'rich', 'lxml', 'tokenizers'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
