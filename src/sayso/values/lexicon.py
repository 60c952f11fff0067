"""Words of the calendar and of the clock, in lower case."""

from __future__ import annotations

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november "
        "december".split(),
        1,
    )
}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}

PARTS_OF_DAY = frozenset(
    "morning afternoon evening night lunchtime midday dawn dusk mornings nights".split()
)
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        1,
    )
} | {"twenty-first": 21, "final": -1, "last": -1}
ORDINAL_ENDINGS = frozenset(["st", "nd", "rd", "th"])
NAMED_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
TIME_UNITS = {
    form: unit
    for unit in (
        "second minute hour day week weekend month quarter year decade century "
        "weekday fortnight".split()
    )
    for form in (unit, unit + "s")
} | {"centuries": "century", "yr": "year", "yrs": "year", "mo": "month", "hrs": "hour"}
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
THROUGH = DASHES | {"to", "through", "until", "till", "thru"}

NOT_DAYS_AFTER = frozenset("black super good ash palm bloody cyber casual face".split())
"""Words before a weekday that make it the name of something else."""
NOT_DAYS_BEFORE = frozenset("night football | times telegraph herald mirror mercury".split())

YEAR_OPENERS = frozenset(
    "in since by until till through from before after during of for to and the back late early "
    "mid fiscal year fy circa between late-night his her their its our than or around".split()
)
"""Words before four digits that make a year of them."""
STRICT_YEAR_OPENERS = frozenset("in since by until from circa year of early late before".split())
"""Those that do so before the twentieth century too."""

FUTURE = frozenset(
    "will shall won't 'll upcoming scheduled slated due tomorrow future coming next".split()
)
"""Words that put what is said after the day of publication."""
FUTURE_BEFORE_TO = frozenset(
    "plans plan planned planning scheduled set slated due expected expects going hopes preparing "
    "prepares intends about hoping gearing expect hopes hope want wants is are".split()
)
PAST = frozenset(
    "was were did had said told went came took made gave won lost met spoke held began left ran "
    "saw sent wrote found got kept led fell rose knew thought became brought bought sought has "
    "have been drew struck swore shot fought taught caught hit stood understood sat slept paid "
    "laid read heard felt dealt built spent meant ago didn't wasn't weren't hadn't died".split()
)
NOT_PAST = frozenset(
    "need indeed speed feed proceed exceed succeed scheduled slated planned expected united "
    "hundred red bed seed embed unprecedented".split()
)
