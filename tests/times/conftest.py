"""Property tests are bounded by their number of examples, never by the clock of a busy machine."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None, derandomize=True)
settings.load_profile("unhurried")
