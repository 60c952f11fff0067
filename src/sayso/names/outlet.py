"""What is known of a news outlet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal[
    "agency", "broadcaster", "group media", "magazine", "monitor", "newspaper", "website"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet, agency or monitoring group; what is not certain is None or empty.

    Attributes:
        id: short name for programs, unique in a registry.
        name: the name that it goes by in English text.
        aliases: other names in Latin letters: abbreviations, older names, transliterations.
        native: names in other scripts.
        domains: where it publishes, without "www."; subdomains count with them.
        country: ISO 3166-1 alpha-2 code of the country that it is published from or belongs to.
        serves: codes of other countries that it is chiefly made for, as exiles' media are.
        owner: who owns or runs it.
        kind: one of ``KINDS``.
        state: True where a state, its ruling party or those who rule a territory own or direct
            it, False where they do not, None where that is not known or where independence is
            laid down in law.
        rests_on: what the entry rests on, in a few words.
    """

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    serves: tuple[str, ...] = ()
    owner: str | None = None
    state: bool | None = None
    rests_on: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the usual one first."""
        return (self.name, *self.aliases, *self.native)

    def is_of(self, country: str) -> bool:
        """Whether it is published from a country or made for it."""
        return self.country == country or country in self.serves
