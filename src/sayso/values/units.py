"""What a number counts or measures: percent, currencies, units, and things as worded."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.values.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted.

    Attributes:
        start: index of the first piece of its wording.
        stop: index after the last piece.
        name: "percent", "percentage points", "years" …, or the words that name the thing counted.
        currency: ISO 4217 code of an amount of money.
        measured: whether it is a measure, in contrast to a thing that is counted.
    """

    start: int
    stop: int
    name: str
    currency: str | None = None
    measured: bool = True


SIGNS = {
    "$": "USD",
    "\u00a3": "GBP",
    "\u20ac": "EUR",
    "\u00a5": "JPY",
    "\u20b9": "INR",
    "\u20bd": "RUB",
    "\u20aa": "ILS",
    "\u20ba": "TRY",
    "\u20a9": "KRW",
    "\u20b4": "UAH",
    "\u20a6": "NGN",
    "\u20b1": "PHP",
    "\u20ab": "VND",
}
_BEFORE_DOLLAR = {
    "us": "USD",
    "u.s.": "USD",
    "c": "CAD",
    "ca": "CAD",
    "a": "AUD",
    "au": "AUD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
    "nt": "TWD",
    "mx": "MXN",
}
_CODES = frozenset(
    "usd eur gbp jpy chf cad aud nzd cny inr rub brl zar sek nok dkk pln try krw mxn ils hkd "
    "sgd thb idr uah czk huf ngn kes egp aed sar qar pkr bdt php vnd kzt".split()
)
_NAMES = {
    "dollar": "USD",
    "euro": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "ruble": "RUB",
    "rouble": "RUB",
    "rupee": "INR",
    "shekel": "ILS",
    "lira": "TRY",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "naira": "NGN",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "tenge": "KZT",
    "forint": "HUF",
    "riyal": "SAR",
    "bitcoin": "XBT",
    "sterling": "GBP",
    "buck": "USD",
}
_OF_COUNTRY = {
    ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD",
    ("hong kong", "dollar"): "HKD",
    ("zealand", "dollar"): "NZD",
    ("singapore", "dollar"): "SGD",
    ("mexican", "peso"): "MXN",
    ("argentine", "peso"): "ARS",
    ("philippine", "peso"): "PHP",
    ("british", "pound"): "GBP",
    ("egyptian", "pound"): "EGP",
    ("swiss", "franc"): "CHF",
    ("swedish", "krona"): "SEK",
    ("norwegian", "krone"): "NOK",
    ("danish", "krone"): "DKK",
    ("iranian", "rial"): "IRR",
    ("pakistani", "rupee"): "PKR",
    ("brazilian", "real"): "BRL",
}
_PERCENT = frozenset(["percent", "%", "pct", "\uff05", "percentage"])
MEASURES = frozenset(
    "second minute hour day week month year decade century mile kilometer kilometre km meter metre "
    "foot feet inch inches yard acre hectare pound ounce ton tonne kilogram kg gram barrel gallon "
    "liter litre degree megawatt gigawatt kilowatt watt mph knot volt hertz byte megabyte gigabyte "
    "terabyte point cent mg mm cm mw gw kwh centuries fold".split()
)

_WITH_PLURAL = frozenset(
    "second minute hour day week month year decade mile kilometer kilometre meter metre yard acre "
    "hectare pound ounce ton tonne kilogram gram barrel gallon liter litre degree megawatt "
    "gigawatt kilowatt watt knot point cent".split()
)


def sign_before(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """A currency's sign or code just before a number: index of its first piece, and its code."""
    sign = tokens.low(index - 1)
    if sign in SIGNS:
        start, code = index - 1, SIGNS[sign]
        if sign == "$" and tokens.glued(start) and tokens.low(start - 1) in _BEFORE_DOLLAR:
            return start - 1, _BEFORE_DOLLAR[tokens.low(start - 1)]
        return start, code
    if sign in _CODES and tokens.raw(index - 1).isupper():
        return index - 1, sign.upper()
    return None


def measure(tokens: Tokens, index: int) -> Unit | None:
    """A unit of measurement or money that begins with the piece ``index``, or None."""
    at = index + (tokens.low(index) == "-" and tokens.glued(index))
    word = tokens.low(at)
    if word in _PERCENT or tokens.says(at, "per", "cent"):
        return _percent(tokens, at)
    if word in SIGNS and tokens.glued(at):
        return Unit(at, at + 1, SIGNS[word].lower(), SIGNS[word])
    if word in _CODES and tokens.raw(at).isupper():
        return Unit(at, at + 1, word.upper(), word.upper())
    if tokens.says(at, "basis", "points") or tokens.says(at, "square", "feet"):
        return Unit(at, at + 2, f"{word} {tokens.low(at + 1)}")
    if (
        word in ("square", "cubic", "metric", "nautical")
        and _single(tokens.low(at + 1)) in MEASURES
    ):
        return Unit(at, at + 2, f"{word} {tokens.low(at + 1)}")
    money = _money(tokens, at)
    if money is not None:
        return money
    if _single(word) in MEASURES:
        return Unit(at, at + 1, word + "s" if word in _WITH_PLURAL else word)
    return None


def _percent(tokens: Tokens, at: int) -> Unit | None:
    stop = at + (2 if tokens.low(at) == "per" else 1)
    stop += tokens.low(stop) == "-" and tokens.low(stop + 1) in ("point", "points")
    if tokens.low(stop) in ("point", "points"):
        return Unit(at, stop + 1, "percentage points")
    if tokens.low(at) == "percentage":
        return None
    return Unit(at, stop, "percent")


def _money(tokens: Tokens, at: int) -> Unit | None:
    for ahead in (0, 1, 2):
        name = _single(tokens.low(at + ahead))
        kind = tokens.low(at + ahead - 1) if ahead else ""
        code = _OF_COUNTRY.get((kind, name))
        if code is None and ahead == 2:
            code = _OF_COUNTRY.get((f"{tokens.low(at)} {kind}", name))
        if code is None and (ahead == 0 or (ahead == 1 and kind in ("u.s.", "us"))):
            code = _NAMES.get(name)
        if code is not None:
            stop = at + ahead + 1
            return Unit(at, stop, tokens.text[tokens.starts[at] : tokens.ends[stop - 1]], code)
    return None


def _single(word: str) -> str:
    if len(word) > 3 and word.endswith("s"):
        return word[:-1]
    return word
