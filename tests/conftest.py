"""Settings for all tests."""

from hypothesis import settings

# A machine that does other things beside has no deadlines to keep.
settings.register_profile("sayso", deadline=None, derandomize=True)
settings.load_profile("sayso")
