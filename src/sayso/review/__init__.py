"""Decisions and grades of analysts: which of them stand, where they hang, what they change."""
