"""Statements: one text at a time - propositions, who says them, on what terms, over mentions. Resolves nothing.

The way through: `extract` asks `ground` what is known of the whole text, `heads` for the words that carry something,
`reading` which sense of the vocabulary each has, and makes of each a `statement` with its `proposition`. By rooms:

the tree            tree, mending, phrase, rank, spans, wording
one clause          frame, prepositions, shifted, clefts, matters, conditions, reading, heads, nominals, proposition
when and where      timing, bounding, dating, attended, journeys, letter, registers
whether it was so   factuality, embedding, negation, denial, contrasts, exceptions, firsts, verdicts
who says it         attribution, speakers, dialogue, tags, utterance, testimony, aimed, circumstances
questions, answers  replies, replied, leaning, answers, withdrawals
only and alone      soles, single
numbers             counts, sums, accounts, tally, lengths, bounds, ages
terse papers        roll, book, openings, dock, awards
for readers alone   attribution_span, reported (who says, thinks or wants what, as the words stand)
"""

from counterproof.statements.extract import extract
from counterproof.statements.statement import (
    CIRCUMSTANCES,
    COUNTED,
    Circumstance,
    Modality,
    Proposition,
    Quantity,
    Role,
    Stance,
    Statement,
    TimeRelation,
    Timing,
)

__all__ = [
    "CIRCUMSTANCES", "COUNTED", "Circumstance", "Modality", "Proposition", "Quantity", "Role", "Stance", "Statement",
    "TimeRelation", "Timing", "extract",
]  # fmt: skip
