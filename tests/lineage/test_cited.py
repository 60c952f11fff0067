from __future__ import annotations

import time
from itertools import permutations

from sayso.lineage.absent import absent
from sayso.lineage.cited import citations, cites_within, credits_within, is_medium
from sayso.model import Report
from tests.lineage.cited_samples import report

DAM = report(
    "Orvale Courier",
    "The dam at Lissen has a crack 40 metres long, engineer Ada Poll told the Courier.",
    (
        "engineer Ada Poll",
        "told",
        "The dam at Lissen has a crack 40 metres long",
        "Ada Poll",
        "person",
    ),
    url="https://www.orvalecourier.example/2024/dam",
)


def _names(*reports: Report) -> list[str]:
    return [each.name for each in absent(citations(reports), reports)]


def test_an_outlet_is_cited_under_its_full_name() -> None:
    other = report(
        "Hill Gazette",
        "A crack 40 metres long runs through the dam at Lissen, the Courier reported.",
        (
            "the Courier",
            "reported",
            "A crack 40 metres long runs through the dam at Lissen",
            "Courier",
            "organisation",
        ),
        day="2024-05-02",
    )
    (found,) = citations([other, DAM])
    assert (found.report, found.to_report) == (other.id, DAM.id)
    assert (found.to_name, found.kind, found.by) == ("Orvale Courier", "outlet", "speaker")
    assert found.span.holds_in(other.text)
    assert found.claim == other.claims[0].id
    assert absent([found], [other, DAM]) == ()


def test_who_is_told_is_cited_by_others_only() -> None:
    other = report(
        "Hill Gazette",
        "The dam has a crack 40 metres long, Ada Poll, an engineer, told the Orvale Courier.",
        (
            "Ada Poll, an engineer,",
            "told",
            "The dam has a crack 40 metres long",
            "Ada Poll",
            "person",
        ),
        day="2024-05-02",
    )
    (found,) = citations([DAM, other])
    assert (found.report, found.to_report) == (other.id, DAM.id)


def test_the_report_that_carries_the_claim_is_meant() -> None:
    weather = report("Orvale Courier", "Rain is expected in Lissen until Sunday, with wind.")
    other = report(
        "Hill Gazette",
        "The dam at Lissen has a long crack, according to the Orvale Courier.",
        (
            "the Orvale Courier",
            "according to",
            "The dam at Lissen has a long crack",
            "Orvale Courier",
            "outlet",
        ),
        day="2024-05-03",
    )
    (found,) = citations([weather, other, DAM])
    assert found.to_report == DAM.id


def test_an_outlet_that_is_loaded_is_never_absent() -> None:
    other = report(
        "Hill Gazette",
        "Trout are back in the Ammer, the Orvale Courier writes.",
        ("the Orvale Courier", "writes", "Trout are back in the Ammer", "Orvale Courier", "outlet"),
    )
    (found,) = citations([DAM, other])
    assert found.to_report is None
    assert _names(DAM, other) == []


def test_a_link_settles_it() -> None:
    other = report(
        "Hill Gazette",
        "Something is wrong in Lissen, a newspaper said.",
        ("a newspaper", "said", "Something is wrong in Lissen", None, "outlet"),
        links=(("a newspaper", "http://orvalecourier.example/2024/dam/?utm_source=feed#top"),),
    )
    (found,) = citations([DAM, other])
    assert (found.to_report, found.by, found.named) == (DAM.id, "link", True)


def test_the_newspaper_is_the_one_that_was_named() -> None:
    text = (
        "The bank of Merle has closed, the Ammer Ledger reported on Monday. Its doors were shut "
        "at noon, the newspaper said. The Ledger gave no reason."
    )
    one = report(
        "Hill Gazette",
        text,
        ("the Ammer Ledger", "reported", "The bank of Merle has closed", "Ammer Ledger", "outlet"),
        ("the newspaper", "said", "Its doors were shut at noon", None, "outlet"),
        ("The Ledger", "gave", "no reason", "Ledger", "organisation"),
    )
    found = citations([one])
    assert [each.to_name for each in found] == ["Ammer Ledger"] * 3
    assert [(each.name, each.cited_by) for each in absent(found, [one])] == [
        ("Ammer Ledger", (one.id,))
    ]


def test_media_without_a_name_are_not_absent() -> None:
    one = report(
        "Hill Gazette",
        "The bank of Merle has closed, according to local media.",
        ("local media", "according to", "The bank of Merle has closed", None, "outlet"),
    )
    (found,) = citations([one])
    assert not found.named
    assert found.to_report is None
    assert _names(one) == []


