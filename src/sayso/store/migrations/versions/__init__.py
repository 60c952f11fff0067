"""A step a file, in their order."""
