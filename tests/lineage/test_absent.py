from __future__ import annotations

import pytest

from sayso.lineage.absent import absent
from sayso.lineage.cited import citations
from sayso.model.claim import Kind
from tests.lineage.cited_samples import report


@pytest.mark.parametrize(
    ("text", "source", "content", "kind", "name"),
    [
        (
            "The freighter Anna Lee left on Monday. The ship's cargo manifest lists 40 tonnes.",
            "The ship's cargo manifest",
            "40 tonnes",
            "document",
            "cargo manifest of the Anna Lee",
        ),
        (
            "Half of them go hungry, according to the Joint Food Survey.",
            "the Joint Food Survey",
            "Half of them go hungry",
            "poll",
            "Joint Food Survey",
        ),
        (
            "The mayor knew, a memo of the works department shows.",
            "a memo of the works department",
            "The mayor knew",
            "document",
            "memo of the works department",
        ),
        (
            "The mayor knew, says the trade journal Copper Age.",
            "the trade journal Copper Age",
            "The mayor knew",
            "outlet",
            "Copper Age",
        ),
        (
            "The mayor knew, reports Sky Four, a private station.",
            "Sky Four",
            "The mayor knew",
            "organisation",
            "Sky Four",
        ),
    ],
)
def test_what_is_cited_and_not_loaded(
    text: str, source: str, content: str, kind: Kind, name: str
) -> None:
    one = report("Hill Gazette", text, (source, source[-1], content, None, kind))
    assert [each.name for each in absent(citations([one]), [one])] == [name]


@pytest.mark.parametrize(
    ("text", "source", "content", "kind"),
    [
        (
            "The mayor knew, the town said in a statement.",
            "the town",
            "The mayor knew",
            "government",
        ),
        ("Its report says that it rained.", "Its report", "that it rained", "document"),
        ("Our own survey shows that it rained.", "Our own survey", "that it rained", "poll"),
        ("The document says that it rained.", "The document", "that it rained", "document"),
        (
            "It rained, rights group Open Door said.",
            "rights group Open Door",
            "It rained",
            "organisation",
        ),
    ],
)
def test_what_is_not_absent(text: str, source: str, content: str, kind: Kind) -> None:
    one = report("Hill Gazette", text, (source, source[-1], content, None, kind))
    assert absent(citations([one]), [one]) == ()


def test_a_document_has_one_name_in_all_reports() -> None:
    one = report("Hill Gazette", "The mayor knew, a memo of 14 March 2021 shows.")
    two = report("Dale Post", "The mayor knew, according to a memo of March 2021.")
    (found,) = absent(citations([one, two]), [one, two])
    assert (found.name, found.cited_by) == (
        "memo of 14 March 2021",
        tuple(sorted((one.id, two.id))),
    )


def test_the_most_cited_first() -> None:
    texts = [
        "It rained, the Dale Post said.",
        "It snowed, the Dale Post and the Ammer Ledger said.",
    ]
    reports = [report(f"Paper {at}", text) for at, text in enumerate(texts)]
    assert [each.name for each in absent(citations(reports), reports)] == [
        "Dale Post",
        "Ammer Ledger",
    ]
