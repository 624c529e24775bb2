"""Language: one text at a time - sentences, mentions of names and dates, quotations, turns. Resolves nothing."""

from counterproof.language.analysis import Analysis, Quotation, Sentence, Token, Turn
from counterproof.language.mention import DateMention, Mention, NumberMention

__all__ = ["Analysis", "DateMention", "Mention", "NumberMention", "Quotation", "Sentence", "Token", "Turn"]
