"""Reports to claims: who says what, in which words."""

from sayso.extract.claims import extract_claims

__all__ = ["extract_claims"]
