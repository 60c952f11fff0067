"""Claims of real incidents put together: ``python -m benchmarks.incidents [--data FOLDER]``.

Local-news articles on shooting incidents, weighed as one set. Articles are joined where they share
a proposition that is about the shooting; B-cubed (Bagga and Baldwin 1998) holds them against the
incidents that they report. Figures of killed and injured are held against the record.
"""

from __future__ import annotations

import argparse
import re
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.incident_articles import Incident, incidents, of_incident, reports
from sayso.ledger.weigh import Weighing, weigh
from sayso.model import Proposition, Report

_ABOUT = re.compile(
    r"\b(?:shot|shots|shoot|shooting|shootings|gunfire|gunman|gunmen|gunshot|opened fire|killed|"
    r"dead|died|wounded|injured|fatally|homicide|murder|slain)\b",
    re.IGNORECASE,
)
_KILLED = re.compile(r"\b(?:killed|dead|died|fatally|slain|fatalities)\b", re.IGNORECASE)
_INJURED = re.compile(r"\b(?:injured|wounded|hurt|injuring|wounding)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:year|years|month|months|since|this week|weekend|so far)\b", re.I)

Groups = Mapping[str, frozenset[str]]


def main() -> None:
    """Read what was kept or read anew, weigh, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0].split(":")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--kept", type=Path, default=Path(".cache/incidents.json"))
    parser.add_argument("--limit", type=int, help="so many articles, of shared incidents first")
    parser.add_argument("--threshold", type=float)
    parser.add_argument("--show", type=int, default=0, help="joins to show, right and wrong")
    chosen = parser.parse_args()
    folder = chosen.data / "incidents"
    read = list(reports(folder, chosen.kept, chosen.limit))
    names, records = of_incident(folder), incidents(folder)
    incident = {report.id: names[Path(report.path).stem] for report in read}
    began = time.monotonic()
    weighing = weigh(read, threshold=chosen.threshold)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    incident = {report.id: incident[report.id] for report in weighing.reports}
    print(
        f"{len(read)} articles of {len(set(incident.values()))} incidents, weighed in "
        f"{time.monotonic() - began:.0f} s and {peak:.0f} MiB; "
        f"{len(weighing.weighed.propositions)} propositions"
    )
    shared = [each for each in about(weighing) if len(articles_of(each, weighing)) > 1]
    told(weighing, shared, incident)
    figures(weighing.reports, incident, records)
    copied(weighing, incident)
    show(shared, weighing, incident, chosen.show)


def about(weighing: Weighing) -> list[Proposition]:
    """Propositions about the shooting, by the words of the text that stands for them."""
    return [each for each in weighing.weighed.propositions if _ABOUT.search(each.text)]


def articles_of(each: Proposition, weighing: Weighing) -> frozenset[str]:
    """Ids of the articles in which a proposition stands."""
    places = _places(weighing)
    return frozenset(places[member.statement] for member in each.members)


_held: dict[int, dict[str, str]] = {}


def _places(weighing: Weighing) -> dict[str, str]:
    """Article of each statement."""
    if id(weighing) not in _held:
        _held[id(weighing)] = {
            statement.id: report.id
            for report in weighing.reports
            for claim in report.claims
            for statement in claim.statements
        }
    return _held[id(weighing)]


def told(weighing: Weighing, shared: Sequence[Proposition], incident: Mapping[str, str]) -> None:
    """Print how well articles come together."""
    truth = _groups(incident)
    direct: dict[str, set[str]] = {report: {report} for report in incident}
    for each in shared:
        found = articles_of(each, weighing)
        for report in found:
            direct[report] |= found
    beside = {report: frozenset(others) for report, others in direct.items()}
    print("articles joined          B-cubed precision/recall/F1, percent")
    for name, made in (("by a proposition", beside), ("and through others", _connected(direct))):
        print(f"  {name:22} {{:.1f}} / {{:.1f}} / {{:.1f}}".format(*b_cubed(made, truth)))
    right = given = 0
    for each in shared:
        names = Counter(incident[_places(weighing)[m.statement]] for m in each.members)
        total = sum(names.values())
        given += total * (total - 1) // 2
        right += sum(number * (number - 1) // 2 for number in names.values())
    print(
        f"statements in one proposition and of one incident: {100 * right / max(1, given):.1f} % "
        f"of {given} pairs, in {len(shared)} propositions of several articles"
    )


def b_cubed(made: Groups, truth: Groups) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent, a mean over articles; groups may overlap."""
    precision = sum(len(made[at] & truth[at]) / len(made[at]) for at in truth) / len(truth)
    recall = sum(len(made[at] & truth[at]) / len(truth[at]) for at in truth) / len(truth)
    return (
        100 * precision,
        100 * recall,
        200 * precision * recall / max(1e-9, precision + recall),
    )


