"""What people are told about a report's claims."""

from __future__ import annotations

import pytest

from samples import report
from sayso.ledger.notes import notes_on


@pytest.mark.parametrize("language", [None, "en"])
def test_nothing_to_say(language):
    assert list(notes_on(report(language=language))) == []


@pytest.mark.parametrize(("language", "name"), [("fr", "French"), ("xx", 'the language "xx"')])
def test_other_languages_are_said_to_be_outside_the_model(language, name):
    (note,) = notes_on(report(language=language))
    assert note == (
        f"text is in {name}; the model knows English only, so claims may be missing or wrong"
    )
