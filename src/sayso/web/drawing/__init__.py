"""Drawings of propositions: pure functions from what is known to places and lines on a page."""
