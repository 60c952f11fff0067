"""Names: which outlet a name or a domain stands for, and where a text mentions outlets.

A shelf that any stage may use.
"""

from sayso.names.mentions import Mention, outlet_mentions
from sayso.names.outlet import KINDS, Kind, Outlet
from sayso.names.outlets import Registry, by_domain, by_name, candidates, load_user, registry

__all__ = [
    "KINDS",
    "Kind",
    "Mention",
    "Outlet",
    "Registry",
    "by_domain",
    "by_name",
    "candidates",
    "load_user",
    "outlet_mentions",
    "registry",
]
