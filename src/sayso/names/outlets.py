"""The registry of news outlets: which one a domain or a name stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from sayso.errors import UsageError
from sayso.names.countries import code_of, code_of_host
from sayso.names.forms import Form, fitting, form_of
from sayso.names.normal import Word, loose_key, words
from sayso.names.outlet import Outlet
from sayso.names.outlet_file import read_outlets
from sayso.names.wrapping import cuts, reading

_SHIPPED: Final = Path(__file__).parent.parent / "data" / "outlets.jsonl"
_LONGEST: Final = 160
_LOOSE_FROM: Final = 5


@dataclass(frozen=True, slots=True)
class Registry:
    """Outlets and the ways to find them; it never changes, ``with_file`` makes a new one.

    Attributes:
        outlets: in order of their ids.
    """

    outlets: tuple[Outlet, ...]
    _domains: dict[str, Outlet] = field(init=False, repr=False, compare=False)
    _plain: dict[str, list[Form]] = field(init=False, repr=False, compare=False)
    _loose: dict[str, list[Form]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        domains = {domain: outlet for outlet in self.outlets for domain in outlet.domains}
        plain: dict[str, list[Form]] = {}
        loose: dict[str, list[Form]] = {}
        for outlet in self.outlets:
            for written in outlet.names:
                form = form_of(outlet, written)
                plain.setdefault(form.plain, []).append(form)
                if len(form.plain) >= _LOOSE_FROM:
                    loose.setdefault(form.loose, []).append(form)
        for attribute, value in (("_domains", domains), ("_plain", plain), ("_loose", loose)):
            object.__setattr__(self, attribute, value)

    def with_file(self, path: Path | str) -> Registry:
        """Make a registry that has the outlets of a user's file too.

        An entry with the id of one that is here already takes its place.

        Raises:
            UsageError: if the file cannot be read, a line is no outlet, or a domain is another
                outlet's; one line that names file and line.
        """
        added = {outlet.id: outlet for outlet in read_outlets(Path(path))}
        kept = [outlet for outlet in self.outlets if outlet.id not in added]
        owners = {domain: outlet.id for outlet in kept for domain in outlet.domains}
        for outlet in added.values():
            for domain in outlet.domains:
                if domain in owners:
                    raise UsageError(
                        f"{path}: outlet {outlet.id}: domain {domain} is that of"
                        f" {owners[domain]}; an entry with this id would replace it"
                    )
        return _ordered([*kept, *added.values()])

    def by_domain(self, address: str) -> Outlet | None:
        """Return the outlet that publishes at an address, URL or host; None if unknown.

        "www.bbc.co.uk/news" is found by "bbc.co.uk", "notbbc.co.uk" is not.
        """
        labels = _host(address).split(".")
        for start in range(len(labels) - 1):
            outlet = self._domains.get(".".join(labels[start:]))
            if outlet:
                return outlet
        return None

    def candidates(self, name: str) -> tuple[Outlet, ...]:
        """All outlets that a mention may name, in order of their ids; empty if there are none."""
        if len(name) > _LONGEST:
            return ()
        found = self._read(name)
        head, bracket, rest = name.rstrip().removesuffix(")").rpartition("(")
        if found or not bracket or not name.rstrip().endswith(")"):
            return found
        # "the Syrian Observatory (SOHR)", "The Guardian (Nigeria)"
        found, also = self._read(head), self._read(rest)
        code = code_of(rest)
        if code:
            return tuple(outlet for outlet in found if outlet.is_of(code))
        return tuple(outlet for outlet in found if outlet in also) or found

    def by_name(
        self, name: str, *, country: str | None = None, domain: str | None = None
    ) -> Outlet | None:
        """Return the outlet that a mention names, or None where that is none or open.

        Args:
            name: the mention as it stands: "the Long War Journal", "state news agency SANA".
            country: a country's code or name, to choose among namesakes.
            domain: an address, to choose among namesakes: one of the outlet's, or one of another
                outlet of the same country, such as the report's own.
        """
        found = self.candidates(name)
        if len(found) > 1 and domain:
            owner = self.by_domain(domain)
            if owner in found:
                return owner
            country = country or (owner and owner.country) or code_of_host(_host(domain))
        if len(found) > 1 and country:
            code = code_of(country) or country
            found = tuple(outlet for outlet in found if outlet.is_of(code))
        return found[0] if len(found) == 1 else None

    def _read(self, name: str) -> tuple[Outlet, ...]:
        mention = words(name)
        found = self._cut(mention)
        end = mention[-1] if mention else None
        if not found and end and end.owner:
            bare = Word(end.form[:-1], end.owner, None, end.small)
            found = self._cut([*mention[:-1], bare])
        return found

    def _cut(self, mention: list[Word]) -> tuple[Outlet, ...]:
        keys = [word.key for word in mention]
        ways = list(cuts(mention))
        for start, stop in ways:
            forms = self._plain.get("".join(keys[start:stop]))
            found = fitting(forms, reading(mention, start, stop)) if forms else ()
            if found:
                return found
        for start, stop in ways:
            forms = self._loose.get(loose_key(keys[start:stop]))
            found = fitting(forms, reading(mention, start, stop)) if forms else ()
            if found:
                return found
        return ()


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The shipped registry, read once."""
    return _ordered(read_outlets(_SHIPPED, shown=_SHIPPED.name))


def load_user(path: Path | str, base: Registry | None = None) -> Registry:
    """Add a user's own file to a registry, the shipped one unless told; see ``with_file``."""
    return (registry() if base is None else base).with_file(path)


def by_domain(address: str) -> Outlet | None:
    """Look an address up in the shipped registry; see ``Registry.by_domain``."""
    return registry().by_domain(address)


def by_name(name: str, *, country: str | None = None, domain: str | None = None) -> Outlet | None:
    """Look a mention up in the shipped registry; see ``Registry.by_name``."""
    return registry().by_name(name, country=country, domain=domain)


def candidates(name: str) -> tuple[Outlet, ...]:
    """All outlets of the shipped registry that a mention may name."""
    return registry().candidates(name)


def _ordered(outlets: Iterable[Outlet]) -> Registry:
    return Registry(tuple(sorted(outlets, key=lambda outlet: outlet.id)))


def _host(address: str) -> str:
    address = address.strip()
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname
    except ValueError:
        return ""
    return (host or "").rstrip(".").lower()
