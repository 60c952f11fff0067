"""Countries by their ISO 3166-1 codes, and the words that say "of this country".

The codes are those of ISO 3166-1 alpha-2; names and adjectives are the usual English ones, for
reading "Syria's state news agency" and "the Nigerian newspaper".
"""

from __future__ import annotations

from typing import Final

CODES: Final = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()
)

_WORDS: Final = """
AE the Emirates,UAE,United Arab Emirates,Emirati|AF Afghanistan,Afghan|AL Albania,Albanian
AM Armenia,Armenian|AO Angola,Angolan|AR Argentina,Argentine,Argentinian|AT Austria,Austrian
AU Australia,Australian|AZ Azerbaijan,Azerbaijani,Azeri|BA Bosnia,Bosnian|BD Bangladesh,Bangladeshi
BE Belgium,Belgian|BF Burkina Faso,Burkina,Burkinabe|BG Bulgaria,Bulgarian|BH Bahrain,Bahraini
BI Burundi,Burundian|BJ Benin,Beninese|BN Brunei|BO Bolivia,Bolivian|BR Brazil,Brazilian
BT Bhutan,Bhutanese|BW Botswana|BY Belarus,Belarusian,Belarussian|CA Canada,Canadian
CD Democratic Republic of Congo,DR Congo,DRC|CF Central African Republic|CG Congo Brazzaville
CH Switzerland,Swiss|CI Ivory Coast,Ivorian,Cote d Ivoire|CL Chile,Chilean|CM Cameroon,Cameroonian
CN China,Chinese|CO Colombia,Colombian|CR Costa Rica,Costa Rican|CU Cuba,Cuban|CY Cyprus,Cypriot
CZ Czech,Czechia,Czech Republic|DE Germany,German|DJ Djibouti,Djiboutian|DK Denmark,Danish
DO Dominican Republic,Dominican|DZ Algeria,Algerian|EC Ecuador,Ecuadorian,Ecuadorean
EE Estonia,Estonian|EG Egypt,Egyptian|ER Eritrea,Eritrean|ES Spain,Spanish|ET Ethiopia,Ethiopian
FI Finland,Finnish|FJ Fiji,Fijian|FR France,French|GA Gabon,Gabonese|GE Georgia,Georgian
GB Britain,British,UK,United Kingdom,England,English,Scotland,Scottish|GH Ghana,Ghanaian
GM Gambia,Gambian|GN Guinea,Guinean|GR Greece,Greek|GT Guatemala,Guatemalan|HK Hong Kong
HN Honduras,Honduran|HR Croatia,Croatian|HT Haiti,Haitian|HU Hungary,Hungarian
ID Indonesia,Indonesian|IE Ireland,Irish|IL Israel,Israeli|IN India,Indian|IQ Iraq,Iraqi
IR Iran,Iranian|IS Iceland,Icelandic|IT Italy,Italian|JM Jamaica,Jamaican|JO Jordan,Jordanian
JP Japan,Japanese|KE Kenya,Kenyan|KG Kyrgyzstan,Kyrgyz|KH Cambodia,Cambodian|KP North Korea
KP North Korean|KR South Korea,South Korean|KW Kuwait,Kuwaiti|KZ Kazakhstan,Kazakh,Kazakhstani
LA Laos,Lao,Laotian|LB Lebanon,Lebanese|LK Sri Lanka,Sri Lankan|LR Liberia,Liberian|LS Lesotho
LT Lithuania,Lithuanian|LU Luxembourg|LV Latvia,Latvian|LY Libya,Libyan|MA Morocco,Moroccan
MD Moldova,Moldovan|ME Montenegro,Montenegrin|MG Madagascar,Malagasy|MK North Macedonia,Macedonian
ML Mali,Malian|MM Myanmar,Burma,Burmese|MN Mongolia,Mongolian|MR Mauritania,Mauritanian
MT Malta,Maltese|MU Mauritius,Mauritian|MV Maldives,Maldivian|MW Malawi,Malawian|MX Mexico,Mexican
MY Malaysia,Malaysian|MZ Mozambique,Mozambican|NA Namibia,Namibian|NE Niger,Nigerien
NG Nigeria,Nigerian|NI Nicaragua,Nicaraguan|NL Netherlands,the Netherlands,Dutch|NO Norway,Norwegian
NP Nepal,Nepali,Nepalese|NZ New Zealand|OM Oman,Omani|PA Panama,Panamanian|PE Peru,Peruvian
PG Papua New Guinea|PH Philippines,the Philippines,Philippine,Filipino|PK Pakistan,Pakistani
PL Poland,Polish|PS Palestine,Palestinian|PT Portugal,Portuguese|PY Paraguay,Paraguayan
QA Qatar,Qatari|RO Romania,Romanian|RS Serbia,Serbian|RU Russia,Russian|RW Rwanda,Rwandan
SA Saudi Arabia,Saudi,Saudi Arabian|SD Sudan,Sudanese|SE Sweden,Swedish|SG Singapore,Singaporean
SI Slovenia,Slovenian,Slovene|SK Slovakia,Slovak|SL Sierra Leone,Sierra Leonean
SN Senegal,Senegalese|SO Somalia,Somali|SS South Sudan,South Sudanese|SV El Salvador,Salvadoran
SY Syria,Syrian|SZ Eswatini|TD Chad,Chadian|TG Togo,Togolese|TH Thailand,Thai|TJ Tajikistan,Tajik
TL East Timor,Timorese|TM Turkmenistan,Turkmen|TN Tunisia,Tunisian|TR Turkey,Turkiye,Turkish
TT Trinidad|TW Taiwan,Taiwanese|TZ Tanzania,Tanzanian|UA Ukraine,Ukrainian|UG Uganda,Ugandan
US America,American,US,USA,United States,the United States|UY Uruguay,Uruguayan
UZ Uzbekistan,Uzbek|VA Vatican|VE Venezuela,Venezuelan|VN Vietnam,Vietnamese|YE Yemen,Yemeni
ZA South Africa,South African|ZM Zambia,Zambian|ZW Zimbabwe,Zimbabwean
"""

BY_WORD: Final = {
    word.casefold().replace(" ", ""): entry[:2]
    for entry in _WORDS.strip().replace("\n", "|").split("|")
    for word in entry[3:].split(",")
}
_NO_HINT: Final = frozenset("ai am cc cd co fm io me ml tv to ws".split())


def code_of(text: str) -> str | None:
    """Return the code that a code, country name or adjective stands for; "uk" is GB."""
    upper = text.strip().upper()
    if upper in CODES:
        return upper
    return BY_WORD.get("".join(text.casefold().split()))


def code_of_host(host: str) -> str | None:
    """Return the country of a host's last label, unless sites of all countries use that label."""
    label = host.rstrip(".").rpartition(".")[2].lower()
    if len(label) != 2 or label in _NO_HINT:
        return None
    return "GB" if label == "uk" else label.upper() if label.upper() in CODES else None
