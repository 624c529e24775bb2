"""Doctor: whether this installation and its lexicons are sound; each question asked of them is one Check."""

from counterproof.doctor.check import Check
from counterproof.doctor.environment import environment
from counterproof.doctor.lexicons import lexicons

__all__ = ["Check", "environment", "lexicons"]
