"""Reports and claims in formats for programs."""
