"""Who appears in a report: its persons and bodies, each with all places where it is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Cast
from sayso.extract.speakers.bodies import bodies
from sayso.extract.speakers.composed import composed
from sayso.extract.speakers.descriptions import describe
from sayso.extract.speakers.headings import without_headings
from sayso.extract.speakers.names import Name
from sayso.extract.speakers.persons import persons
from sayso.extract.speakers.phrases import Phrase


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
    names = without_headings(marked, names)
    nouns_for_names = [p for p in nouns if not marked.heading[p.first]]
    longer = composed(marked, names, nouns_for_names)
    covered = {at for name in longer for at in range(name.first, name.last + 1)}
    others = [n for n in names if n.kind != "person" and n.last not in covered]
    made.actors += persons(marked, (n for n in names if n.kind == "person"))
    made.actors += bodies(marked, [*longer, *others], outlets)
    for actor in made.actors:
        actor.mentions.sort(key=lambda name: name.first)
    made.actors.sort(key=lambda actor: actor.mentions[0].first)
    for actor in sorted(made.actors, key=lambda f: f.kind == "person"):
        for name in actor.mentions:
            for at in range(name.first, name.last + 1):
                made.at[at] = name, actor
    # A composed name ("Trump's campaign") gives way inside to the person that it is made of, but
    # its last word is its own.
    describe(marked, made, nouns)
    return made
