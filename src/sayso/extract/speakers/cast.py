"""Who appears in a report: its persons and bodies, each with all places where it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.lexicon import BODY, HE, LINKS_OF_NAMES, SHE
from sayso.extract.speakers.names import TITLES, Name, NameKind, make
from sayso.extract.speakers.phrases import Phrase

FULL: Final = {"sen": "senator", "gov": "governor", "rep": "congressman", "gen": "general"}
"""Titles as nouns."""
POLL_NOUNS: Final = frozenset(["poll", "survey"])
_NO_NAMES = frozenset("new latest recent former another national federal state local".split())
_AFTER_NAME = frozenset(["jr", "sr", "ii", "iii", "iv"])
_MALE = frozenset(["mr", "sir", "lord", "king", "prince", "chairman", "congressman", "spokesman"])
_FEMALE = frozenset(
    ["mrs", "ms", "miss", "lady", "queen", "princess", "chairwoman", "congresswoman", "spokeswoman"]
)


@dataclass(slots=True, eq=False)
class Actor:
    """One that is named in the report.

    Attributes:
        kind: person, body or place.
        name: the fullest of its names, where that stands first.
        mentions: places where it is named or taken to be meant, in order.
        described: nouns that stand beside its name.
        male: hints that it is a man, against those for a woman.
        female: the reverse.
        parts: those who speak together, where it is several; they have no name as one.
        outlet: id of the outlet in the registry, where it is one that stands there.
    """

    kind: NameKind
    name: Name
    mentions: list[Name] = field(default_factory=list)
    described: set[str] = field(default_factory=set)
    male: float = 0
    female: float = 0
    parts: tuple[Actor, ...] = ()
    outlet: str | None = None


@dataclass(slots=True)
class Cast:
    """The named ones of a report.

    Attributes:
        actors: in order of their first mention.
        at: the name that each word is in, with its bearer.
    """

    actors: list[Actor] = field(default_factory=list)
    at: dict[int, tuple[Name, Actor]] = field(default_factory=dict)

    def named(self, first: int, last: int) -> list[tuple[Name, Actor]]:
        """Names in the words ``first`` to ``last``, in order, each with its bearer."""
        found: list[tuple[Name, Actor]] = []
        for at in range(first, last + 1):
            here = self.at.get(at)
            if here is not None and not (found and found[-1][0] is here[0]):
                found.append(here)
        return found


def cast(
    marked: Marked,
    names: Sequence[Name],
    nouns: Sequence[Phrase],
    outlets: Mapping[Name, str],
) -> Cast:
    """Put together the names that belong to one bearer.

    Args:
        marked: words of the report.
        names: all names in it, in order.
        nouns: its noun phrases.
        outlets: ids of the names that stand in the registry of outlets.
    """
    made = Cast()
    names = _no_headings(marked, _called_like_persons(names))
    nouns_for_names = [p for p in nouns if not marked.heading[p.first]]
    all_names = [*names, *_composed(marked, names, nouns_for_names)]
    covered = {at for name in all_names[len(names) :] for at in range(name.first, name.last + 1)}
    persons = [n for n in names if n.kind == "person"]
    bodies = [n for n in all_names[len(names) :]] + [
        n for n in names if n.kind != "person" and n.last not in covered
    ]
    made.actors += _persons(marked, persons)
    made.actors += _bodies(marked, bodies, outlets)
    for actor in made.actors:
        actor.mentions.sort(key=lambda name: name.first)
    made.actors.sort(key=lambda actor: actor.mentions[0].first)
    for actor in sorted(made.actors, key=lambda f: f.kind == "person"):
        for name in actor.mentions:
            for at in range(name.first, name.last + 1):
                made.at[at] = name, actor
    # A composed name ("Trump's campaign") gives way inside to the person that it is made of, but
    # its last word is its own.
    _describe(marked, made, nouns)
    return made


def _called_like_persons(names: Sequence[Name]) -> list[Name]:
    """What is called like a person of the report is that person, whatever the network says."""
    last_words = {n.words[-1] for n in names if n.kind == "person" and len(n.words) > 1}
    return [
        replace(n, kind="person")
        if len(n.words) == 1 and n.kind in ("body", "other") and n.words[0] in last_words
        else n
        for n in names
    ]


def _no_headings(marked: Marked, names: Sequence[Name]) -> list[Name]:
    """Names in a line of capitals count as far as they stand elsewhere too."""
    known = {n.words for n in names if not marked.heading[n.first]}
    lasts = {words[-1] for words in known if words}
    found = []
    for name in names:
        if not marked.heading[name.first] or name.words in known:
            found.append(name)
            continue
        cut = _known_part(marked, name, known)
        if cut is not None:
            found.append(cut)
        elif name.kind == "person" and len(name.words) <= 3 and name.words[-1] not in lasts:
            found.append(name)
    return found


def _known_part(marked: Marked, name: Name, known: set[tuple[str, ...]]) -> Name | None:
    for size in range(name.last - name.first, 0, -1):
        for first in range(name.first, name.last - size + 2):
            part = make(marked, first, first + size - 1, name.kind)
            if part.words in known:
                return part
    return None


def _composed(marked: Marked, names: Sequence[Name], nouns: Sequence[Phrase]) -> list[Name]:
    """Bodies and polls whose names end in a common noun, or go on after it.

    "Clinton campaign", "Israeli Defense Ministry", "Court of Appeals for the Sixth Circuit",
    "Reuters/Ipsos opinion poll".
    """
    named = {at: name for name in names for at in range(name.first, name.last + 1)}
    found: list[Name] = []
    for phrase in nouns:
        for last in range(phrase.first, phrase.last + 1):
            noun = marked.word(last).lower()
            poll = noun in POLL_NOUNS
            if noun not in BODY and not poll:
                continue
            first = _first(marked, phrase.first, last, named, poll)
            end = _goes_on(marked, last) if marked.word(last)[0].isupper() else last
            if (first < last or end > last) and not (
                last in named and named[last].first < first and named[last].last >= end
            ):
                if found and found[-1].last >= first:
                    if found[-1].last >= end:
                        continue
                    found.pop()
                found.append(make(marked, first, end, "poll" if poll else "body"))
    return found


def _first(marked: Marked, begin: int, last: int, named: Mapping[int, Name], poll: bool) -> int:
    first = last
    for at in range(last - 1, begin - 1, -1):
        if marked.pos[at] in ("DT", "PRP$", "PDT"):
            break
        if marked.word(at)[0].isupper() or at in named:
            first = at
        elif not (marked.pos[at] == "POS" or (poll and marked.pos[at] in ("JJ", "NN", "VBG"))):
            if marked.word(at) not in "/&-":
                break
    while first < last and marked.word(first).lower() in _NO_NAMES:
        first += 1
    return first if marked.pos[first] != "POS" else last


def _goes_on(marked: Marked, last: int) -> int:
    """Where a name ends that goes on after its noun: "… of Appeals for the Sixth Circuit"."""
    end, at = last, last + 1
    while at + 1 < len(marked) and marked.sentence[at + 1] == marked.sentence[last]:
        if marked.word(at) not in ("of", "for", "to", "on"):
            break
        at += 1
        begin = at
        while (
            at < len(marked)
            and marked.sentence[at] == marked.sentence[last]
            and (
                marked.word(at)[0].isupper()
                or marked.word(at) in ("a", "the", "and", "our")
                or marked.word(at)[0].isdigit()
            )
        ):
            at += 1
        while at > begin and marked.word(at - 1)[0].islower():
            at -= 1
        if at == begin or marked.entity[at - 1] in ("DATE", "TIME", "PERSON"):
            break
        end = at - 1
    return end


def _persons(marked: Marked, names: Iterable[Name]) -> list[Actor]:
    actors: list[Actor] = []
    by_last: dict[str, list[Actor]] = {}
    by_first: dict[str, list[Actor]] = {}
    short: list[Name] = []
    for name in names:
        words = _plain(name)
        if len(words) < 2:
            short.append(name)
            continue
        known = next(
            (f for f in by_last.get(words[-1], ()) if _same_person(_plain(f.name), words)), None
        )
        if known is None:
            known = Actor("person", name)
            actors.append(known)
            by_last.setdefault(words[-1], []).append(known)
            by_first.setdefault(words[0], []).append(known)
        elif len(words) > len(_plain(known.name)):
            known.name = name
        known.mentions.append(name)
    singles: dict[str, Actor] = {}
    for name in short:
        words = _plain(name)
        word = words[-1] if words else "".join(name.words)
        options = by_last.get(word) or by_first.get(word)
        if options:
            options_before = [f for f in options if f.mentions[0].first < name.first] or options
            best = max(options_before, key=lambda f: (len(f.mentions), -f.mentions[0].first))
            best.mentions.append(name)
        elif word in singles:
            singles[word].mentions.append(name)
        else:
            singles[word] = Actor("person", name, [name])
            actors.append(singles[word])
    _fuller(marked, singles)
    return actors


def _fuller(marked: Marked, singles: Mapping[str, Actor]) -> None:
    """Look for the full name of those who are named by one word only."""
    if not singles:
        return
    for at in range(1, len(marked)):
        actor = singles.get(marked.word(at).lower())
        if actor is None or len(actor.name.words) > 1 or not marked.word(at)[0].isupper():
            continue
        first = at
        while (
            first > 0
            and marked.pos[first - 1] == "NNP"
            and first > at - 3
            and (
                marked.sentence[first - 1] == marked.sentence[at]
                and marked.entity[first - 1] not in ("DATE", "TIME")
                and marked.word(first - 1).isalpha()
                and marked.word(first - 1)[0].isupper()
                and marked.word(first - 1).lower() not in TITLES
            )
        ):
            first -= 1
        if (
            first < at
            and not marked.heading[at]
            and marked.entity[first] in ("PERSON", "ORGANIZATION", "", "MISC")
        ):
            actor.name = make(marked, first, at, "person")


def _plain(name: Name) -> tuple[str, ...]:
    words = tuple(w for w in name.words if w not in _AFTER_NAME)
    return words or name.words


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one[0] == other[0] or one[0][:1] == other[0] or other[0][:1] == one[0]:
        return True
    return set(one) <= set(other) or set(other) <= set(one)


def _bodies(marked: Marked, names: Sequence[Name], outlets: Mapping[Name, str]) -> list[Actor]:
    by_key: dict[tuple[str, ...], Actor] = {}
    for name in sorted(names, key=lambda n: n.first):
        key = tuple(w for w in name.words if w not in ("the", "'s", "\u2019s", "u.s", "u.s."))
        if name in outlets:
            key = ("outlet:" + outlets[name],)
        elif not key:
            key = name.words
        actor = by_key.get(key)
        if actor is None:
            by_key[key] = Actor(name.kind, name, [name], outlet=outlets.get(name))
        else:
            actor.mentions.append(name)
            if name in outlets and len(name.words) > len(actor.name.words):
                actor.name = name
            if actor.kind != "body" and name.kind == "body":
                actor.kind = "body"
    return _joined(marked, by_key)


def _joined(marked: Marked, by_key: dict[tuple[str, ...], Actor]) -> list[Actor]:
    """Join short forms of bodies to the fullest: initials, leading words, last words."""
    initials: dict[str, list[tuple[str, ...]]] = {}
    for key, actor in by_key.items():
        if len(key) > 1:
            letters = "".join(w[0] for w in key if w not in LINKS_OF_NAMES)
            initials.setdefault(letters, []).append(key)
            with_links = "".join(w[0] for w in key)
            if with_links != letters:
                initials.setdefault(with_links, []).append(key)
    gone = set()
    for key in sorted(by_key, key=len):
        actor = by_key[key]
        if actor.outlet:
            continue
        if actor.kind == "place" and len(key) == 1 and not _abbreviates(marked, actor):
            continue
        longer: list[tuple[str, ...]] = []
        word = key[0].replace(".", "")
        if len(key) == 1 and len(word) > 1 and _abbreviates(marked, actor):
            longer = [k for k in initials.get(word, ()) if k != key]
        if not longer:
            longer = [
                k
                for k in by_key
                if len(key) < len(k)
                and k not in gone
                and by_key[k].kind == actor.kind
                and ((k[: len(key)] == key and len(key) > 1) or k[-len(key) :] == key)
                and (len(key) > 1 or actor.kind == "body")
            ]
        if len(set(longer)) == 1 or (longer and len(key) > 1):
            target = by_key[max(set(longer), key=lambda k: len(by_key[k].mentions))]
            target.mentions += actor.mentions
            gone.add(key)
    return [actor for key, actor in by_key.items() if key not in gone]


def _abbreviates(marked: Marked, actor: Actor) -> bool:
    word = marked.word(actor.name.first).replace(".", "")
    return word.isupper() or (sum(c.isupper() for c in word) > 1 and word[-1].isupper())


def _describe(marked: Marked, made: Cast, nouns: Sequence[Phrase]) -> None:
    """Note the nouns beside names and what speaks for a man or a woman."""
    by_first = {phrase.first: phrase for phrase in nouns}
    for phrase in nouns:
        for name, actor in made.named(phrase.first, phrase.last):
            if name.last != phrase.last:
                continue
            before = [marked.word(at).lower().strip(".") for at in range(phrase.first, name.first)]
            actor.described.update(FULL.get(w, w) for w in before if w.isalpha() and len(w) > 2)
            actor.male += 3 * sum(w in _MALE for w in before)
            actor.female += 3 * sum(w in _FEMALE for w in before)
            after = phrase.last + 1
            if after + 1 < len(marked) and marked.word(after) == ",":
                beside = by_first.get(after + 1)
                if (
                    beside
                    and marked.sentence[beside.last] == marked.sentence[phrase.last]
                    and not (made.named(beside.last, beside.last))
                ):
                    actor.described.update(
                        marked.word(at).lower() for at in range(beside.first, beside.last + 1)
                    )
    _guess(marked, made)


def _guess(marked: Marked, made: Cast) -> None:
    """Pronouns soon after the only person of a sentence hint at man or woman."""
    by_sentence: dict[int, set[int]] = {}
    persons = [f for f in made.actors if f.kind == "person"]
    for index, actor in enumerate(persons):
        for name in actor.mentions:
            by_sentence.setdefault(marked.sentence[name.first], set()).add(index)
    counts: Counter[tuple[int, str]] = Counter()
    for at, pos in enumerate(marked.pos):
        if pos not in ("PRP", "PRP$"):
            continue
        word = marked.word(at).lower()
        side = "m" if word in HE else "f" if word in SHE else ""
        here = by_sentence.get(marked.sentence[at], set())
        if not here:
            here = by_sentence.get(marked.sentence[at] - 1, set())
        if side and len(here) == 1:
            counts[next(iter(here)), side] += 1
    for index, actor in enumerate(persons):
        actor.male += counts[index, "m"]
        actor.female += counts[index, "f"]
