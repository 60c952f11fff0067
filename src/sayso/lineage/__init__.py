"""Where reports come from: text copied from one another.

A stage. Reports go in, links between them come out; no command uses it yet.
"""

from sayso.lineage.copied import copies
from sayso.lineage.copied_index import CopyIndex

__all__ = ["CopyIndex", "copies"]
