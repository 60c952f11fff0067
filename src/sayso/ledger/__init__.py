"""Stages put together, a use case a file."""
