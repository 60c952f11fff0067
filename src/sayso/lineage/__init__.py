"""Where reports come from: text copied from one another, and what is cited.

A stage. Reports go in, links between them come out.
"""

from sayso.lineage.carrying import carried
from sayso.lineage.copied import copies
from sayso.lineage.copied_index import CopyIndex

__all__ = ["CopyIndex", "carried", "copies"]
