"""Words that turn a sentence round: negators, and pairs of opposites of the news.

Opposites come as axes with two poles, "alive" against "dead"; a sentence that puts something at
one pole denies what puts it at the other. A prefix makes opposites too ("safe", "unsafe").
"""

from __future__ import annotations

import re
from typing import Final

_AXES: Final = {
    "life": (
        r"alive|surviv(?:ed|es|ing)|living",
        r"dead|died|dies|dying|killed|deceased|perished|slain|murdered|fallen"
        r"|(?:lost|gave|losing|lose) (?:his|her|their|its) (?:life|lives)",
    ),
    "safety": (
        r"safe|safely|harmless|drinkable|fit to drink|no danger|potable",
        r"unsafe|dangerous|harmful|contaminated|poisoned|poisonous|toxic|hazardous|unfit",
    ),
    "wholeness": (
        r"intact|undamaged|unscathed|unbroken|unbreached|in one piece|(?:has|had|have) held",
        r"damaged|destroyed|breached|breach|broken|broke|collapsed|ruptured|burst|gave way"
        r"|given way",
    ),
    "hurt": (
        r"unhurt|unharmed|uninjured|not a scratch",
        r"hurt|harmed|injured|wounded",
    ),
    "signal": (
        r"signals?|transmitt(?:ed|ing)|transmissions?|broadcasting|sent (?:its|her|his) position",
        r"silent|silence|went dark|fell silent",
    ),
    "running": (
        r"(?:switched|turned) on|up and running|working|operating|operational|running|online"
        r"|in service|in operation|functioning",
        r"(?:switched|turned|shut) (?:off|down)|offline|out of (?:order|service|action)"
        r"|(?:was|were|been|is|are|be) (?:down|off)|disabled|inoperative|stood still|failed",
    ),
    "open": (
        r"open|opened|reopened|reopen|unlocked",
        r"closed|shut|locked|sealed|barred",
    ),
    "punctuality": (
        r"on time|punctual|punctually|on schedule|without delay|as scheduled|as planned",
        r"late|delayed|overdue|behind schedule|belated|belatedly|too late",
    ),
    "truth": (
        r"true|genuine|authentic|real|accurate|correct",
        r"false|fake|faked|forged|forgery|fabricated|untrue|hoax|wrong|incorrect|doctored|staged"
        r"|invented|made up",
    ),
    "law": (r"legal|legally|lawful|lawfully", r"illegal|illegally|unlawful|unlawfully"),
    "intent": (
        r"deliberate|deliberately|intentional|intentionally|on purpose|arson|sabotage|planned",
        r"accidental|accidentally|unintentional|unintentionally|by accident|an accident"
        r"|by mistake|in error",
    ),
    "guilt": (r"guilty", r"innocent"),
    "presence": (r"present|attended|took part", r"absent|stayed away"),
    "consent": (
        r"accepted|accepts|agreed|agrees|approved|approves|consented|granted",
        r"rejected|rejects|refused|refuses|declined|declines|vetoed|turned down",
    ),
    "knowledge": (r"knew|known|knows|aware|informed|told", r"unaware|ignorant|in the dark"),
    "post": (
        r"stays? on|stayed on|remains? in (?:office|post)|will stay",
        r"resign(?:s|ed)?|steps? down|stepped down|quits?|leaves? office",
    ),
    "sanity": (r"sober", r"drunk|intoxicated|under the influence"),
    "fullness": (r"full|packed", r"empty|deserted"),
    "supply": (
        r"supplied|with (?:power|electricity|water)",
        r"without (?:power|electricity|water|supply)|cut off|in the dark|no (?:power|electricity)",
    ),
}
AXES: Final = {
    name: tuple(re.compile(rf"\b(?:{pole})\b", re.IGNORECASE) for pole in poles)
    for name, poles in _AXES.items()
}
"""Of each axis the words of its upper and of its lower pole."""

PREFIX: Final = re.compile(r"^(?:un|in|im|il|ir|dis|non-?)(?=[a-z]{4})")
"""What makes a word its own opposite."""

NO_OPPOSITE: Final = frozenset(["unconfirmed", "undisclosed", "unnamed", "unidentified", "unknown"])
"""Words that a prefix does not turn into the denial of what is left of them."""

NEGATOR: Final = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|nothing|nowhere|cannot|without|no-one"
    r"|(?:failed|fails|refused|refuses|declined|declines) to|lacks?|lacked)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Any word that denies, wherever it stands."""

UNCOMMITTED: Final = re.compile(
    r"\b(?:neither|not|cannot|never|unable to|declined to|refused to|declines to|refuses to)"
    r" (?:be able to |immediately |independently |yet |want to |wish to )*"
    r"(?:confirm|comment|verify|verified|rule out|ruled out|exclude|say (?:whether|if))\b"
    r"|\b(?:not|never|n['’]t) (?:immediately |yet )*(?:available|reachable|respond|reply|answer)"
    r"|(?:\bnot|n['’]t) know(?: (?:whether|if|how|why|who|what|when|where)\b|[\"”.,!]*$)"
    r"|\bno (?:comment|reply|response|answer)\b"
    r"|n['’]t (?:be able to |immediately |independently |yet )*"
    r"(?:confirm|comment|verify|rule out|exclude|say (?:whether|if))\b",
    re.IGNORECASE,
)
"""Words of somebody who says neither that something is so nor that it is not."""

NOT_DENYING: Final = re.compile(
    r"\bnot (?:only|just|merely|least|because)\b"
    r"|\bnot (?:yet |immediately )?(?:clear|known) (?:whether|if|how|why|who|what|when|where)\b"
    r"|\bno (?:more|fewer|less|later|longer than|sooner|earlier|doubt|matter)\b"
    r"|\bno\. ?\d|\bnot (?:more|less|fewer|later) than\b|\bif not\b|\bor not\b"
    r"|\b(?:and|but|,) not\b[^.;]*|\bnot [^,;.]*, but\b|\bwhy not\b"
    r"|(?<!are )(?<!is )(?<!was )(?<!were )(?<!been )(?<!be )\bwithout\b",
    re.IGNORECASE,
)
"""Words that look like a denial of the sentence and are none."""

SUBORDINATE: Final = re.compile(
    r"(?<!^)[, ]+(?:who|whom|whose|which|because|although|though|while|whereas|since|when|where|if"
    r"|unless|until|as|so that|despite|after|before|that)\b",
    re.IGNORECASE,
)
"""Where a clause begins that is not the main one."""
