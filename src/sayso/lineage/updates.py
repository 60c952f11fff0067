"""Whether a figure replaces an earlier one of the same count, or contradicts it.

Who counts, which way the count goes, and whether both figures were held at one time decide:

- A source that gives a new figure replaces its own earlier one, up or down, wherever that is told.
- A count that only grows while an event goes on (dead, injured, rescued, burnt) is replaced by a
  higher one of anybody, later, if the lower one was left behind: not for the same hour, and not
  given again once the higher one was out.
- All else contradicts: another party's lower figure, a figure that a copy got wrong, one that was
  there before the other and is given again after it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.lineage.clash_numbers import Answer
from sayso.lineage.clash_scopes import grows
from sayso.lineage.clash_values import Value, agree, same
from sayso.lineage.copied_times import Time, earlier
from sayso.lineage.dispute_sides import Side
from sayso.model.proposition import Relation

_ENOUGH: Final = 40
"""Reports of one value that are looked at for whose it was."""


@dataclass(frozen=True, slots=True)
class Given:
    """A figure that a report gives.

    Attributes:
        number: its place among all of the proposition, by time of publication.
        side: the statement that gives it.
        answer: the figure.
        when: time of publication.
        as_of: when the count held, ``YYYY-MM-DD`` or with ``THH:MM``; None where nothing says.
    """

    number: int
    side: Side
    answer: Answer
    when: Time
    as_of: str | None

    @property
    def value(self) -> Value:
        """What the figure gives."""
        return self.answer.value


class Counts:
    """All figures of a proposition, as a history of who held what when.

    Args:
        given: the figures, in order of publication.
        same_party: whether two statements are of one party.
        copied: whether the text around two statements was copied, one from the other.
    """

    def __init__(
        self,
        given: Sequence[Given],
        same_party: Callable[[Side, Side], bool],
        copied: Callable[[Given, Given], bool],
    ) -> None:
        self._same_party = same_party
        self._copied = copied
        self._by_value: dict[tuple[object, ...], list[Given]] = {}
        for each in given:
            self._by_value.setdefault(_key(each.value), []).append(each)
        self._held: dict[tuple[object, ...], list[Given]] = {}
        self._slips: dict[int, Value | None] = {}
        kinds = {each.value.unit.kind for each in given}
        growing = [any(grows(each.answer.groups, kind) for kind in kinds) for each in given]
        self._growing = 2 * sum(growing) >= len(growing) > 0

    def relation(self, later: Given, former: Given) -> Relation | None:
        """How a figure stands to one of an earlier report, counting the same; None if they agree.

        Where the order of the two is not known, nothing is an update.
        """
        own = self._same_party(later.side, former.side)
        if agree(later.value, former.value):
            more = self._outgrown(later.value, former.value)
            if more and self._growing and not self._together(later, former):
                return "updates"
            return "updates" if more and own else None
        if earlier(former.when, later.when) != -1:
            return None if own else "contradicts"
        if self._slip(later, former) or self._copied(later, former):
            return "contradicts"
        if own:
            return "contradicts" if self._before(later, former) else "updates"
        if self._revised(later, former):
            return "updates"
        if self._growing and _above(later.value, former.value):
            return "contradicts" if self._together(later, former) else "updates"
        return "contradicts"

    def _outgrown(self, later: Value, former: Value) -> bool:
        """Whether a count goes on beyond "at least 87", and not only says it more exactly."""
        if former.low is None or later.low is None or former.high is not None:
            return False
        return later.low >= former.low + former.step and later.low > former.low + later.blur

    def _together(self, later: Given, former: Given) -> bool:
        """Whether two figures were held at one time."""
        if later.as_of is not None and _not_after(later.as_of, former):
            return True
        begun = self._holding(later.value)[0]
        return begun.number <= former.number or self._last(former.value) >= begun.when.order

    def _before(self, later: Given, former: Given) -> bool:
        """Whether the later figure was its party's already when the former one was given."""
        return any(
            each.number < former.number and self._same_party(each.side, later.side)
            for each in self._holding(later.value)[:_ENOUGH]
        )

    def _revised(self, later: Given, former: Given) -> bool:
        """Whether the party of the later figure had itself given the former one before.

        An outlet that gives a figure as its own has it from whoever gave it first, in a report
        that does not give the former one beside it.
        """
        holding = self._holding(former.value)[:_ENOUGH]
        beside = {each.side.report.id for each in holding}
        news = [later]
        if later.side.claim.voice == "outlet":
            news += [
                each
                for each in self._holding(later.value)[:_ENOUGH]
                if each.when.order < later.when.order and each.side.report.id not in beside
            ]
        return any(
            old.when.order < new.when.order
            and self._same_party(old.side, new.side)
            and not self._slip(new, old)
            for new in news
            for old in holding
        )

    def _slip(self, later: Given, former: Given) -> bool:
        """Whether the later figure is a copy's slip for the former one."""
        if later.number not in self._slips:
            self._slips[later.number] = next(
                (
                    each.value
                    for group in self._by_value.values()
                    for each in group
                    if each.when.order < later.when.order
                    and not agree(each.value, later.value)
                    and self._copied(later, each)
                ),
                None,
            )
        meant = self._slips[later.number]
        return meant is not None and same(meant, former.value)

    def _holding(self, value: Value) -> list[Given]:
        """All who gave a value, in order of publication."""
        key = _key(value)
        if key not in self._held:
            self._held[key] = sorted(
                (
                    each
                    for group in self._by_value.values()
                    if same(group[0].value, value)
                    for each in group
                ),
                key=lambda each: each.number,
            )
        return self._held[key]

    def _last(self, value: Value) -> float:
        return max(each.when.order for each in self._holding(value))


def _key(value: Value) -> tuple[object, ...]:
    return value.low, value.high, value.unit, value.blur


def _above(later: Value, former: Value) -> bool:
    top = former.high if former.high is not None else former.low
    return later.low is not None and top is not None and later.low > top


def _not_after(as_of: str, former: Given) -> bool:
    """Whether a count held at the latest when the former one was published, by its local clock."""
    if former.as_of is not None and len(former.as_of) == len(as_of):
        return as_of <= former.as_of
    printed = (former.side.report.published or "")[: len(as_of)]
    return as_of <= printed if len(as_of) > 10 and len(printed) > 10 else as_of < printed
