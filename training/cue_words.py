"""Cues whose act the annotation rules name, for attributions that nobody has read.

Some acts are rare among the answers ("denied" stands there four times). Where a cue has one of
these words, and no word of another act and no "not", its act is as good as known; what is denied
is, moreover, CT-.
"""

from __future__ import annotations

import re

_STEMS = {
    "denial": "deny denies denied denying dismiss+ reject+ debunk+ rebut rebuts rebutted refute*",
    "promise": "vow+ pledge* pledging promise* promising threaten+",
    "directive": "urge* urging order+ recommend+ demand+ require* requiring forbid forbids forbade",
    "emotion": "hope* hoping fear+ worry worries worried worrying regret regrets regretted lament+",
    "question": "wonder+ questioned questioning",
    "belief": "think+ thought believe* believing expect+ predict+ speculate* know+ knew",
    "intention": "want+ plan plans planned planning decide* deciding intend+",
    "judgement": "accuse* accusing blame* blaming praise* praising criticize* criticizing"
    " criticise* condemn+ welcome* denounce*",
    "report": "found finds showed shows reveal+ disclose* announce* announcing",
}
_NOT = frozenset(["not", "n't", "never", "no"])
_WORD = re.compile(r"n['\u2019]t\b|[a-z]+(?=n['\u2019]t\b)|[a-z]+")


def _forms(stems: str) -> frozenset[str]:
    found: set[str] = set()
    for stem in stems.split():
        if stem.endswith("+"):
            found |= {stem[:-1] + ending for ending in ("", "s", "es", "ed", "ing")}
        elif stem.endswith("*"):
            found |= {stem[:-1] + ending for ending in ("", "s", "d")}
        else:
            found.add(stem)
    return frozenset(found)


_FORMS = {act: _forms(stems) for act, stems in _STEMS.items()}


def act_of(cue: str) -> str | None:
    """The act of a cue by its words, None where they do not tell."""
    words = {word.replace("\u2019", "'") for word in _WORD.findall(cue.lower())}
    acts = [act for act, forms in _FORMS.items() if words & forms]
    return acts[0] if len(acts) == 1 and not words & _NOT else None
