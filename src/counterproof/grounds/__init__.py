"""Grounds: what each charge rests on, and who accused whom. Says nothing of how good a ground is, and counts nobody."""

from counterproof.grounds.accusation import Accusation, accusations
from counterproof.grounds.ground import Basis, Grounds, weigh
from counterproof.grounds.survey import Survey, survey

__all__ = ["Accusation", "Basis", "Grounds", "Survey", "accusations", "survey", "weigh"]
