"""Names: which outlet a name or a domain stands for. A shelf that any stage may use."""

from sayso.names.outlet import KINDS, Kind, Outlet
from sayso.names.outlets import Registry, by_domain, by_name, candidates, load_user, registry

__all__ = [
    "KINDS",
    "Kind",
    "Outlet",
    "Registry",
    "by_domain",
    "by_name",
    "candidates",
    "load_user",
    "registry",
]
