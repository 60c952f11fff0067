"""Bytes to reports.

What the user names (files, folders, addresses, standard input) goes in, ``Report`` objects with
their claims still empty come out; ``Failure`` stands for what could not be read.
"""

from sayso.ingest.failure import Failure
from sayso.ingest.read import read_inputs
from sayso.ingest.report import report_from_bytes
from sayso.ingest.walk import count_inputs

__all__ = ["Failure", "count_inputs", "read_inputs", "report_from_bytes"]
