"""How the lines are worded that ask a reader for something or lead to other pages."""

from __future__ import annotations

import re
from typing import Final

_STARTS: Final = (
    # To other pages
    r"(?:read|see|watch|listen|hear|learn|view|explore|click|tap|find out) "
    r"(?:more|also|next|now|here|it here)\b(?! than)",
    r"(?:also read|read (?:the )?(?:full|related))",
    r"more (?:from|on|stories|news|coverage)\b.{0,60}$",
    r"(?:more|read|related|recommended|watch|listen|see also|further reading)\s?[:：]",
    r"in case you missed",
    r"related (?:articles?|stories|story|content|topics?|news|links?|coverage|video)",
    r"recommended (?:for you|stories|reading|videos?|from)",
    r"(?:most|trending|popular) (?:popular|read|viewed|shared|now|stories)\b",
    r"(?:trending|latest|top|breaking) (?:stories|news|videos?|now)\s*$",
    r"you (?:may|might) also (?:like|be interested)",
    r"(?:what to read next|up next|editors?['’]?s? picks?|explore more)",
    r"(?:continue|keep) reading",
    # Newsletters, subscriptions, donations
    r"sign ?up (?:for|to|now|here|today|below)|(?:sign (?:in|up)|log ?in)\s*$",
    r"subscribe (?:to|for|now|today|here)\b.{0,160}$|register (?:now|here|today|for free)\b",
    r"(?:join|follow|like|support) (?:us|our)\b.{0,160}$|(?:join|donate) (?:now|today|here)\b",
    r"(?:get|receive) .{0,60}\b(?:newsletters?|inbox|breaking news|app|alerts?)\b",
    r"get (?:the )?(?:latest|daily|top|breaking|more)\b.{0,60}$",
    r"(?:our|the|this|a) .{0,40}newsletter\b.{0,80}(?:inbox|sign|subscri)",
    r"(?:the )?next issue of\b.{0,80}inbox",
    r"thanks? (?:you )?for (?:signing|subscribing|reading|your)",
    r"by (?:signing|clicking|subscribing|submitting|providing|entering)\b.{0,100}"
    r"\b(?:you|i) (?:agree|accept|consent|acknowledge)",
    r"(?:enter your e-?mail|a welcome e-?mail)",
    r"our website is the place\b",
    # Advertising
    r"(?:this )?(?:advertisement|article content)\b.{0,40}$|(?:advertising|sponsored)\W*$",
    r"(?:story|article) continues below|sponsored by .{0,40}$",
    r".{0,200}\b(?:may|might) (?:earn|receive|make)\b.{0,30}\bcommission",
    # Buttons and labels
    r"skip (?:to|past|ad)|scroll (?:to|down)",
    r"(?:hide|show|view|load) (?:more|all|comments?|caption)",
    r"share (?:this|on|via|article|story|link)|(?:copy|share)\s*(?:link)?\s*$",
    r"(?:print|save|tap|swipe|play|pause|loading|close|open|menu|search|back to top)\W*$",
    r"comments?\s*(?:\(\d+\))?\s*$",
    r"(?:leave|post|add|join) (?:a|the|your) (?:comment|reply|conversation)",
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]?min(?:ute)?s? "
    r"(?:read|watch|listen)\b",
    r"(?:photo|image|video|graphic)s?(?: (?:by|credit|courtesy)\b|\s?:)",
    r"topics?\s*:?\s*$|tags?\s*:",
    r"(?:an error (?:has )?occurred|please try again|something went wrong)",
    # The small print, and ways to write to the newsroom
    r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|notice)).{0,200}$|all rights reserved",
    r"this (?:material|content) may not be (?:published|reproduced)",
    r"(?:we use|this (?:site|website) uses) cookies",
    r"(?:(?:do you )?have (?:an?|any) (?:tip|story|news|question)|got a (?:tip|story))\b.{0,160}$",
    r"(?:contact|email|e-mail|reach|write to) (?:the (?:author|reporter|writer)|us|\w+ at)\b"
    r".{0,160}$",
    r"(?:[•*-]\s*)?e-?mail\s?:\s",
    r"send (?:us|your)\b.{0,80}(?:tips?|email|letters?|thoughts|feedback)",
    r"report (?:an? )?(?:error|typo)|editorial standards",
)
_PROMOTION = re.compile(r"\W{0,3}(?:" + "|".join(_STARTS) + ")", re.IGNORECASE)
_LONGEST = 600


def promotes(text: str) -> bool:
    """Whether a block is worded as promotion, advertising, a button or small print."""
    # What begins with a quotation mark is somebody's word, whatever it asks for.
    if len(text) > _LONGEST or text[:1] in "“\"'‘«":
        return False
    return _PROMOTION.match(text) is not None
