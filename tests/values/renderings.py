"""Numbers and days as people write them, for the tests that read them back."""

from __future__ import annotations

from datetime import date

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}
MONTHS = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def in_words(value: int, *, joined: bool = False, hyphen: str = "-") -> str:
    """A whole number below a quadrillion in English words."""
    for scale in sorted(SCALES, reverse=True):
        if value >= scale:
            head = f"{in_words(value // scale, joined=joined, hyphen=hyphen)} {SCALES[scale]}"
            rest = value % scale
            link = " and " if joined and 0 < rest < 100 else " "
            tail = in_words(rest, joined=joined, hyphen=hyphen)
            return head + (link + tail if rest else "")
    if value >= 100:
        rest = value % 100
        link = " and " if joined else " "
        head = f"{SMALL[value // 100]} hundred"
        return head + (link + in_words(rest, hyphen=hyphen) if rest else "")
    if value >= 20:
        unit = value % 10
        return TENS[value // 10 - 2] + (hyphen + SMALL[unit] if unit else "")
    return SMALL[value]


def ordinal(number: int) -> str:
    """Such as "1st", "22nd"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number < 14 else ending}"


def written_days(day: date) -> list[str]:
    """The ways in which a day with its year is written."""
    month = MONTHS[day.month - 1]
    short = {"September": "Sept."}.get(month, month if len(month) < 6 else month[:3] + ".")
    return [
        f"{month} {day.day}, {day.year}",
        f"{month} {ordinal(day.day)}, {day.year}",
        f"{short} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"the {ordinal(day.day)} of {month}, {day.year}",
        f"{WEEKDAYS[day.weekday()]}, {short} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.month}/{day.day}/{day.year}",
        f"{day.month:02d}/{day.day:02d}/{day.year}",
    ]
