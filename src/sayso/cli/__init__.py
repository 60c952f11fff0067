"""The ``sayso`` command."""

from sayso.cli.main import main

__all__ = ["main"]
