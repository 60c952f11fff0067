"""From data to shipped weights. Not part of the package; needs the extra ``sayso[train]``."""
