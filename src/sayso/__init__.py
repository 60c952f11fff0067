"""Every claim in a report, and on whose say-so."""
