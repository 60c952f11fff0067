"""Languages."""

from __future__ import annotations

import pytest

from ingest.makers import PROSE
from sayso.ingest.language import language_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (" ".join(PROSE), "en"),
        ("Der Minister sagte am Dienstag, dass man den Plan nicht annehmen werde. " * 3, "de"),
        ("El ministro dijo el martes que el gobierno no apoyaría el plan. " * 3, "es"),
        ("Министр сказал во вторник, что правительство не поддержит этот план. " * 3, "ru"),
        ("Hello.", None),
        ("12345 67890 " * 20, None),
        ("", None),
    ],
)  # fmt: skip
def test_languages(text, wanted):
    assert language_of(text) == wanted


def test_what_a_page_declares():
    assert language_of("Bore da.", "cy-GB") == "cy"
    assert language_of("Bore da.", "en_US") == "en"
    assert language_of("Bore da.", "english") is None
    assert language_of(" ".join(PROSE), "de") == "en"