def test_datelines_and_credit_lines_are_citations_of_the_whole_report() -> None:
    one = report("Hill Gazette", "MERLE, May 1 (Reuters) - The bank of Merle has closed its doors.")
    two = report("Dale Post", "The bank of Merle has closed its doors.\n\nWith files from AFP.")
    found = citations([one, two])
    assert {(each.to_name, each.claim, each.by) for each in found} == {
        ("Reuters", None, "credit"),
        ("AFP", None, "credit"),
    }
    assert credits_within(found)[one.id][0].to_name == "Reuters"
    assert _names(one, two) == ["AFP", "Reuters"]


def test_a_dateline_leads_to_the_agency_under_its_initials() -> None:
    wire = report("Merle News Agency", "MERLE (MNA) — The bank of Merle has closed its doors.")
    copy = report(
        "Hill Gazette", "MERLE (MNA) — The bank of Merle closed its doors.", day="2024-05-02"
    )
    (found,) = citations([copy, wire])
    assert (found.report, found.to_report) == (copy.id, wire.id)


def test_persons_and_ministries_are_not_absent() -> None:
    one = report(
        "Hill Gazette",
        "The bank has closed, the Finance Ministry said. Ada Poll wrote that it was late. "
        "The Vellian Customs Agency reported nothing.",
        ("the Finance Ministry", "said", "The bank has closed", "Finance Ministry", "government"),
        ("Ada Poll", "wrote", "that it was late", "Ada Poll", "person"),
        (
            "The Vellian Customs Agency",
            "reported",
            "nothing",
            "Vellian Customs Agency",
            "government",
        ),
    )
    assert _names(one) == []


def test_a_body_is_cited_in_its_release() -> None:
    release = report("Open Water", "Open Water announces that 31 boats have reached Merle today.")
    one = report(
        "Hill Gazette",
        "31 boats have reached Merle, the charity Open Water said.",
        (
            "the charity Open Water",
            "said",
            "31 boats have reached Merle",
            "Open Water",
            "organisation",
        ),
        day="2024-05-02",
    )
    (found,) = citations([one, release])
    assert (found.to_report, found.kind, is_medium(found)) == (release.id, "organisation", False)
    assert _names(one, release) == []


def test_from_the_report_inward() -> None:
    one = report(
        "Hill Gazette",
        "The bank of Merle has closed, the Dale Post reported, citing the Ammer Ledger.",
        ("the Dale Post", "reported", "The bank of Merle has closed", "Dale Post", "outlet"),
    )
    found = cites_within(citations([one]))[one.claims[0].id]
    assert [each.to_name for each in found] == ["Dale Post", "Ammer Ledger"]
    two = report(
        "Hill Gazette",
        "The bank of Merle has closed, the Dale Post writes, according to the Ammer Ledger.",
        ("the Dale Post", "writes", "The bank of Merle has closed", "Dale Post", "outlet"),
    )
    found = cites_within(citations([two]))[two.claims[0].id]
    assert [each.to_name for each in found] == ["Ammer Ledger", "Dale Post"]


def test_a_circle_is_seen_both_ways_whatever_the_clocks_say() -> None:
    content = "The bridge at Sorn will be sold"
    one = report(
        "Dale Post",
        f"{content}, the Ammer Ledger reported.",
        ("the Ammer Ledger", "reported", content, "Ammer Ledger", "outlet"),
        day="2024-05-01T08:00:00+00:00",
    )
    two = report(
        "Ammer Ledger",
        f"{content}, the Dale Post reported.",
        ("the Dale Post", "reported", content, "Dale Post", "outlet"),
        day="2024-05-01T09:00:00+00:00",
    )
    found = citations([one, two])
    assert {(each.report, each.to_report) for each in found} == {(one.id, two.id), (two.id, one.id)}


def test_order_does_not_matter_and_nothing_is_needed_but_text() -> None:
    bare = report(None, "The Orvale Courier reported a crack.", day=None)
    other = report("Hill Gazette", "The Orvale Courier wrote of a crack, citing Reuters.", day=None)
    first = citations([DAM, bare, other])
    assert all(citations(each) == first for each in permutations([DAM, bare, other]))
    assert citations([]) == ()
    assert absent((), ()) == ()


def test_many_reports_alike_take_no_time() -> None:
    text = "The dam at Lissen has a crack, the Orvale Courier reported on Monday. " * 3
    many = [report(f"Paper {at}", text, day=None) for at in range(300)]
    many += [report("Orvale Courier", f"The dam has a crack, {at}.", day=None) for at in range(300)]
    start = time.perf_counter()
    found = citations(many)
    assert time.perf_counter() - start < 20
    assert len(found) >= 300


def test_a_long_report_takes_no_time() -> None:
    sentence = "The dam at Lissen has a crack, the Orvale Courier reported, citing a leaked memo. "
    long = report("Hill Gazette", (sentence * 4 + "\n\n") * 700)
    start = time.perf_counter()
    citations([long, DAM])
    assert time.perf_counter() - start < 20
