"""Language: one text at a time - sentences, mentions of names and dates, quotations, turns. Resolves nothing."""

from counterproof.language.analysis import Analysis, Quotation, Sentence, Token, Turn
from counterproof.language.dates import relation_before, solve
from counterproof.language.heading import anchors
from counterproof.language.mention import DateMention, Mention, NumberMention
from counterproof.language.pipeline import Pipeline, analyse, analyse_all

__all__ = [
    "Analysis", "DateMention", "Mention", "NumberMention", "Pipeline", "Quotation", "Sentence", "Token", "Turn",
    "analyse", "analyse_all", "anchors", "relation_before", "solve",
]  # fmt: skip
