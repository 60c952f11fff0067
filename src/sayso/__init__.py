"""Every claim in a report, and on whose say-so.

    import sayso

    report = sayso.read("page.html")
    for claim in report.claims:
        print([span.text for span in claim.source], [span.text for span in claim.content])

    weighing = sayso.weigh(sayso.read_many(["a.html", "b.html"]))
    for proposition in weighing.weighed.propositions:
        print(proposition.text, proposition.outlets, proposition.origins.min)

All public names are here and are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.errors import InputError, SaysoError
    from sayso.ingest import Failure
    from sayso.ledger.read import read, read_many
    from sayso.ledger.weigh import Weighing, weigh
    from sayso.model import (
        Absent,
        Block,
        Body,
        Citation,
        Claim,
        Copy,
        Date,
        Dispute,
        Figure,
        Link,
        Medium,
        Member,
        Origins,
        Place,
        Proposition,
        Reason,
        Report,
        Rest,
        Root,
        Span,
        Speaker,
        Statement,
        Sure,
        Via,
        Weighed,
        Why,
    )

__version__ = "0.1.0"

__all__ = [
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

_HOME = {
    "Absent": "sayso.model",
    "Block": "sayso.model",
    "Body": "sayso.model",
    "Citation": "sayso.model",
    "Claim": "sayso.model",
    "Copy": "sayso.model",
    "Date": "sayso.model",
    "Dispute": "sayso.model",
    "Failure": "sayso.ingest",
    "Figure": "sayso.model",
    "InputError": "sayso.errors",
    "Link": "sayso.model",
    "Medium": "sayso.model",
    "Member": "sayso.model",
    "Origins": "sayso.model",
    "Place": "sayso.model",
    "Proposition": "sayso.model",
    "Reason": "sayso.model",
    "Report": "sayso.model",
    "Rest": "sayso.model",
    "Root": "sayso.model",
    "SaysoError": "sayso.errors",
    "Span": "sayso.model",
    "Speaker": "sayso.model",
    "Statement": "sayso.model",
    "Sure": "sayso.model",
    "Via": "sayso.model",
    "Weighed": "sayso.model",
    "Weighing": "sayso.ledger.weigh",
    "Why": "sayso.model",
    "read": "sayso.ledger.read",
    "read_many": "sayso.ledger.read",
    "weigh": "sayso.ledger.weigh",
}


def __getattr__(name: str) -> Any:
    """Load a public name from where it is defined, the first time that it is asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'sayso' has no attribute '{name}'")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name what is public, loaded or not."""
    return sorted(__all__)