def _groups(of: Mapping[str, str]) -> Groups:
    members: defaultdict[str, set[str]] = defaultdict(set)
    for report, name in of.items():
        members[name].add(report)
    return {report: frozenset(members[name]) for report, name in of.items()}


def _connected(direct: Mapping[str, set[str]]) -> Groups:
    seen: dict[str, frozenset[str]] = {}
    for start in sorted(direct):
        if start in seen:
            continue
        group, waiting = {start}, [start]
        while waiting:
            fresh = direct[waiting.pop()] - group
            group |= fresh
            waiting += fresh
        seen |= dict.fromkeys(group, frozenset(group))
    return seen


def figures(
    read: Iterable[Report], incident: Mapping[str, str], records: Mapping[str, Incident]
) -> None:
    """Print how often the figures of killed and injured agree with the record."""
    for name, word, other in (("killed", _KILLED, _INJURED), ("injured", _INJURED, _KILLED)):
        equal = below = above = 0
        for report in read:
            record = records.get(incident[report.id])
            if record is None:
                continue
            truth = record.killed if name == "killed" else record.injured
            for value in _values(report, word, other):
                equal += value == truth
                below += value < truth
                above += value > truth
        total = max(1, equal + below + above)
        print(
            f"{name:8} figures that agree with the record: {100 * equal / total:.1f} % of {total}"
            f" ({below} below, {above} above)"
        )


def _values(report: Report, word: re.Pattern[str], other: re.Pattern[str]) -> set[float]:
    """Exact counts of people in statements that speak of killed only, or of injured only."""
    known = {figure.id: figure for figure in report.figures}
    found = set()
    for claim in report.claims:
        for statement in claim.statements:
            text = " ".join(span.text for span in statement.spans)
            if not word.search(text) or other.search(text) or _OTHER.search(text):
                continue
            for each in (known[at] for at in statement.figures):
                people = re.search(
                    r"people|person|victim|men|man|women|teen|other", each.unit or ""
                )
                if people and each.low == each.high and each.low is not None and not each.part_of:
                    found.add(each.low)
    return found


def copied(weighing: Weighing, incident: Mapping[str, str]) -> None:
    """Print how much is copied between outlets, of what the propositions carry."""
    from sayso.lineage import copies

    outlets = {report.id: report.outlet for report in weighing.reports}
    found = [c for c in copies(weighing.reports) if outlets[c.copy] != outlets[c.original]]
    within = [c for c in found if incident[c.copy] == incident[c.original]]
    several = {name for name, number in Counter(incident.values()).items() if number > 1}
    with_copy = {incident[c.copy] for c in within}
    print(
        f"copies between outlets: {len(found)} of {len(outlets)} articles; {len(within)} of one "
        f"incident; in {len(with_copy)} of {len(several)} incidents with several articles"
    )


def show(
    shared: Sequence[Proposition], weighing: Weighing, incident: Mapping[str, str], number: int
) -> None:
    """Print some propositions of several articles: of one incident, and of several."""
    for name, mixed in (("of one incident", False), ("of several", True)):
        chosen = [
            each
            for each in shared
            if (len({incident[at] for at in articles_of(each, weighing)}) > 1) is mixed
        ][:number]
        for each in chosen:
            origins = each.origins
            print(
                f"\n{name}: {each.text[:100]!r}, {each.outlets} outlets, {origins.min}-"
                f"{origins.max} origins {[root.name for root in origins.roots][:4]}, "
                f"{len(each.disputes)} disputes"
            )
            for member in each.members[:5]:
                print(
                    "    ",
                    incident[_places(weighing)[member.statement]],
                    _words(member.statement, weighing),
                )


def _words(statement: str, weighing: Weighing) -> str:
    for report in weighing.reports:
        for claim in report.claims:
            for each in claim.statements:
                if each.id == statement:
                    return " ".join(span.text for span in each.spans)[:110]
    return ""


if __name__ == "__main__":
    main()
