"""Whatever way a generated quantity is written, it comes back to its value."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sayso.values import quantities
from values.renderings import in_words

WHOLE = st.integers(2, 10**15 - 1)
NOT_A_YEAR = WHOLE.filter(lambda value: not 1000 <= value <= 2999)


def only(text: str) -> tuple[float | None, float | None, bool]:
    found = quantities(text)
    assert len(found) == 1, (text, found)
    return found[0].low, found[0].high, found[0].approximate


@given(NOT_A_YEAR)
def test_digits(value: int) -> None:
    assert only(f"They counted {value} boats.") == (value, value, False)
    assert only(f"They counted {value:,} boats.") == (value, value, False)


@given(WHOLE, st.booleans(), st.sampled_from("- "))
def test_words(value: int, joined: bool, hyphen: str) -> None:
    words = in_words(value, joined=joined, hyphen=hyphen)
    assert only(f"They counted {words} boats.") == (value, value, False)
    assert only(f"{words.capitalize()} boats were counted.") == (value, value, False)


@given(
    st.integers(1, 9999),
    st.integers(0, 9),
    st.sampled_from(["thousand", "million", "billion", "trillion"]),
    st.sampled_from([" ", "-", ""]),
)
def test_magnitudes(whole: int, tenth: int, scale: str, between: str) -> None:
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    value = (Fraction(whole) + Fraction(tenth, 10)) * factor
    number = f"{whole:,}.{tenth}"
    assert only(f"It cost ${number}{between}{scale}.") == (value, value, False)
    assert only(f"It cost €{number}{between}{scale}.") == (value, value, False)
    assert only(f"They sold {number} {scale} boats.") == (value, value, False)


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["m", "bn", "k", "tn", "M", "B"]))
def test_short_magnitudes(whole: int, tenth: int, scale: str) -> None:
    factor = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}[scale.lower()]
    value = (Fraction(whole) + Fraction(tenth, 10)) * factor
    assert only(f"It cost £{whole}.{tenth}{scale} in all.") == (value, value, False)


QUALIFIED = [
    ("about {}", (1, 1, True)),
    ("nearly {}", (1, 1, True)),
    ("roughly {}", (1, 1, True)),
    ("some {}", (1, 1, True)),
    ("more than {}", (1, 0, False)),
    ("at least {}", (1, 0, False)),
    ("no fewer than {}", (1, 0, False)),
    ("{} or more", (1, 0, False)),
    ("just over {}", (1, 0, True)),
    ("fewer than {}", (0, 1, False)),
    ("up to {}", (0, 1, False)),
    ("as many as {}", (0, 1, False)),
    ("{} or fewer", (0, 1, False)),
    ("just under {}", (0, 1, True)),
]


@given(NOT_A_YEAR, st.sampled_from(QUALIFIED), st.booleans())
def test_qualifiers(value: int, how: tuple[str, tuple[int, int, bool]], words: bool) -> None:
    form, (low, high, approximate) = how
    number = form.format(in_words(value) if words else f"{value:,}")
    text = f"They saw {number} boats."
    expected = (value if low else None, value if high else None, approximate)
    assert only(text) == expected
    assert text[quantities(text)[0].start : quantities(text)[0].end] == number


@given(
    st.integers(2, 900),
    st.integers(1, 900),
    st.sampled_from(["between {} and {}", "{} to {}", "from {} to {}", "{}-{}", "{}–{}"]),
    st.booleans(),
)
def test_ranges(low: int, more: int, form: str, words: bool) -> None:
    high = low + more
    render = in_words if words and "-{}" not in form and "–{}" not in form else str
    text = f"There were {form.format(render(low), render(high))} boats out there."
    assert only(text) == (low, high, False)


@given(st.integers(1, 9), st.integers(2, 10))
def test_shares(part: int, whole: int) -> None:
    if part >= whole:
        return
    value = float(Fraction(part, whole))
    for text in (
        f"{in_words(part).capitalize()} in {in_words(whole)} boats sank.",
        f"We lost {part} out of {whole} boats.",
    ):
        assert only(text)[:2] == (value, value)


@given(st.integers(0, 1000), st.integers(0, 99))
def test_percent(whole: int, hundredths: int) -> None:
    number = f"{whole}.{hundredths:02d}"
    for sign in ("%", " percent", " per cent"):
        found = quantities(f"It rose by {number}{sign} there.")
        assert [(q.low, q.unit) for q in found] == [(float(number), "percent")]
