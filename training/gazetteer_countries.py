"""The countries of the gazetteer: names, demonyms, coordinates, GeoNames ids."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

NO_NAMES = frozenset(
    """Island|Mexicanos|Portuguesa|Prathet|Thai|Togolese|Lao|Pleasant Island|Viti|Mann|Mannin|Guiana
    |Timor|Sarnam|Nation of Brunei|Chinese Taipei|Ngwane|Saint Martin|Pitcairn|Emirates|Jersey
    |Republic of China|Kingdom|Virgin Islands|Sint Maarten|Christmas Island""".replace(
        "\n    ", ""
    ).split("|")
)
NO_DEMONYMS = frozenset("MP TF BQ IO SJ UM HM GS AS GI VA DJ DM PM FM VG VI".split())
LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ'’. -]{2,}")
MORE = """
AE the Emirates|AU|BA Bosnia,Herzegovina|BN Brunei|BI|CD Congo,DR Congo,D.R. Congo,DRC
CG Congo,Congo Republic,Republic of Congo,Congo-Brazzaville|CN Mainland China|CV Cape Verde
CZ Czech Republic,Czechia|FK Falklands,Falkland Islands|GB Britain,Great Britain,UK,U.K.|GM Gambia
GS South Georgia|JE Jersey|KN Saint Kitts|KP North Korea,DPRK|KR South Korea,Korea|MK Macedonia
MM Burma|NL Holland|PS Palestine,Palestinian territories,Palestinian Territories
RU Russian Federation
ST Sao Tome|SZ Swaziland|TL East Timor|TR Turkey|TT Trinidad|TZ Tanzania|VA Vatican,Holy See
US U.S.,US,USA,U.S.A.,America,United States,United States of America|VC Saint Vincent
CI Cote d’Ivoire
LA Laos|SY Syria|MD Moldova|IR Iran|BO Bolivia|VE Venezuela|FM Micronesia|VN Vietnam,Viet Nam
CW Curacao|RE Reunion|XK Kosovo|HK Hong Kong|MO Macau,Macao|CX Christmas Island|SX Sint Maarten
"""
WORDS = """
AZ Azeri|BA Bosniak|BI Burundian|BW Batswana|BY Belorussian,Belarussian|CI Ivoirian|CZ Czech
DK Dane|DO Dominican|EC Ecuadorian|ES Spaniard|FI Finn|FR Frenchman,Frenchmen,Frenchwoman
GB Briton,English,Englishman,Englishmen,Scottish,Scot,Scotsman,Welsh,Welshman,Northern Irish
HR Croat|IE Irishman,Irishmen|IS Icelandic|KG Kyrgyz,Kyrgyzstani|KZ Kazakh|LA Lao
NL Dutchman,Dutchmen
NP Nepali|NZ New Zealander|OM Omani|PH Philippine,Filipina|PL Pole|PT|RS Serb|SA Saudi|SE Swede
SK Slovakian|SI Slovenian|SO Somalian|SV Salvadorian|TJ Tajik,Tajikistani|TR Turk
TM Turkmen,Turkmenistani
TL Timorese|UZ Uzbek,Uzbekistani|XK Kosovan|AR Argentinian,Argentinean|MM Myanmarese|MV Maldivian
CV Cape Verdean|KM Comorian|MG Madagascan|LS Basotho|SC Seychellois|AF Afghani
"""
ALIKE = re.compile(
    r"(?:[sx]|sh|ese|ench|utch|yrgyz|men|(?<!er)man|women|Ni-Vanuatu|Philippine|^Lao|Irish)$"
)


def _table(text: str) -> dict[str, list[str]]:
    entries = [entry for entry in text.strip().replace("\n", "|").split("|") if len(entry) > 2]
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(entry[:2], []).extend(entry[3:].split(","))
    return found


def _demonyms(words: list[str]) -> list[str]:
    found = []
    for word in words:
        found.append(word)
        if not ALIKE.search(word):
            found.append(word + "s")
    return list(dict.fromkeys(found))


def country_lines(data: Path) -> Iterator[str]:
    """Lines of ``places_countries.tsv``: a country each, sorted by code."""
    tables = {row["cca2"]: row for row in json.loads((data / "countries.json").read_text("utf-8"))}
    names, words = _table(MORE), _table(WORDS)
    yield "# GeoNames (CC BY 4.0) and github.com/mledoze/countries (ODbL 1.0); see PLACES_NOTICE.md"
    rows = [
        line.split("\t")
        for line in (data / "countryInfo.tsv").read_text("utf-8").splitlines()
        if line.count("\t") >= 16 and not line.startswith("#")
    ]
    for row in sorted(rows):
        code, name, people, number = row[0], row[4], row[7], row[16]
        if code not in tables:
            continue
        table = tables[code]
        offered = [name, table["name"]["common"], table["name"]["official"], *table["altSpellings"]]
        aliases = [
            alias
            for alias in offered
            if alias not in NO_NAMES and LATIN.fullmatch(alias) and "," not in alias
        ]
        aliases = list(dict.fromkeys(aliases + names.get(code, [])))
        own = table["demonyms"]["eng"]["m"] if code not in NO_DEMONYMS else ""
        said = [part for part in re.split(", | or ", own) if part] + words.get(code, [])
        yield "\t".join(
            (
                code,
                name,
                number,
                *(f"{value:.3f}" for value in table["latlng"]),
                people,
                "|".join(aliases),
                "|".join(_demonyms([word for word in said if word])),
            )
        )
