"""Grounds: what each charge rests on, and who accused whom. Says nothing of how good a ground is, and counts nobody.

charged       the act that a charge speaks of
bearing       which entries bear on a charge
ground        one ground: whose word, of what kind, at how many removes, on what terms
basis         what the kinds of the grounds come to
copies        documents copied from one another
origin        what two grounds share
lines         grounds gathered by what they share
standing      what a charge hangs on, and what falls with it
weighing      all of that for every charge
accusation    who names whom
network       who accused whom, dated and with its terms
cascade       the arrests before which one word alone is stated
between       what lies between two accounts and may bear on them
versions      what one person told of one matter, telling by telling
editions      copied documents side by side
likeness      what two people's words share beyond chance
missing       papers spoken of and not held, holes in numberings
reviews       what was later reversed, and what contests that
observers     who believed and who doubted
tallies       numbers beside names
survey        all that, beside the grounds
"""

from counterproof.grounds.accusation import Accusation, accusations
from counterproof.grounds.basis import Basis
from counterproof.grounds.ground import Ground
from counterproof.grounds.lines import Line, Lines
from counterproof.grounds.standing import Decisive, Standing
from counterproof.grounds.survey import Survey, survey
from counterproof.grounds.weighing import Grounds, weigh

__all__ = [
    "Accusation", "Basis", "Decisive", "Ground", "Grounds", "Line", "Lines", "Standing", "Survey", "accusations",
    "survey", "weigh",
]  # fmt: skip
