"""Mentions and addresses, and the outlets that they stand for."""

from __future__ import annotations

import time
from dataclasses import FrozenInstanceError

import pytest

from sayso.names import by_domain, by_name, candidates, registry

NAMED = {
    "the Long War Journal": "long-war-journal",
    "The Long War Journal’s": "long-war-journal",
    "EurasiaNet": "eurasianet",
    "eurasianet.org": "eurasianet",
    "state news agency SANA": "sana",
    "State news agency SANA": "sana",
    "Syria's state news agency SANA": "sana",
    "Syria’s official Sana news agency": "sana",
    "Al-Jazeera": "al-jazeera",
    "al jazeera": "al-jazeera",
    "AL JAZEERA": "al-jazeera",
    "el-Jazeera": "al-jazeera",
    "Al Jazira": "al-jazeera",
    "“Al Jazeera”": "al-jazeera",
    "the Qatar-based Al Jazeera": "al-jazeera",
    "الجزيرة": "al-jazeera",
    "Ash-Sharq al-Awsat": "asharq-al-awsat",
    "the pan-Arab newspaper Asharq al-Awsat": "asharq-al-awsat",
    "A.P.": "associated-press",
    "the AP": "associated-press",
    "Tass": "tass",
    "ITAR-TASS": "tass",
    "the Russian state news agency Tass": "tass",
    "Медуза": "meduza",
    "the independent Russian news website Meduza": "meduza",
    "Vecherniy Bishkek": "vecherny-bishkek",
    "24.kg news agency": "24-kg",
    "RFE/RL's Kazakh Service": "azattyq",
    "Azattyk": "azattyk",
    "Azattyq": "azattyq",
    "the Syrian Observatory for Human Rights (SOHR)": "syrian-observatory-for-human-rights",
    "the UK-based Syrian Observatory for Human Rights": "syrian-observatory-for-human-rights",
    "Russia-backed Sputnik": "sputnik",
    "Telegram channel Baza": "baza",
    "Trend": "trend",
    "the Trend news agency": "trend",
    "Time magazine": "time",
    "the Turkish daily Sabah": "sabah",
    "Daily Sabah": "daily-sabah",
    "hurriyet": "hurriyet",
    "the Kommersant newspaper": "kommersant",
    "The Australian": "australian",
    "News Agency of Nigeria": "news-agency-of-nigeria",
    "L’Orient Today": "lorient-today",
    "SITE": "site-intelligence-group",
    "the Nigerian newspaper The Guardian": "guardian-nigeria",
    "The Guardian (Nigeria)": "guardian-nigeria",
    "Kenya's Standard newspaper": "standard-kenya",
    "Lebanese newspaper al-Akhbar": "al-akhbar",
    "the Azerbaijani news agency APA": "apa",
    "Turkey's NTV": "ntv-turkey",
}
NOT_NAMED = """
trend|time|the guardian|site|map|ap|nina|Nina|the paper|The paper|the news agency|state media
the nation|the Australian|Sky|Meduza News|the Zvezda News|Radio Mirror|Kuwait Observer
National Herald Tribune|Sana'a|Reuter|the ministry
a spokesman|the state news agency|Independent news website||   |()|the|'s|—
""".replace("\n", "|").split("|")
OPEN = "APA|NTV|The Times|The Guardian|the Guardian newspaper|APA news agency|Al-Watan|Saba".split(
    "|"
)


@pytest.mark.parametrize("mention", NAMED)
def test_named(mention):
    found = by_name(mention)
    assert found is not None
    assert found.id == NAMED[mention]


@pytest.mark.parametrize("mention", NOT_NAMED)
def test_not_named(mention):
    assert by_name(mention) is None


@pytest.mark.parametrize("mention", OPEN)
def test_namesakes_stay_open(mention):
    assert by_name(mention) is None
    assert len(candidates(mention)) > 1


@pytest.mark.parametrize(
    ("mention", "hint", "found"),
    [
        ("The Guardian", {"country": "NG"}, "guardian-nigeria"),
        ("The Guardian", {"country": "uk"}, "guardian-uk"),
        ("The Guardian", {"country": "Britain"}, "guardian-uk"),
        ("The Guardian", {"domain": "guardian.ng"}, "guardian-nigeria"),
        ("The Guardian", {"domain": "https://punchng.com/a"}, "guardian-nigeria"),
        ("The Guardian", {"domain": "example.co.uk"}, "guardian-uk"),
        ("The Guardian", {"domain": "example.tv"}, None),
        ("The Guardian", {"country": "KZ"}, None),
        ("APA", {"country": "AT"}, "austria-press-agency"),
        ("Радио Азаттык", {"country": "KG"}, "azattyk"),
        ("The Times", {"country": "US"}, None),
        ("Reuters", {"country": "NG"}, "reuters"),
    ],
)
def test_hints_choose_among_namesakes_only(mention, hint, found):
    outlet = by_name(mention, **hint)
    assert (outlet and outlet.id) == found


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("www.bbc.co.uk/news", "bbc"),
        ("https://WWW.BBC.CO.UK:443/news?a=1", "bbc"),
        ("monitoring.bbc.co.uk", "bbc-monitoring"),
        ("notbbc.co.uk", None),
        ("bbc.co.uk.example.org", None),
        ("co.uk", None),
        ("rus.azattyq.org.", "azattyq"),
        ("gandhara.rferl.org", "gandhara"),
        ("user@tass.ru", "tass"),
        ("", None),
        ("http://[", None),
        ("bbc", None),
    ],
)
def test_by_domain(address, found):
    outlet = by_domain(address)
    assert (outlet and outlet.id) == found


def test_read_once_and_never_changed():
    assert registry() is registry()
    with pytest.raises(FrozenInstanceError):
        registry().outlets = ()  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        registry().outlets[0].name = "x"  # type: ignore[misc]


def test_ten_thousand_mentions_are_quick():
    kinds = ("the ministry of defence {}", "Mr {} Petrov", "state news agency {}", "Al-Jazeera")
    mentions = [kind.format(number) for number in range(2500) for kind in kinds]
    registry()
    times = []
    for _ in range(5):
        began = time.process_time()
        for mention in mentions:
            by_name(mention)
        times.append(time.process_time() - began)
    # A fifth of a second on an idle machine; the rest is for one that is not.
    assert min(times) < 0.5
